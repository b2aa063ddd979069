"""
task: cast_by_name
check: test_gradients_pass
title:
  en: "The conversion cuts the graph"
  ja: "変換で計算グラフが切れています"
wrote:
  en: "`x.detach().to(dtype)`, `x.data.to(dtype)`, or a way through NumPy."
  ja: "`x.detach().to(dtype)` や `x.data.to(dtype)` と書いたか、NumPy を経由しています。"
why:
  en: "Conversion between floating-point types is an operation like others: mixed precision sends its gradients
    through it."
  ja: "浮動小数点型どうしの変換も演算の 1 つです。混合精度の学習では、勾配がここを通ります。"
try:
  en: "`x.to(dtype)` alone."
  ja: "`x.to(dtype)` だけにしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
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
    return x.detach().to(DTYPES[name])
