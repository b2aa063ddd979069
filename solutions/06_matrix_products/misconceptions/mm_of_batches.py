r"""
task: batched_product
check: test_a_matrix_for_each_entry
title:
  en: "mm is for single matrices"
  ja: "mm は行列 1 つずつのためのものです"
wrote:
  en: "`torch.mm(a, b)` with a 3-D a."
  ja: "3 次元の a に `torch.mm(a, b)` を使っています。"
why:
  en: "mm is strictly 2-D: \"self must be a matrix\"."
  ja: "mm が受け取るのは 2 次元だけです。3 次元では「self must be a matrix」というエラーになります。"
try:
  en: "`torch.matmul(a, b)`"
  ja: "`torch.matmul(a, b)` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.matmul.html
"""

import torch


def batched_product(a, b):
    return torch.mm(a, b)
