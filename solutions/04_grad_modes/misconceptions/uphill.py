"""
task: gradient_step_
check: test_one_step
title:
  en: "Uphill instead of downhill"
  ja: "下るのではなく上っています"
wrote:
  en: "`p.add_(p.grad, alpha=lr)`: along the gradient."
  ja: "`p.add_(p.grad, alpha=lr)` と書いたので、勾配の向きに進んでいます。"
why:
  en: "The gradient shows where the loss grows. To make it smaller, go the other way."
  ja: "勾配は、損失が増える向きを指します。減らすには逆に進みます。"
try:
  en: "Subtract: `p.sub_(p.grad, alpha=lr)`."
  ja: "引きましょう: `p.sub_(p.grad, alpha=lr)`。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html
"""

import torch


def gradient_step_(params, lr):
    if lr < 0:
        raise ValueError("negative")
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p.add_(p.grad, alpha=lr)
