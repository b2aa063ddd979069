"""
task: steps
check: test_a_few_steps
title:
  en: "The last step is missing"
  ja: "最後の 1 つが足りません"
wrote:
  en: "`(end - start) // step` elements: where the distance is no multiple of step, one more fits in."
  ja: "要素数を `(end - start) // step` としています。差が step の倍数でないときは、もう 1 つ入ります。"
why:
  en: "From 1 to 8 by 3 there are 1, 4 and 7. The number of elements is rounded up, not down."
  ja: "1 から 8 まで 3 おきなら 1、4、7 です。要素数は切り捨てではなく切り上げです。"
try:
  en: "Leave the counting to `torch.arange(start, end, step)`."
  ja: "数えるのは `torch.arange(start, end, step)` に任せましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.arange.html
"""

import torch


def steps(start, end, step=1):
    if step == 0 or (end - start) * step < 0:
        raise RuntimeError("the wrong way")
    return start + step * torch.arange((end - start) // step)
