"""
task: blank
check: test_the_list_holds_sizes
title:
  en: "The sizes are read as data"
  ja: "サイズがデータとして読まれています"
wrote:
  en: "`torch.Tensor(shape)`: a list goes in as three values, not as three sizes."
  ja: "`torch.Tensor(shape)` と書いたので、リストが 3 つのサイズではなく 3 つの値として読まれています。"
why:
  en: "torch.Tensor(2, 3, 4) takes sizes, torch.Tensor([2, 3, 4]) data. One pair of brackets makes the difference."
  ja: "torch.Tensor(2, 3, 4) はサイズ、torch.Tensor([2, 3, 4]) はデータです。括弧 1 組で意味が変わります。"
try:
  en: "`torch.empty(shape)` and `torch.full(shape, fill)` read sizes in either form."
  ja: "`torch.empty(shape)` や `torch.full(shape, fill)` は、どちらの書き方でもサイズとして読みます。"
read: https://docs.pytorch.org/docs/stable/tensors.html
"""

import torch


def blank(shape, fill=None, dtype=torch.float32):
    if any(size < 0 for size in shape):
        raise RuntimeError("negative size")
    x = torch.Tensor(shape).to(dtype)
    return x if fill is None else x.fill_(fill)
