"""
task: independent_tensor
check: test_arrays_that_run_backwards
title:
  en: "array[::-1] is refused"
  ja: "array[::-1] を受け付けません"
wrote:
  en: "`torch.tensor(array, dtype=dtype)`."
  ja: "`torch.tensor(array, dtype=dtype)` としています。"
why:
  en: "torch.tensor copies, but it wraps the array first, and a tensor can't have negative strides: ValueError."
  ja: "torch.tensor はコピーしますが、その前に配列をテンソルとして包みます。テンソルは負のストライドを持てないため、ValueError になります。"
try:
  en: "array.copy() lays the values out forwards: torch.tensor(array.copy(), dtype=dtype)."
  ja: "array.copy() なら値が前向きに並びます。torch.tensor(array.copy(), dtype=dtype) としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
"""  # noqa: E501

import torch


def independent_tensor(array, dtype=torch.float32):
    return torch.tensor(array, dtype=dtype)
