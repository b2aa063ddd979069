"""
task: cast_by_name
check: test_the_numbers
title:
  en: "The bits are reinterpreted"
  ja: "ビットを読み替えています"
wrote:
  en: "`x.view(dtype)`: the same bytes, read as another type."
  ja: "`x.view(dtype)` を使っています。同じバイト列を別の型として読むだけです。"
why:
  en: "The bytes of the float 1.0 are, as an integer, 1065353216. And with another width the shape changes."
  ja: "float の 1.0 を表すバイト列は、整数として読むと 1065353216 です。幅の違う型なら形状まで変わります。"
try:
  en: "`x.to(dtype)` converts the values."
  ja: "値を変換するのは `x.to(dtype)` です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.view.html
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
    "DoubleTensor": torch.float64,
    "BoolTensor": torch.bool,
}


def cast_by_name(x, name):
    if name not in DTYPES:
        raise ValueError(f"unknown name {name}")
    return x.view(DTYPES[name])
