"""
task: from_values
check: test_on_the_device_that_is_named
title:
  en: "The device is ignored"
  ja: "device を使っていません"
wrote:
  en: "`torch.tensor(values, dtype=dtype, requires_grad=requires_grad)`, without the device."
  ja: "`torch.tensor(values, dtype=dtype, requires_grad=requires_grad)` と書き、device を渡していません。"
why:
  en: "Without a device the tensor is made on the CPU, and the first operation with a tensor on the GPU fails."
  ja: "device を渡さないと CPU 上に作られ、GPU 上のテンソルとの最初の演算でエラーになります。"
try:
  en: "Add `device=device`."
  ja: "`device=device` を加えましょう。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html
"""

import torch


def from_values(values, dtype=None, device="cpu", requires_grad=False):
    return torch.tensor(values, dtype=dtype, requires_grad=requires_grad)
