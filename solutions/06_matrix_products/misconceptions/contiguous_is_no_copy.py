"""
task: diagonal
check: test_a_tensor_of_its_own
title:
  en: ".contiguous() does not always copy"
  ja: ".contiguous() はいつもコピーするとは限りません"
wrote:
  en: "`.contiguous()` (or `.reshape(…)`) to make a copy of the view."
  ja: "ビューをコピーするつもりで `.contiguous()`（または `.reshape(…)`）を使っています。"
why:
  en: >-
    It copies only where the elements do not lie side by side. A diagonal of one element always does, and then the
    view itself comes back.
  ja: "コピーするのは、要素がメモリ上で隣り合っていないときだけです。対角要素が 1 つだけなら、ビューがそのまま返ります。"
try:
  en: "`.clone()` copies always."
  ja: "いつもコピーする `.clone()` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.contiguous.html
"""  # noqa: E501

import torch


def diagonal(x):
    return torch.diagonal(x, dim1=-2, dim2=-1).contiguous()
