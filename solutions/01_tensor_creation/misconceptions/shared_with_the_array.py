"""
task: from_values
check: test_no_shared_memory
title:
  en: "The tensor shares memory with the array"
  ja: "テンソルが配列とメモリを共有しています"
wrote:
  en: "`torch.as_tensor` or `torch.from_numpy`: what is written into the array later appears in the tensor."
  ja: "`torch.as_tensor` や `torch.from_numpy` を使っています。後から配列に書き込むと、テンソルの値も変わります。"
why:
  en: "Both avoid the copy where they can. That is fast, but then two owners write into the same memory."
  ja: "どちらも、できるだけコピーを避けます。速いのですが、同じメモリに 2 か所から書き込めるようになります。"
try:
  en: "`torch.tensor` always copies; `torch.asarray(…, copy=True)` does too."
  ja: "`torch.tensor` は必ずコピーします。`torch.asarray(…, copy=True)` も同じです。"
read: https://docs.pytorch.org/docs/stable/generated/torch.as_tensor.html
"""

import torch


def from_values(values, dtype=None, device="cpu", requires_grad=False):
    return torch.as_tensor(values, dtype=dtype, device=device).requires_grad_(requires_grad)
