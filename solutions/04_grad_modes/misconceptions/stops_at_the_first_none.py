"""
task: gradient_step_
check: test_without_gradient
title:
  en: "The loop ends at the first parameter without gradient"
  ja: "勾配のない最初のパラメータで終わっています"
wrote:
  en: "`break` or `return` where `continue` is meant."
  ja: "`continue` とすべきところで `break` や `return` を使っています。"
why:
  en: "All parameters behind it miss their step."
  ja: "その後ろにあるパラメータが、すべて更新されません。"
try:
  en: "`continue`, or do the step inside `if p.grad is not None:`."
  ja: "`continue` とするか、更新を `if p.grad is not None:` の中に書きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html
"""

import torch


def gradient_step_(params, lr):
    if lr < 0:
        raise ValueError("negative")
    with torch.no_grad():
        for p in params:
            if p.grad is None:
                return
            p.sub_(p.grad, alpha=lr)
