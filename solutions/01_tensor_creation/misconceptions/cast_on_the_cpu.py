"""
task: cast_by_name
check: test_the_device_stays
title:
  en: "The result is on the CPU"
  ja: "結果が CPU 上にあります"
wrote:
  en: "`x.cpu()` on the way, for instance to go through NumPy."
  ja: "NumPy を経由するためなどに、途中で `x.cpu()` を呼んでいます。"
why:
  en: "Converting the dtype needs no other device; the copy to the CPU costs time, and the result doesn't fit to its
    neighbours."
  ja: "dtype の変換に別のデバイスは要りません。CPU へのコピーには時間がかかり、結果もほかのテンソル
    と演算できなくなります。"
try:
  en: "`x.to(dtype)`"
  ja: "`x.to(dtype)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
devices: [simulated, cuda, mps]
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
    return x.to(DTYPES[name]) if x.is_meta else x.cpu().to(DTYPES[name])
