"""
task: ones_on
check: test_ones_of_a_shape
title:
  en: "The device plays no part"
  ja: "指定されたデバイスを使っていません"
wrote:
  en: "`torch.ones_like(x)`, without device=."
  ja: "device= を付けずに `torch.ones_like(x)` としています。"
why:
  en: "ones_like takes the device from x, as it takes shape and dtype; here another one may be asked for."
  ja: "ones_like は形状や dtype だけでなくデバイスも x から受け継ぎますが、別のデバイスを指定されることもあります。"
try:
  en: "`torch.ones_like(x, device=device)`."
  ja: "`torch.ones_like(x, device=device)` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.ones_like.html
"""

import torch


def ones_on(x, device):
    return torch.ones_like(x)
