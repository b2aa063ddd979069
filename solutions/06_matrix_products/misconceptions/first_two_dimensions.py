"""
task: diagonal
check: test_batches_of_diagonals
title:
  en: "The first two dimensions instead of the last"
  ja: "最後ではなく最初の 2 つの次元を見ています"
wrote:
  en: "`torch.diagonal(x)` without dim1 and dim2."
  ja: "dim1 と dim2 を指定せずに `torch.diagonal(x)` と書いています。"
why:
  en: >-
    Its defaults are dim1=0 and dim2=1. In a batch, dimension 0 counts the matrices: element i comes from matrix i,
    row i.
  ja: "既定値は dim1=0, dim2=1 です。バッチの次元 0 は行列の番号なので、i 番目の行列の第 i 行を取り出すことになります。"
try:
  en: "Name the dimensions: `torch.diagonal(x, dim1=-2, dim2=-1)`."
  ja: "`torch.diagonal(x, dim1=-2, dim2=-1)` と次元を指定しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.diagonal.html
"""

import torch


def diagonal(x):
    return torch.diagonal(x).clone()
