"""
task: cast_by_name
check: test_whole_number_types
title:
  en: "Byte and Char are swapped"
  ja: "Byte と Char が入れ替わっています"
wrote:
  en: "ByteTensor as int8 and CharTensor as uint8."
  ja: "ByteTensor を int8、CharTensor を uint8 としています。"
why:
  en: "The names come from old C code: a Byte has no sign (0 … 255), a Char has one (−128 … 127)."
  ja: "この名前は昔の C のコードに由来します。Byte は符号なし (0 … 255)、Char は符号付き (−128 … 127) です。"
try:
  en: "ByteTensor is `torch.uint8`, CharTensor is `torch.int8`."
  ja: "ByteTensor は `torch.uint8`、CharTensor は `torch.int8` です。"
read: https://docs.pytorch.org/docs/stable/tensors.html
"""

import torch

DTYPES = {
    "ByteTensor": torch.int8,
    "CharTensor": torch.uint8,
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
    return x.to(DTYPES[name])
