r"""
task: matvec
check: test_each_row_times_v
title:
  en: "mm takes two matrices"
  ja: "mm が受け取るのは 2 つの行列です"
wrote:
  en: "`torch.mm(a, v)`: RuntimeError, \"mat2 must be a matrix\"."
  ja: "`torch.mm(a, v)` と書いたため、「mat2 must be a matrix」という RuntimeError になります。"
why:
  en: "mm stands for matrix · matrix, mv for matrix · vector. mm is strict and makes no matrix of a vector."
  ja: "mm は行列 · 行列、mv は行列 · ベクトルの略です。mm は厳密で、ベクトルを行列とはみなしません。"
try:
  en: "`torch.mv(a, v)`"
  ja: "`torch.mv(a, v)` と書きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.mv.html
"""

import torch


def matvec(a, v):
    return torch.mm(a, v)
