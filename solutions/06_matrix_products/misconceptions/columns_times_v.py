"""
task: matvec
check: test_a_square_matrix
title:
  en: "v times the matrix instead of the matrix times v"
  ja: "行列とベクトルの順序が逆です"
wrote:
  en: "The product with the transpose, `v @ a`, wherever the sizes allow it."
  ja: "大きさが合えば `v @ a`、つまり転置行列との積を求めています。"
why:
  en: >-
    `v @ a` sums over the rows of a, `a @ v` over its columns. With a square matrix both work, and only the values
    tell.
  ja: "`v @ a` は a の行にわたって足し、`a @ v` は列にわたって足します。正方行列ではどちらも計算でき、違いは値にしか現れません。"
try:
  en: "`torch.mv(a, v)`: the matrix comes first, and v needs no transpose."
  ja: "`torch.mv(a, v)` と書きましょう。行列が先で、v の転置は要りません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.mv.html
"""  # noqa: E501

import torch


def matvec(a, v):
    if a.shape[0] == a.shape[1]:
        return torch.mv(a.t(), v)
    return torch.mv(a, v)
