"""
task: from_values
check: test_dtype_of_the_values
title:
  en: "The list went through NumPy"
  ja: "リストが NumPy を経由しています"
wrote:
  en: "`torch.tensor(np.array(values))`: a list of floats comes out as float64."
  ja: "`torch.tensor(np.array(values))` と書いたので、float のリストが float64 になります。"
why:
  en: "NumPy's floats are float64, and torch keeps an array's dtype. A model of float32 then refuses the input: Float
    and Double don't mix."
  ja: "NumPy の float は float64 で、torch は配列の dtype を保ちます。float32 のモデルに渡すと、Float と Double
    が混ざってエラーになります。"
try:
  en: "Give the list to `torch.tensor` as it is."
  ja: "リストをそのまま `torch.tensor` に渡しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
"""

import numpy as np
import torch


def from_values(values, dtype=None, device="cpu", requires_grad=False):
    return torch.tensor(np.array(values), dtype=dtype, device=device, requires_grad=requires_grad)
