"""
task: cast_by_name
check: test_floating_point_types
title:
  en: "BFloat16 is taken for float16"
  ja: "BFloat16 を float16 としています"
wrote:
  en: "Both 16-bit types as torch.float16."
  ja: "16 ビットの型を両方とも torch.float16 としています。"
why:
  en: "float16 has more digits, bfloat16 the range of float32: 1e10 is infinite in float16 only."
  ja: "float16 は桁数が多く、bfloat16 は float32 と同じ範囲を表せます。1e10 が無限大になるのは float16 だけです。"
try:
  en: "HalfTensor is `torch.float16`, BFloat16Tensor `torch.bfloat16`."
  ja: "HalfTensor は `torch.float16`、BFloat16Tensor は `torch.bfloat16` です。"
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
    "BFloat16Tensor": torch.float16,
    "FloatTensor": torch.float32,
    "DoubleTensor": torch.float64,
    "BoolTensor": torch.bool,
}


def cast_by_name(x, name):
    if name not in DTYPES:
        raise ValueError(f"unknown name {name}")
    return x.to(DTYPES[name])
