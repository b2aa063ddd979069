r"""
task: diagonal
check: test_matrices_that_are_not_square
title:
  en: "Only square matrices"
  ja: "正方行列にしか使えません"
wrote:
  en: "`torch.einsum(\"...ii->...i\", x)`, which wants both sizes to be the same."
  ja: "`torch.einsum(\"...ii->...i\", x)` を使ったため、2 つの大きさが同じでなければなりません。"
why:
  en: "One letter stands for one size. A (2, 5) matrix has a diagonal, too, with min(2, 5) elements."
  ja: "1 つの文字は 1 つの大きさを表します。(2, 5) の行列にも対角要素があり、その数は min(2, 5) 個です。"
try:
  en: "`torch.diagonal(x, dim1=-2, dim2=-1).clone()`"
  ja: "`torch.diagonal(x, dim1=-2, dim2=-1).clone()` と書きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.diagonal.html
"""

import torch


def diagonal(x):
    return torch.einsum("...ii->...i", x).clone()
