"""
task: replay
check: test_no_times
title:
  en: "times = 0 is accepted"
  ja: "times = 0 を受け付けています"
wrote:
  en: "Nothing checks times, and `range(0)` is empty."
  ja: "times を調べていません。`range(0)` は空になります。"
why:
  en: "The caller gets an empty list, and the stream has not moved by one call either."
  ja: "空のリストが返り、乱数も 1 回分進んでいません。"
try:
  en: "`if times < 1: raise ValueError(...)`."
  ja: "`if times < 1: raise ValueError(...)` と書きましょう。"
read: https://docs.python.org/3/library/exceptions.html#ValueError
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
    states = read()
    results = []
    for _ in range(times):
        write(states)
        results.append(f())
    return results
