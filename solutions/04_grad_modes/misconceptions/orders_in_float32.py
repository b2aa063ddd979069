"""
task: nth_derivative
check: test_nine_digits
title:
  en: "Computed in float32"
  ja: "float32 で計算しています"
wrote:
  en: "`torch.tensor(float(x), requires_grad=True)`: float32 unless told otherwise."
  ja: "`torch.tensor(float(x), requires_grad=True)` は、指定しなければ float32 です。"
why:
  en: "float32 keeps about seven digits, and nothing beyond 3.4e38."
  ja: "float32 の精度は約 7 桁で、3.4e38 を超える数は表せません。"
try:
  en: "Add `dtype=torch.float64`."
  ja: "`dtype=torch.float64` を加えましょう。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html
"""

import torch


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError("n must not be negative")
    point = torch.tensor(float(x), requires_grad=True)
    value = f(point)
    for _ in range(n):
        if not value.requires_grad:
            return 0.0
        (value,) = torch.autograd.grad(value, point, create_graph=True)
    return value.item()
