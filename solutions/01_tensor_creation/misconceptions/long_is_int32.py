"""
task: cast_by_name
check: test_the_numbers
title:
  en: "Long is taken for int32"
  ja: "Long を int32 としています"
wrote:
  en: "LongTensor as int32, as long is on some C compilers."
  ja: "LongTensor を int32 としています。C のコンパイラーによっては long が 32 ビットです。"
why:
  en: "In torch, long is 64 bits on every platform: `torch.long` is another name of `torch.int64`."
  ja: "torch の long は、どの環境でも 64 ビットです。`torch.long` は `torch.int64` の別名です。"
try:
  en: "LongTensor is `torch.int64`."
  ja: "LongTensor は `torch.int64` です。"
read: https://docs.pytorch.org/docs/stable/tensors.html
"""

import torch

DTYPES = {
    "ByteTensor": torch.uint8,
    "CharTensor": torch.int8,
    "ShortTensor": torch.int16,
    "IntTensor": torch.int32,
    "LongTensor": torch.int32,
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
