"""
task: partial_derivatives
check: test_two_variables
title:
  en: "One tensor stands for all arguments"
  ja: "すべての引数に同じテンソルを渡しています"
wrote:
  en: "The same tensor for every argument: at (1, 1) each result is 24, the sum of all partial derivatives."
  ja: "どの引数にも同じテンソルを渡したため、(1, 1) では偏微分係数の合計である 24 が並びます。"
why:
  en: "Autograd tells tensors apart by identity, not by value. What arrives by several ways at one tensor is added."
  ja: "autograd は値ではなく、どのテンソルであるかで変数を区別します。1
    つのテンソルに複数の経路で届いた勾配は足し合わされます。"
try:
  en: "Make one tensor for each coordinate, also where two coordinates are equal."
  ja: "値が等しい座標があっても、座標ごとに別のテンソルを作ってください。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
"""

import torch


def partial_derivatives(f, *point):
    made = {}
    for value in point:
        made.setdefault(value, torch.tensor(float(value), dtype=torch.float64, requires_grad=True))
    z = f(*[made[value] for value in point])
    if z.requires_grad:
        z.backward()
    return tuple(0.0 if made[value].grad is None else made[value].grad.item() for value in point)
