"""
task: replay
check: test_the_same_numbers_again
title:
  en: "The state is read after the first call"
  ja: "1 回目の呼び出しの後で状態を読んでいます"
wrote:
  en: "f is called once, then the state is saved and put back for the further calls."
  ja: "f を一度呼んでから状態を保存し、2 回目からその状態に戻しています。"
why:
  en: "The first call has moved the stream already, so the second begins somewhere else."
  ja: "1 回目の呼び出しで乱数はもう進んでいるので、2 回目は別のところから始まります。"
try:
  en: "Read the state before the first call."
  ja: "1 回目の呼び出しより前に状態を読みましょう。"
read: https://docs.pytorch.org/docs/stable/random.html
"""

import torch


def read():
    return torch.get_rng_state(), [module().get_rng_state(i) for i in range(torch.accelerator.device_count())]


def module():
    return torch.get_device_module(torch.accelerator.current_accelerator())


def write(states):
    torch.set_rng_state(states[0])
    for i, state in enumerate(states[1]):
        module().set_rng_state(state, i)


def replay(f, times):
    if times < 1:
        raise ValueError("times must be at least 1")
    results = [f()]
    states = read()
    for _ in range(times - 1):
        write(states)
        results.append(f())
    return results
