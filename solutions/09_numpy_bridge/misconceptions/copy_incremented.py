"""
task: increment_
check: test_the_array_grows
title:
  en: "A copy is incremented"
  ja: "コピーに加えています"
wrote:
  en: "`torch.tensor(array).add_(amount)`."
  ja: "`torch.tensor(array).add_(amount)` としています。"
why:
  en: "torch.tensor copies the array. The addition is in place, but in the copy."
  ja: "torch.tensor は配列をコピーします。加算はその場で行われますが、その場所はコピーの中です。"
try:
  en: "Use torch.from_numpy(array)."
  ja: "torch.from_numpy(array) を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
"""

import torch


def increment_(array, amount):
    return torch.tensor(array).add_(amount)
