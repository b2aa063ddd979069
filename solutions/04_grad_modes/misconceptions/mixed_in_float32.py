"""
task: mixed_partial
check: test_exact_to_nine_digits
title:
  en: "Computed in float32"
  ja: "float32 で計算しています"
wrote:
  en: "The two tensors are made without dtype=torch.float64."
  ja: "2 つのテンソルを dtype=torch.float64 なしで作っています。"
why:
  en: "float32 keeps about seven digits and ends at 3.4e38."
  ja: "float32 の精度は約 7 桁で、3.4e38 までしか表せません。"
try:
  en: "Name the dtype when the tensors are made."
  ja: "作るときに dtype を指定しましょう。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html
"""

import torch


def mixed_partial(f, x, y):
    a = torch.tensor(float(x), requires_grad=True)
    b = torch.tensor(float(y), requires_grad=True)
    slope = f(a, b)
    for variable in (a, b):
        if not slope.requires_grad:
            return 0.0
        (slope,) = torch.autograd.grad(slope, variable, create_graph=True, materialize_grads=True)
    return slope.item()
