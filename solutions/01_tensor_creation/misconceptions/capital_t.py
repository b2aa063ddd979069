"""
task: from_values
check: test_dtype_of_the_values
title:
  en: "torch.Tensor instead of torch.tensor"
  ja: "torch.tensor ではなく torch.Tensor を使っています"
wrote:
  en: "`torch.Tensor(values)`: ints and bools become float32, and 5 becomes five elements that nobody has set."
  ja: "`torch.Tensor(values)` と書いています。int や bool は float32 になり、5 は未初期化の 5 要素になります。"
why:
  en: "The class torch.Tensor reads integers as sizes and makes float32 of every list. The function torch.tensor reads
    values and infers the dtype."
  ja: "クラスの torch.Tensor は、整数をサイズとして読み、リストは何でも float32 にします。関数の torch.tensor
    は値を読み取り、dtype を推論します。"
try:
  en: "Write `torch.tensor(values, …)`, with a small t."
  ja: "小文字の t で `torch.tensor(values, …)` と書きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
"""

import torch


def from_values(values, dtype=None, device="cpu", requires_grad=False):
    x = torch.Tensor(values)
    if dtype is not None:
        x = x.to(dtype)
    return x.to(device).detach().requires_grad_(requires_grad)
