"""
task: last_rows
check: test_none_and_all
title:
  en: "An empty list makes a float index"
  ja: "空のリストから float のインデックスができます"
wrote:
  en: "`x[torch.tensor(list(range(len(x) - n, len(x))))]`."
  ja: "`x[torch.tensor(list(range(len(x) - n, len(x))))]` と書いています。"
why:
  en: "torch.tensor([]) is float32, and floats are no indices: IndexError for n = 0."
  ja: "torch.tensor([]) は float32 です。浮動小数点数はインデックスにできないので、n = 0 で IndexError になります。"
try:
  en: "A slice and clone(), or torch.arange, which is integer also when empty."
  ja: "スライスと clone() を使うか、空でも整数になる torch.arange を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.arange.html
"""

import torch


def last_rows(x, n):
    if n < 0 or n > len(x):
        raise ValueError("so many rows there are not")
    return x[torch.tensor(list(range(len(x) - n, len(x))), device=x.device)]
