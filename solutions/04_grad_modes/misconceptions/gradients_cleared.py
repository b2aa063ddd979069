"""
task: gradient_step_
check: test_one_step
title:
  en: "The gradients are cleared as well"
  ja: "勾配まで消しています"
wrote:
  en: "`p.grad = None` or `p.grad.zero_()` after the step."
  ja: "更新の後で `p.grad = None` や `p.grad.zero_()` としています。"
why:
  en: "A step and clearing are two things: the caller may want to look at the gradients, or to add to them."
  ja: "更新と消去は別の仕事です。呼び出し側は、勾配を調べたり、さらに加算したりするかもしれません。"
try:
  en: "Leave .grad alone."
  ja: ".grad には触れないでおきましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.zero_grad.html
"""

import torch


def gradient_step_(params, lr):
    if lr < 0:
        raise ValueError("negative")
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p.sub_(p.grad, alpha=lr)
                p.grad.zero_()
