"""
task: from_values
check: test_another_default_dtype
title:
  en: "float32 is written in for floats"
  ja: "float の型として float32 を書き込んでいます"
wrote:
  en: "Floats are made float32 whatever the default dtype is."
  ja: "既定の dtype によらず、float を float32 にしています。"
why:
  en: "Somebody who sets float64 as the default dtype wants all new float tensors in it; one float32 among them spoils
    the digits."
  ja: "既定の dtype を float64 にする人は、新しい浮動小数点のテンソルをすべてその型で作りたいのです。1 つでも float32
    が混ざると桁が失われます。"
try:
  en: "Leave the choice to torch (dtype=None), or ask `torch.get_default_dtype()`."
  ja: "torch に任せるか (dtype=None)、`torch.get_default_dtype()` を調べましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.set_default_dtype.html
"""

import numpy as np
import torch


def from_values(values, dtype=None, device="cpu", requires_grad=False):
    x = torch.tensor(values, dtype=dtype, device=device)
    if dtype is None and x.is_floating_point() and not isinstance(values, np.ndarray):
        x = x.float()
    return x.requires_grad_(requires_grad)
