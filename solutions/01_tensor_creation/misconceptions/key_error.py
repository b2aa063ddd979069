"""
task: cast_by_name
check: test_other_names
title:
  en: "An unknown name is a KeyError"
  ja: "知らない名前が KeyError になっています"
wrote:
  en: "`DTYPES[name]` without a look whether the name is there."
  ja: "名前があるかどうかを調べずに `DTYPES[name]` と書いています。"
why:
  en: "KeyError tells about your dict, ValueError about the caller's argument. It is no ValueError, and the caller
    can't catch it as one."
  ja: "KeyError は内部の辞書の話で、ValueError は引数の話です。KeyError は ValueError
    ではないので、呼び出し側で捕まえられません。"
try:
  en: "`if name not in DTYPES: raise ValueError(…)`"
  ja: "`if name not in DTYPES: raise ValueError(…)` としましょう。"
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
    "DoubleTensor": torch.float64,
    "BoolTensor": torch.bool,
}


def cast_by_name(x, name):
    return x.to(DTYPES[name])
