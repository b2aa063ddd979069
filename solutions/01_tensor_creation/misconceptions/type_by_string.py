"""
task: cast_by_name
check: test_the_device_stays
title:
  en: "x.type pulls the tensor to the CPU"
  ja: "x.type がテンソルを CPU に移しています"
wrote:
  en: '`x.type("torch." + name)`: the old names stand for dtype and CPU together.'
  ja: '`x.type("torch." + name)` を使っています。昔の名前は、dtype と CPU の両方を表します。'
why:
  en: "For a tensor on a GPU this is a copy to the CPU, and the next operation with another GPU tensor fails."
  ja: "GPU 上のテンソルは CPU にコピーされ、次に別の GPU のテンソルと演算するとエラーになります。"
try:
  en: "`x.to(dtype)` leaves the device alone."
  ja: "`x.to(dtype)` ならデバイスは変わりません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.type.html
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
    return x.type("torch." + name)
