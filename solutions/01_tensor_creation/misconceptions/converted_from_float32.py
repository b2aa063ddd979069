"""
task: from_values
check: test_a_named_dtype
title:
  en: "The values went through the inferred dtype first"
  ja: "値が、推論された dtype を先に経由しています"
wrote:
  en: "`torch.tensor(values).to(dtype)`: 0.1 is float32 before it is float64."
  ja: "`torch.tensor(values).to(dtype)` と書いたので、0.1 は float64 になる前に float32 になります。"
why:
  en: "float32 keeps about seven digits, and what is lost does not come back: 0.1 becomes 0.10000000149, and 1e300
    infinite."
  ja: "float32 の精度は約 7 桁で、失われた桁は戻りません。0.1 は 0.10000000149 に、1e300 は無限大になります。"
try:
  en: "Name the dtype when the tensor is made: `torch.tensor(values, dtype=dtype)`."
  ja: "作るときに dtype を指定しましょう: `torch.tensor(values, dtype=dtype)`。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
"""

import torch


def from_values(values, dtype=None, device="cpu", requires_grad=False):
    x = torch.tensor(values)
    return x.to(device, dtype or x.dtype).requires_grad_(requires_grad)
