"""
task: replay
check: test_the_callers_stream
title:
  en: "The stream is seeded instead of continued"
  ja: "続きからではなく、シードからやり直しています"
wrote:
  en: "`torch.manual_seed(0)` before each call."
  ja: "毎回、呼び出す前に `torch.manual_seed(0)` を実行しています。"
why:
  en: "All results are alike, but they don't follow from where the caller stood, and the caller's stream is lost."
  ja: "結果はどれも同じになりますが、呼び出し側の続きではありません。呼び出し側の乱数の流れも失われます。"
try:
  en: "Read the state at the beginning (`torch.get_rng_state()`) and put it back before each call."
  ja: "最初に状態を読み（`torch.get_rng_state()`）、毎回その状態に戻しましょう。"
read: https://docs.pytorch.org/docs/stable/random.html
"""

import torch


def replay(f, times):
    if times < 1:
        raise ValueError("times must be at least 1")
    results = []
    for _ in range(times):
        torch.manual_seed(0)
        results.append(f())
    return results
