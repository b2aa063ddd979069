"""
task: diagonal
check: test_a_tensor_of_its_own
title:
  en: "A view, not a tensor of its own"
  ja: "独立したテンソルではなく、ビューです"
wrote:
  en: "`torch.diagonal(x, dim1=-2, dim2=-1)` as it is."
  ja: "`torch.diagonal(x, dim1=-2, dim2=-1)` をそのまま返しています。"
why:
  en: "torch.diagonal copies nothing: the result looks into the memory of x, and whoever writes into it changes x."
  ja: "torch.diagonal は何もコピーしません。結果は x のメモリを見ているだけなので、書き込むと x が変わります。"
try:
  en: "Add `.clone()`."
  ja: "`.clone()` を付けましょう。"
read: https://docs.pytorch.org/docs/stable/tensor_view.html
"""

import torch


def diagonal(x):
    return torch.diagonal(x, dim1=-2, dim2=-1)
