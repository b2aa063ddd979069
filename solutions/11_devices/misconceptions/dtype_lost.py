"""
task: ones_on
check: test_dtype_of_x
title:
  en: "The dtype is lost"
  ja: "dtype が失われています"
wrote:
  en: "`torch.ones(x.shape, device=device)`."
  ja: "`torch.ones(x.shape, device=device)` としています。"
why:
  en: "Without dtype= torch.ones uses the default dtype, float32, whatever x has."
  ja: "dtype= を指定しないと、x にかかわらず既定の dtype（float32）になります。"
try:
  en: "`torch.ones_like(x, device=device)` takes shape and dtype from x."
  ja: "`torch.ones_like(x, device=device)` なら形状と dtype を x から受け継ぎます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.ones.html
"""

import torch


def ones_on(x, device):
    return torch.ones(x.shape, device=device)
