"""
task: summed_gradient
check: test_the_sum_of_all
title:
  en: "Cleared between the losses: only the last one counts"
  ja: "損失ごとに勾配を消しており、最後の損失しか残りません"
wrote:
  en: "`w.grad = None` inside the loop, before every `backward()`."
  ja: "ループの中で、`backward()` の前に毎回 `w.grad = None` としています。"
why:
  en: "Here the adding up is what you want. Clear once before the loop, not in it."
  ja: "ここでは、勾配が加算されることこそが必要です。消すのはループの前の 1 回だけで、途中では消しません。"
try:
  en: "Add the losses first and differentiate once: `torch.autograd.grad(total, w)`."
  ja: "先に損失を足し合わせて、`torch.autograd.grad(total, w)` で 1 回だけ微分してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.grad.html
"""

import torch


def summed_gradient(w, losses):
    before = w.grad
    result = torch.zeros_like(w)
    for loss in losses:
        w.grad = None
        loss(w).backward()
        result = w.grad
    w.grad = before
    return result
