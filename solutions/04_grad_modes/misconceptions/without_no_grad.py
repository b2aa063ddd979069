"""
task: gradient_step_
check: test_one_step
title:
  en: "Changed in place while gradients are on"
  ja: "勾配計算が有効なまま、その場で変更しています"
wrote:
  en: "`p -= lr * p.grad` outside `torch.no_grad()`: torch refuses to change a leaf that requires grad."
  ja: "`torch.no_grad()` の外で `p -= lr * p.grad` としています。requires_grad=True
    の葉は、そのままでは変更できません。"
why:
  en: "The change would be recorded as part of the computation, and p would no longer be a leaf."
  ja: "変更が計算の一部として記録され、p が葉ではなくなってしまうからです。"
try:
  en: "Put the loop inside `with torch.no_grad():`."
  ja: "ループを `with torch.no_grad():` の中に入れましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
"""


def gradient_step_(params, lr):
    if lr < 0:
        raise ValueError("negative")
    for p in params:
        if p.grad is not None:
            p -= lr * p.grad
