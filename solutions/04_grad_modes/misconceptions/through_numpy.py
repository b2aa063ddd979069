"""
task: detached_copy
check: test_any_shape_and_dtype
title:
  en: "The values go through NumPy"
  ja: "値が NumPy を経由しています"
wrote:
  en: "`torch.from_numpy(x.detach().cpu().numpy().copy())`, or the same by way of a list."
  ja: "`torch.from_numpy(x.detach().cpu().numpy().copy())` などとしています。"
why:
  en: "NumPy lives on the CPU and has no bfloat16. The copy loses x's device, and some dtypes are refused."
  ja: "NumPy は CPU のもので、bfloat16 もありません。コピーは x のデバイスを失い、データ型によってはエラーになります。"
try:
  en: "Stay with tensors: `x.detach().clone()` keeps device and dtype."
  ja: "テンソルのままコピーしましょう。`x.detach().clone()` ならデバイスもデータ型も変わりません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.numpy.html
"""

import torch


def detached_copy(x, requires_grad=False):
    array = x.detach().cpu().numpy().copy()
    return torch.from_numpy(array).requires_grad_(requires_grad)
