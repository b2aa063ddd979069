"""
task: replay
check: test_once
title:
  en: "The stream does not move at all"
  ja: "乱数がまったく進んでいません"
wrote:
  en: "Every call, the last one too, is made inside `torch.random.fork_rng()`."
  ja: "最後の回も含めて、すべて `torch.random.fork_rng()` の中で呼んでいます。"
why:
  en: "fork_rng puts everything back. The stream has to move by one call, though."
  ja: "fork_rng はすべてを元に戻します。しかし、乱数は 1 回分だけ進まなければなりません。"
try:
  en: "Make the last call outside."
  ja: "最後の 1 回は外で呼びましょう。"
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
    results = []
    for _ in range(times):
        states = read()
        results.append([f()])
        write(states)
    if times == 1:
        write(states)
    else:
        f()
    return [result for (result,) in results]
