"""
task: combine
check: test_the_weighted_sum
title:
  en: "The mean instead of the sum"
  ja: "和ではなく平均になっています"
wrote:
  en: "`torch.stack([...]).mean()`."
  ja: "`torch.stack([...]).mean()` と書いています。"
why:
  en: "Adding a third task would then shrink the gradients of the first two."
  ja: "平均にすると、3 つ目のタスクを足しただけで、先の 2 つの勾配が小さくなります。"
try:
  en: "torch.stack([...]).sum(), or Python’s sum()."
  ja: "torch.stack([...]).sum() か、Python の sum() を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.stack.html
"""

import torch


def combine(losses, weights):
    if losses.keys() != weights.keys() or not losses:
        raise ValueError("names differ")
    return torch.stack([losses[name] * weights[name] for name in losses]).mean()
