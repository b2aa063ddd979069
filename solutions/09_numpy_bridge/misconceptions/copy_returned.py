"""
task: increment_
check: test_the_tensor_shares_the_array
title:
  en: "The tensor is a copy"
  ja: "返したテンソルがコピーです"
wrote:
  en: "`array += amount`, then `torch.tensor(array)`."
  ja: "`array += amount` の後、`torch.tensor(array)` を返しています。"
why:
  en: "The array is right, but the tensor is a snapshot of it: later writes on one side don't show on the other."
  ja: "配列は正しく増えますが、テンソルはその時点の写しです。後からの書き込みは、相手側に見えません。"
try:
  en: "Return torch.from_numpy(array)."
  ja: "torch.from_numpy(array) を返しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.from_numpy.html
"""

import torch


def increment_(array, amount):
    array += amount
    return torch.tensor(array)
