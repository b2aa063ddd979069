"""
task: cast_by_name
check: test_the_numbers
title:
  en: "Double is not float64"
  ja: "Double が float64 になっていません"
wrote:
  en: "DoubleTensor as float32 (NumPy's `float` as the bigger one in mind)."
  ja: "DoubleTensor を float32 としています（NumPy の `float` と混同したのでしょう）。"
why:
  en: "In torch, float is 32 bits and double 64. NumPy and Python call the 64-bit type float."
  ja: "torch では float が 32 ビット、double が 64 ビットです。NumPy と Python では、64 ビットの型を float
    と呼びます。"
try:
  en: "DoubleTensor is `torch.float64`, FloatTensor `torch.float32`."
  ja: "DoubleTensor は `torch.float64`、FloatTensor は `torch.float32` です。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html
"""

import torch

DTYPES = {
    "ByteTensor": torch.uint8,
    "CharTensor": torch.int8,
    "ShortTensor": torch.int16,
    "IntTensor": torch.int32,
    "LongTensor": torch.int64,
    "HalfTensor": torch.float16,
    "BFloat16Tensor": torch.bfloat16,
    "FloatTensor": torch.float32,
    "DoubleTensor": torch.float32,
    "BoolTensor": torch.bool,
}


def cast_by_name(x, name):
    if name not in DTYPES:
        raise ValueError(f"unknown name {name}")
    return x.to(DTYPES[name])
