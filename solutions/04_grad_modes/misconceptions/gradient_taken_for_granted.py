"""
task: gradient_step_
check: test_without_gradient
title:
  en: "A gradient is taken for granted"
  ja: "勾配があるものと決めつけています"
wrote:
  en: "`p.sub_(lr * p.grad)` for every p: TypeError where .grad is None."
  ja: "どの p にも `p.sub_(lr * p.grad)` としたので、.grad が None だと TypeError になります。"
why:
  en: "Before the first backward(), after zero_grad() and for unused parameters there is no gradient."
  ja: "最初の backward() の前、zero_grad() の後、そして使われなかったパラメータには、勾配がありません。"
try:
  en: "Skip those: `if p.grad is not None:`."
  ja: "`if p.grad is not None:` で飛ばしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.zero_grad.html
"""

import torch


def gradient_step_(params, lr):
    if lr < 0:
        raise ValueError("negative")
    with torch.no_grad():
        for p in params:
            p.sub_(lr * p.grad)
