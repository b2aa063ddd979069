"""
task: detached_copy
check: test_a_leaf_with_this_flag
title:
  en: "The copy always requires grad"
  ja: "コピーの requires_grad がいつも True です"
wrote:
  en: "`x.detach().clone().requires_grad_()`, whatever was asked for."
  ja: "引数の requires_grad に関係なく `x.detach().clone().requires_grad_()` としています。"
why:
  en: "requires_grad_() without an argument means True. The caller decides, and the default is False."
  ja: "requires_grad_() を引数なしで呼ぶと True になります。決めるのは呼び出し側で、既定値は False です。"
try:
  en: "Hand the argument on: `.requires_grad_(requires_grad)`."
  ja: "`.requires_grad_(requires_grad)` のように、引数をそのまま渡しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.requires_grad_.html
"""


def detached_copy(x, requires_grad=False):
    return x.detach().clone().requires_grad_()
