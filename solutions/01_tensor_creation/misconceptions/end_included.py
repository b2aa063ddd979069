"""
task: steps
check: test_a_few_steps
title:
  en: "The end is included"
  ja: "終わりの値を含んでいます"
wrote:
  en: "`torch.arange(start, end + 1, step)`, or `torch.range`."
  ja: "`torch.arange(start, end + 1, step)` や `torch.range` を使っています。"
why:
  en: "arange is half open: the end is where it stops, not the last element. torch.range, which included it, is
    deprecated for that reason."
  ja: "arange は半開区間です。end は止まる位置で、最後の要素ではありません。end を含む torch.range
    は、そのために非推奨になりました。"
try:
  en: "`torch.arange(start, end, step)`"
  ja: "`torch.arange(start, end, step)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.arange.html
"""

import torch


def steps(start, end, step=1):
    if (end - start) * step < 0:
        raise RuntimeError("the wrong way")
    return torch.arange(start, end + 1 if step > 0 else end - 1, step)
