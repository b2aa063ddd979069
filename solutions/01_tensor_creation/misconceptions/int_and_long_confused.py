"""
task: cast_by_name
check: test_whole_number_types
title:
  en: "Int is taken for int64"
  ja: "Int を int64 としています"
wrote:
  en: "IntTensor as int64, as in Python where there is only one int."
  ja: "IntTensor を int64 としています。int が 1 種類しかない Python と同じように考えたのでしょう。"
why:
  en: "In torch, `torch.int` is int32 and `torch.long` is int64: LongTensor is the one for indices."
  ja: "torch では `torch.int` が int32、`torch.long` が int64 です。インデックスに使うのは LongTensor です。"
try:
  en: "IntTensor is `torch.int32`, LongTensor is `torch.int64`."
  ja: "IntTensor は `torch.int32`、LongTensor は `torch.int64` です。"
read: https://docs.pytorch.org/docs/stable/tensors.html
"""

import torch

DTYPES = {
    "ByteTensor": torch.uint8,
    "CharTensor": torch.int8,
    "ShortTensor": torch.int16,
    "IntTensor": torch.int64,
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
    return x.to(DTYPES[name])
