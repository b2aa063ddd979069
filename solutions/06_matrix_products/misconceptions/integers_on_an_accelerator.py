"""
task: matrix_product
check: test_whole_numbers
devices: [simulated, cuda]
title:
  en: "Integers have no matrix product on a GPU"
  ja: "GPU には整数の行列積がありません"
wrote:
  en: "`torch.mm(a, b)` for integers too: right on the CPU, NotImplementedError on CUDA."
  ja: "整数にも `torch.mm(a, b)` を使っています。CPU では正しく動きますが、CUDA では NotImplementedError になります。"
why:
  en: "CUDA's matrix products are made for floating point; PyTorch has none for int64."
  ja: "CUDA の行列積は浮動小数点数のためのもので、PyTorch には int64 用のものがありません。"
try:
  en: "Multiply with broadcasting and sum, or go through float64."
  ja: "ブロードキャストして掛けてから足すか、float64 を経由しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.mm.html
"""

import torch


def matrix_product(a, b):
    return torch.mm(a, b)
