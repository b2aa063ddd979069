"""
task: summed_gradient
check: test_the_sum_of_all
title:
  en: "The mean of the gradients, not their sum"
  ja: "勾配の合計ではなく平均になっています"
wrote:
  en: "Divided by the number of losses: [2.5, 3.5] instead of [5, 7]."
  ja: "損失の個数で割ったため、[5, 7] ではなく [2.5, 3.5] になっています。"
why:
  en: "The gradient of a sum is the sum of the gradients. Whether to average is the caller's choice, made in the
    losses."
  ja: "和の勾配は、勾配の和です。平均にするかどうかは、損失を渡す側が決めることです。"
try:
  en: "Leave the division out."
  ja: "割り算を取り除いてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""

import torch


def summed_gradient(w, losses):
    if not losses:
        return torch.zeros_like(w)
    total = sum(loss(w) for loss in losses) / len(losses)
    return torch.autograd.grad(total, w)[0]
