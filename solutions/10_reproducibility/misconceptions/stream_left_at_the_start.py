"""
task: replay
check: test_the_same_numbers_again
title:
  en: "The stream is back at the start"
  ja: "乱数が最初の位置に戻っています"
wrote:
  en: "The state is put back after the last call too."
  ja: "最後の呼び出しの後でも状態を戻しています。"
why:
  en: "The caller would draw once more what f has drawn. Afterwards the stream has to stand where one call leaves it."
  ja: "これでは、f が引いた数を呼び出し側がもう一度引くことになります。最後は、1 回実行した後の位置でなければなりません。"
try:
  en: "Put the state back before each call, and not after the last."
  ja: "状態を戻すのは各回の前だけにし、最後の回の後では戻さないようにしましょう。"
read: https://docs.pytorch.org/docs/stable/random.html
"""  # noqa: E501

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
    states = read()
    results = []
    for _ in range(times):
        results.append(f())
        write(states)
    return results
