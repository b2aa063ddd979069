"""
task: uniform
check: rules
title:
  en: "torch.manual_seed inside the function"
  ja: "関数の中で torch.manual_seed を呼んでいます"
wrote:
  en: "`torch.manual_seed(…)` with a number drawn from the generator, then `torch.rand(shape)`."
  ja: "generator から引いた数で `torch.manual_seed(…)` を呼び、`torch.rand(shape)` で引いています。"
why:
  en: "The numbers are right, but the global generator of the whole program was reset on the way."
  ja: "数は正しいのですが、その途中で、プログラム全体が使うグローバルな生成器を設定し直しています。"
try:
  en: "Leave the global generator alone: `torch.rand(…, generator=generator)`."
  ja: "グローバルな生成器には触れないようにしましょう: `torch.rand(…, generator=generator)`。"
read: https://docs.pytorch.org/docs/stable/notes/randomness.html
"""

import torch


def uniform(shape, low, high, generator):
    if not low < high:
        raise ValueError("low must be less than high")
    torch.manual_seed(torch.randint(2**31, (1,), generator=generator, device=generator.device).item())
    x = torch.rand(tuple(shape), device=generator.device, dtype=torch.float32)
    return low + (high - low) * x
