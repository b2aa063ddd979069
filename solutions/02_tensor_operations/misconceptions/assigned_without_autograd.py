"""
task: with_last
check: test_gradient_of_with_last
title:
  en: "The assignment is hidden from autograd"
  ja: "代入が autograd から隠れています"
wrote:
  en: "`y = x.clone()`, and then `y.data[…] = value`, or the assignment under torch.no_grad()."
  ja: "`y = x.clone()` の後で、`y.data[…] = value` と書くか、torch.no_grad() の中で代入しています。"
why:
  en: "Autograd has recorded the clone but not the new value: it still lets a gradient flow to the element that is no longer there."
  ja: "autograd は clone だけを記録していて、値が置き換わったことを知りません。そのため、もうない要素にも勾配が流れます。"
try:
  en: "Assign to the clone itself: `y[(-1,) * y.dim()] = value` is recorded."
  ja: "コピーに直接代入しましょう。`y[(-1,) * y.dim()] = value` なら記録されます。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
"""  # noqa: E501

import torch


def with_last(x, value):
    if x.numel() == 0 or x.dim() == 0:
        raise IndexError("there is no last element")
    y = x.clone()
    with torch.no_grad():
        y[(-1,) * y.dim()] = value
    return y
