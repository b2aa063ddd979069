"""
task: mean_gradient
check: test_whole_numbers_as_values
title:
  en: "x is made of integers"
  ja: "x が整数のテンソルになっています"
wrote:
  en: "`torch.tensor(values, requires_grad=True)`: right for [0.0, 1.0], a RuntimeError for [0, 1]."
  ja: "`torch.tensor(values, requires_grad=True)` と書いています。[0.0, 1.0] なら動きますが、[0, 1] では RuntimeError
    になります。"
why:
  en: "torch takes the dtype from the values, int64 for ints, and integer tensors cannot require gradients."
  ja: "torch はデータ型を値から決めます。int だけなら int64 になりますが、整数のテンソルは勾配を計算できません。"
try:
  en: "Say `dtype=torch.float32`."
  ja: "`dtype=torch.float32` を指定してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
"""

import torch


def mean_gradient(f, values):
    if len(values) == 0:
        raise ValueError("no values")
    x = torch.tensor(values, requires_grad=True)
    y = f(x).mean()
    y.backward()
    return y.item(), x.grad
