"""
task: uniform
check: test_low_is_not_below_high
title:
  en: "The ends are swapped in silence"
  ja: "両端を黙って入れ替えています"
wrote:
  en: "low > high is put right by swapping, and low = high gives a constant."
  ja: "low > high なら入れ替え、low = high なら定数を返しています。"
why:
  en: "Whoever calls with the ends the wrong way round has made a mistake somewhere, and should hear of it."
  ja: "両端を逆に渡す呼び出しは、どこかに間違いがあります。呼び出し側に知らせるべきです。"
try:
  en: "`if not low < high: raise ValueError(…)`"
  ja: "`if not low < high: raise ValueError(…)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.rand.html
"""

import torch


def uniform(shape, low, high, generator):
    low, high = min(low, high), max(low, high)
    x = torch.rand(tuple(shape), generator=generator, device=generator.device, dtype=torch.float32)
    return low + (high - low) * x
