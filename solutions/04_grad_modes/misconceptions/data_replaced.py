"""
task: gradient_step_
check: test_one_step
title:
  en: "The parameter gets other memory"
  ja: "パラメータのメモリを置き換えています"
wrote:
  en: "`p.data = p - lr * p.grad`: p points to new memory, and others who share the old one see nothing."
  ja: "`p.data = p - lr * p.grad` と書いたので、p
    は新しいメモリを指し、元のメモリを共有しているテンソルは変わりません。"
why:
  en: "In place means: into the same memory. A tied weight or a view would keep the old values."
  ja: "「その場で」とは、同じメモリに書き込むことです。置き換えると、重みを共有する層やビューには古い値が残ります。"
try:
  en: "`p.copy_(…)` or `p.sub_(…)` inside no_grad."
  ja: "no_grad の中で `p.copy_(…)` や `p.sub_(…)` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
"""


def gradient_step_(params, lr):
    if lr < 0:
        raise ValueError("negative")
    for p in params:
        if p.grad is not None:
            p.data = (p - lr * p.grad).detach()
