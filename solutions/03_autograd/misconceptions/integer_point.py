"""
task: derivative_at
check: test_a_whole_number
title:
  en: "An integer tensor cannot require gradients"
  ja: "整数のテンソルは勾配を計算できません"
wrote:
  en: "`torch.tensor(x, requires_grad=True)`. For the int 3 that is an int64 tensor, and torch refuses with a
    RuntimeError; for a float it is float32 only."
  ja: "`torch.tensor(x, requires_grad=True)` と書いています。int の 3 では int64 になり、torch が RuntimeError
    で拒否します。float でも float32 にしかなりません。"
why:
  en: "A derivative asks what happens when x moves a little; whole numbers cannot. Only floating point and complex
    tensors may require gradients."
  ja: "微分は x をわずかに動かしたときの変化を表しますが、整数は少しだけ動くことができません。
    勾配を計算できるのは浮動小数点数と複素数のテンソルだけです。"
try:
  en: "Name the dtype: `torch.tensor(x, dtype=torch.float64, requires_grad=True)` takes an int and a float alike."
  ja: "データ型を指定しましょう。`torch.tensor(x, dtype=torch.float64, requires_grad=True)` なら int でも float
    でも動きます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.requires_grad_.html
"""

import torch


def derivative_at(f, x):
    point = torch.tensor(x, requires_grad=True)
    value = f(point)
    if not value.requires_grad:
        return 0.0
    value.backward()
    return point.grad.item()
