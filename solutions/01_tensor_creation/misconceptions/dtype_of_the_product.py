"""
task: blank
check: test_dtype_is_kept
title:
  en: "The dtype is forgotten"
  ja: "dtype を忘れています"
wrote:
  en: "`torch.ones(shape) * fill`, or `torch.zeros(shape) + fill`: float32, whatever was asked for."
  ja: "`torch.ones(shape) * fill` や `torch.zeros(shape) + fill` と書いたので、指定によらず float32 になります。"
why:
  en: "Without dtype= the default dtype is used, and a Python number does not change it."
  ja: "dtype= がなければ既定の dtype が使われ、Python の数を掛けたり足したりしても変わりません。"
try:
  en: "`torch.full(shape, fill, dtype=dtype)`"
  ja: "`torch.full(shape, fill, dtype=dtype)` と書きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.full.html
"""

import torch


def blank(shape, fill=None, dtype=torch.float32):
    if fill is None:
        return torch.empty(tuple(shape), dtype=dtype)
    return torch.zeros(tuple(shape)) + fill
