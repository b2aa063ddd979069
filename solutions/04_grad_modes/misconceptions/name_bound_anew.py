"""
task: gradient_step_
check: test_one_step
title:
  en: "p is bound to a new tensor"
  ja: "p に新しいテンソルを代入しています"
wrote:
  en: "`p = p - lr * p.grad`: a new tensor gets the name p, and the parameter stays as it was."
  ja: "`p = p - lr * p.grad` と書いたので、新しいテンソルに p という名前が付くだけで、パラメータは変わりません。"
why:
  en: "A name is not the thing. The model still holds the old tensor."
  ja: "名前と中身は別のものです。モデルは元のテンソルを持ったままです。"
try:
  en: "Write into p: `p.sub_(lr * p.grad)`, or `p -= …` inside no_grad."
  ja: "p に書き込みましょう: `p.sub_(lr * p.grad)`、または no_grad の中で `p -= …`。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
"""

import torch


def gradient_step_(params, lr):
    if lr < 0:
        raise ValueError("negative")
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p = p - lr * p.grad
