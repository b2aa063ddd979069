"""
task: summed_gradient
check: test_no_losses
title:
  en: "The sum of no losses has no graph"
  ja: "損失がないときの和には計算グラフがありません"
wrote:
  en: "`torch.autograd.grad(sum(…), w)` for any list: for an empty one the sum is the Python number 0."
  ja: "どんなリストにも `torch.autograd.grad(sum(…), w)` を使っています。空のリストの和は Python の数値 0 です。"
why:
  en: "Only a tensor with a record can be differentiated. The gradient of nothing is zero, and you have to say so."
  ja: "微分できるのは、演算の記録を持つテンソルだけです。損失が 1 つもないときの勾配は 0
    ですが、それは自分で書く必要があります。"
try:
  en: "`if not losses: return torch.zeros_like(w)`"
  ja: "`if not losses: return torch.zeros_like(w)` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""

import torch


def summed_gradient(w, losses):
    return torch.autograd.grad(sum(loss(w) for loss in losses), w)[0]
