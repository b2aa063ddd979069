"""
task: independent_tensor
check: test_float32_by_default
title:
  en: "The array's dtype is kept"
  ja: "配列のデータ型のままです"
wrote:
  en: "`torch.tensor(array.copy())`, without the dtype."
  ja: "dtype を渡さずに `torch.tensor(array.copy())` としています。"
why:
  en: "Without a dtype the tensor takes the array's, which is float64 for most arrays and int64 for whole numbers. Layers with float32 weights refuse both."
  ja: "dtype がなければ、テンソルは配列のデータ型になります。たいていは float64、整数なら int64 です。float32 の重みを持つ層は、どちらも受け付けません。"
try:
  en: "Pass dtype=dtype."
  ja: "dtype=dtype を渡しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
"""  # noqa: E501

import torch


def independent_tensor(array, dtype=torch.float32):
    return torch.tensor(array.copy())
