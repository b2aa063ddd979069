"""
task: derivative_at
check: test_the_square
title:
  en: "A tensor instead of a Python float"
  ja: "Python の float ではなくテンソルを返しています"
wrote:
  en: "`return point.grad`, which is a 0-d tensor."
  ja: "`return point.grad` と書いたため、0 次元のテンソルが返っています。"
why:
  en: "`tensor(10., dtype=torch.float64)` prints almost like 10.0 and yet is a tensor: it has a dtype and a device,
    and json or a plot cannot take it."
  ja: "`tensor(10., dtype=torch.float64)` は 10.0 とよく似た表示ですが、データ型とデバイスを持つテンソルです。
    このままでは json に保存できません。"
try:
  en: "Take the number out: `point.grad.item()`."
  ja: "`point.grad.item()` で数値を取り出してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html
"""

import torch


def derivative_at(f, x):
    point = torch.tensor(float(x), dtype=torch.float64, requires_grad=True)
    value = f(point)
    if not value.requires_grad:
        return torch.tensor(0.0, dtype=torch.float64)
    value.backward()
    return point.grad
