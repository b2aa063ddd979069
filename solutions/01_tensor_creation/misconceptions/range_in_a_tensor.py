"""
task: steps
check: test_a_few_steps
title:
  en: "float32 instead of int64"
  ja: "int64 ではなく float32 になっています"
wrote:
  en: "`torch.Tensor(list(range(…)))`: the old class makes float32 of the ints."
  ja: "`torch.Tensor(list(range(…)))` と書いています。昔のクラスは int を float32 にします。"
why:
  en: "float32 can't hold every integer beyond 16777216, and can't be used as an index."
  ja: "float32 では 16777216 より大きい整数をすべては表せず、インデックスにも使えません。"
try:
  en: "`torch.arange(start, end, step)` of ints is int64."
  ja: "int を渡した `torch.arange(start, end, step)` は int64 になります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.arange.html
"""

import torch


def steps(start, end, step=1):
    if (end - start) * step < 0:
        raise RuntimeError("the wrong way")
    return torch.Tensor(list(range(start, end, step)))
