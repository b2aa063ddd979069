"""
task: ones_on
check: test_no_graph
title:
  en: "The ones require grad like x"
  ja: "x と同じく requires_grad になっています"
wrote:
  en: "`torch.ones_like(x, device=device, requires_grad=x.requires_grad)`."
  ja: "`torch.ones_like(x, device=device, requires_grad=x.requires_grad)` としています。"
why:
  en: "The ones are constants; asking for their gradient keeps memory busy in every later computation."
  ja: "この 1 は定数です。勾配を求める設定にすると、あとの計算で余分なメモリを使い続けます。"
try:
  en: "Leave requires_grad at its default, False."
  ja: "requires_grad は既定の False のままにします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.ones_like.html
"""

import torch


def ones_on(x, device):
    return torch.ones_like(x, device=device, requires_grad=x.requires_grad)
