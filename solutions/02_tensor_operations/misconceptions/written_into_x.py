"""
task: with_last
check: rules
title:
  en: "x itself is changed"
  ja: "x そのものが変わっています"
wrote:
  en: "`x[...] = value` on the tensor that was handed over."
  ja: "渡されたテンソルに `x[...] = value` と書き込んでいます。"
why:
  en: >-
    An assignment through an index works in place. The caller's tensor has a new last element, and the old one is
    gone.
  ja: "インデックスへの代入はその場での書き換えです。呼び出し側のテンソルの最後の要素が変わり、元の値は失われます。"
try:
  en: "`y = x.clone()` first, then write into y."
  ja: "先に `y = x.clone()` とし、y に書き込んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.clone.html
"""

import torch


def with_last(x, value):
    if x.dim() == 0:
        raise IndexError("a 0-d tensor has no last element")
    with torch.no_grad():
        x[(-1,) * x.dim()] = value
    return x.clone()
