"""
task: diagonal
check: test_batches_of_diagonals
title:
  en: "torch.diag goes both ways"
  ja: "torch.diag は逆の操作もします"
wrote:
  en: "`torch.diag(x)`: right for a matrix, RuntimeError for a batch, and a matrix from a vector."
  ja: "`torch.diag(x)` を使っています。行列なら正しく動きますが、バッチでは RuntimeError になり、ベクトルからは行列を作ります。"
why:
  en: "torch.diag takes the diagonal out of a 2-D tensor and *builds* a matrix from a 1-D one. It knows no batches."
  ja: "torch.diag は、2 次元なら対角要素を取り出し、1 次元なら行列を*作り*ます。バッチは扱えません。"
try:
  en: "`torch.diagonal(x, dim1=-2, dim2=-1).clone()`"
  ja: "`torch.diagonal(x, dim1=-2, dim2=-1).clone()` と書きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.diag.html
"""  # noqa: E501

import torch


def diagonal(x):
    return torch.diag(x)
