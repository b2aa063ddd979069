"""
task: replay
check: test_the_callers_stream
title:
  en: "The stream goes back to its beginning"
  ja: "乱数が先頭に戻っています"
wrote:
  en: "`torch.manual_seed(torch.initial_seed())` before each call."
  ja: "毎回 `torch.manual_seed(torch.initial_seed())` を実行しています。"
why:
  en: "The seed says where the stream began, not how far it has come since."
  ja: "シードが表すのは乱数列の先頭であって、そこからどこまで進んだかではありません。"
try:
  en: "Keep the state, not the seed: `torch.get_rng_state()`."
  ja: "シードではなく状態を取っておきましょう。`torch.get_rng_state()` です。"
read: https://docs.pytorch.org/docs/stable/random.html
"""

import torch


def replay(f, times):
    if times < 1:
        raise ValueError("times must be at least 1")
    seed = torch.initial_seed()
    results = []
    for _ in range(times):
        torch.manual_seed(seed)
        results.append(f())
    return results
