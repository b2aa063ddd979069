"""
task: last_rows
check: test_gradient_of_last_rows
title:
  en: "The gradient is cut off"
  ja: "勾配が途切れています"
wrote:
  en: "`.detach().clone()` (or `.data.clone()`)."
  ja: "`.detach().clone()`（または `.data.clone()`）と書いています。"
why:
  en: "A fresh tensor need not be outside of autograd's record: clone() alone is recorded."
  ja: "新しいテンソルにするために、autograd の記録から外す必要はありません。clone() だけなら記録されます。"
try:
  en: "`.clone()` without detach()."
  ja: "detach() を付けずに `.clone()` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.clone.html
"""


def last_rows(x, n):
    if n < 0 or n > len(x):
        raise ValueError("so many rows there are not")
    return x[len(x) - n :].detach().clone()
