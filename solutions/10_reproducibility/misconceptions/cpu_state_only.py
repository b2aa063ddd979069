"""
task: replay
check: test_on_the_device
devices: [simulated, cuda, mps]
title:
  en: "The accelerator's state is not put back"
  ja: "アクセラレータの状態を戻していません"
wrote:
  en: "`torch.get_rng_state()` and `torch.set_rng_state(...)` alone."
  ja: "`torch.get_rng_state()` と `torch.set_rng_state(...)` だけを使っています。"
why:
  en: "These are the CPU's. What f draws on another device comes from that device's own generator."
  ja: "これらは CPU のものです。f がほかのデバイス上で引く数は、そのデバイスの生成器から出ます。"
try:
  en: "`torch.random.fork_rng()`, which keeps the accelerator's state too, or get_rng_state of its module as well."
  ja: "アクセラレータの状態も保存する `torch.random.fork_rng()` を使うか、そのモジュールの get_rng_state も使いましょう。"
read: https://docs.pytorch.org/docs/stable/random.html
"""  # noqa: E501

import torch


def replay(f, times):
    if times < 1:
        raise ValueError("times must be at least 1")
    state = torch.get_rng_state()
    results = []
    for _ in range(times):
        torch.set_rng_state(state)
        results.append(f())
    return results
