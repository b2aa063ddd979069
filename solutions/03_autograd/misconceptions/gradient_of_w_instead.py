"""
task: hidden_gradient
check: test_four_numbers
title:
  en: "The gradient of w, not of h"
  ja: "h ではなく w の勾配を返しています"
wrote:
  en: "`w.grad`, because w is the leaf that backward() fills."
  ja: "backward() で勾配が入る葉テンソルは w なので、`w.grad` を返しています。"
why:
  en: "The gradient of w is xᵀ times that of h: one step further back, and of another shape."
  ja: "w の勾配は、h の勾配に左から xᵀ を掛けたものです。さらに 1 段さかのぼった値で、形状も違います。"
try:
  en: "Ask for h: `torch.autograd.grad(out, h)[0]`."
  ja: "`torch.autograd.grad(out, h)[0]` で h の勾配を求めてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.is_leaf.html
"""

import torch


def hidden_gradient(x, w, b):
    weight = w.detach().clone().requires_grad_()
    out = (torch.relu(x.detach() @ weight + b.detach()) ** 2).mean()
    out.backward()
    return weight.grad
