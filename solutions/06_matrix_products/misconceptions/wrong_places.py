"""
task: diagonal_matrices
check: test_more_leading_dimensions
title:
  en: "The new dimensions are in front"
  ja: "新しい次元が先頭にあります"
wrote:
  en: "`torch.diag_embed(v, dim1=0, dim2=1)`: the matrices lie in the first two dimensions."
  ja: "`torch.diag_embed(v, dim1=0, dim2=1)` と書いたため、行列が最初の 2 つの次元にできています。"
why:
  en: "For a single vector that is the same. For a batch, the leading dimensions slip behind."
  ja: "ベクトル 1 つなら違いはありません。バッチでは、前にあるべき次元が後ろに回ってしまいます。"
try:
  en: "The defaults dim1=-2 and dim2=-1 are right."
  ja: "既定値の dim1=-2, dim2=-1 のままで正しく動きます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.diag_embed.html
"""

import torch


def diagonal_matrices(v):
    return torch.diag_embed(v, dim1=0, dim2=1)
