"""
task: pick_device
check: test_default_order
title:
  en: "A string instead of a torch.device"
  ja: "torch.device ではなく文字列を返しています"
wrote:
  en: '`return name`, so "cpu" comes back and not torch.device("cpu").'
  ja: '`return name` と書いたため、torch.device("cpu") ではなく "cpu" が返ります。'
why:
  en: 'Many functions take both, but a string has no .type, and "cuda" == torch.device("cuda") is False.'
  ja: '多くの関数はどちらも受け取りますが、文字列には .type がなく、"cuda" == torch.device("cuda") は False です。'
try:
  en: "Return `torch.device(name)`."
  ja: "`torch.device(name)` を返します。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html#torch.device
"""

import torch


def pick_device(preference=("cuda", "mps", "cpu")):
    known = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    for name in preference:
        if name not in known:
            raise ValueError(name)
    for name in preference:
        if known[name]:
            return name
    raise ValueError("no device is available")
