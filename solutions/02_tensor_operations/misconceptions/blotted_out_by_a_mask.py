"""
task: with_last
check: test_special_values
title:
  en: "An element is blotted out by a product"
  ja: "掛け算で要素を消しています"
wrote:
  en: "`x * mask + value * last`, with masks of zeros and ones."
  ja: "0 と 1 のマスクを使い、`x * mask + value * last` と書いています。"
why:
  en: >-
    inf * 0 and NaN * 0 are NaN: such an element can't be removed by multiplying, and an infinite value spoils all
    others.
  ja: "inf * 0 も NaN * 0 も NaN です。このような要素は掛け算では消せず、value が無限大ならほかの要素もすべて NaN になります。"
try:
  en: "Write through an index, or choose with torch.where."
  ja: "インデックスで書き込むか、torch.where で選んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.where.html
"""  # noqa: E501

import torch


def with_last(x, value):
    if x.dim() == 0:
        raise IndexError("a 0-d tensor has no last element")
    last = torch.zeros_like(x)
    last[(-1,) * x.dim()] = 1
    return (x * (1 - last) + value * last).to(x.dtype)
