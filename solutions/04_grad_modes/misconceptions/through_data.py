"""
task: gradient_step_
check: test_the_version_counter
title:
  en: "p.data goes past the version counter"
  ja: "p.data ではバージョンカウンタが進みません"
wrote:
  en: "`p.data -= lr * p.grad`: the values are right, but autograd does not see the change."
  ja: "`p.data -= lr * p.grad` と書いています。値は正しいのですが、変更が autograd に伝わりません。"
why:
  en: "A graph that still needs the old values then computes wrong gradients with the new ones, without an error."
  ja: "古い値を必要とする計算グラフが、新しい値で間違った勾配を求めてしまい、エラーも出ません。"
try:
  en: "`with torch.no_grad(): p.sub_(…)`"
  ja: "`with torch.no_grad(): p.sub_(…)` としましょう。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
"""


def gradient_step_(params, lr):
    if lr < 0:
        raise ValueError("negative")
    for p in params:
        if p.grad is not None:
            p.data -= lr * p.grad
