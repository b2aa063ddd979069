"""
task: last_rows
check: test_the_last_two
title:
  en: "The fresh tensor is on the CPU"
  ja: "新しいテンソルが CPU にあります"
wrote:
  en: "`torch.empty(shape, dtype=x.dtype)`, filled row by row."
  ja: "`torch.empty(shape, dtype=x.dtype)` に 1 行ずつ書き込んでいます。"
why:
  en: "Without a device torch makes a tensor on the CPU, whatever is copied into it."
  ja: "デバイスを指定しないと、何を書き込むかによらず、torch はテンソルを CPU に作ります。"
try:
  en: "`x.new_empty(shape)`, or just clone()."
  ja: "`x.new_empty(shape)` を使うか、clone() だけで済ませてください。"
devices: [simulated, cuda, mps]
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.new_empty.html
"""

import torch


def last_rows(x, n):
    if n < 0 or n > len(x):
        raise ValueError("so many rows there are not")
    rows = torch.empty(n, *x.shape[1:], dtype=x.dtype)
    for place in range(n):
        rows[place] = x[len(x) - n + place]
    return rows
