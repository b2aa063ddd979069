"""
task: diagonal_matrices
check: test_the_dtype_of_v
title:
  en: "The identity matrix decides on the dtype"
  ja: "単位行列がデータ型を決めています"
wrote:
  en: "`v.unsqueeze(-1) * torch.eye(n)`: whole numbers become floats."
  ja: "`v.unsqueeze(-1) * torch.eye(n)` と書いたため、整数が浮動小数点数になります。"
why:
  en: "torch.eye(n) is float32, and on the CPU, unless it is told otherwise; multiplying promotes. And inf · 0 is NaN."
  ja: "torch.eye(n) は、指定しなければ float32 で、CPU 上に作られます。掛けるとデータ型が変わります。また、inf · 0 は NaN です。"
try:
  en: "`torch.diag_embed(v)`"
  ja: "`torch.diag_embed(v)` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.eye.html
"""  # noqa: E501

import torch


def diagonal_matrices(v):
    return v.unsqueeze(-1) * torch.eye(v.shape[-1], device=v.device)
