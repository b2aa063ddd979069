"""
task: gradient_step_
check: test_one_step
title:
  en: "The gradients are multiplied by lr"
  ja: "勾配に lr を掛けて書き換えています"
wrote:
  en: "`p.sub_(p.grad.mul_(lr))`: mul_ writes into the gradient."
  ja: "`p.sub_(p.grad.mul_(lr))` と書いています。mul_ は勾配に書き込みます。"
why:
  en: "The step is right once; after that the gradient is lr times too small."
  ja: "更新は 1 回目だけ正しく、その後の勾配は lr 倍になっています。"
try:
  en: "`lr * p.grad` makes a new tensor; `alpha=lr` needs none."
  ja: "`lr * p.grad` なら新しいテンソルになります。`alpha=lr` ならそれも要りません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.sub_.html
"""

import torch


def gradient_step_(params, lr):
    if lr < 0:
        raise ValueError("negative")
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p.sub_(p.grad.mul_(lr))
