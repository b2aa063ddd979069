"""
task: blank
check: test_dtype_is_kept
title:
  en: "The value went through float32"
  ja: "値が float32 を経由しています"
wrote:
  en: "`torch.full(shape, float(fill)).to(dtype)`: the digits beyond float32 are lost first."
  ja: "`torch.full(shape, float(fill)).to(dtype)` と書いたので、先に float32 になって桁が失われます。"
why:
  en: "A conversion afterwards can't bring digits back: 0.1 is 0.10000000149 in float64, and 1e300 infinite."
  ja: "後から変換しても桁は戻りません。float64 にしても 0.1 は 0.10000000149、1e300 は無限大です。"
try:
  en: "Name the dtype when the tensor is made."
  ja: "作るときに dtype を指定しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.full.html
"""

import torch


def blank(shape, fill=None, dtype=torch.float32):
    if fill is None:
        return torch.empty(tuple(shape), dtype=dtype)
    return torch.full(tuple(shape), float(fill)).to(dtype)
