r"""
task: synchronise
check: test_the_device_that_is_given
title:
  en: "Another GPU is current afterwards"
  ja: "現在の GPU が変わってしまいます"
wrote:
  en: "`torch.cuda.set_device(device)`, then `torch.cuda.synchronize()`."
  ja: "`torch.cuda.set_device(device)` のあとで `torch.cuda.synchronize()` を呼んでいます。"
why:
  en: "The right GPU is waited for, but from then on everything made on \"cuda\" lands on it."
  ja: "待つ GPU は合っていますが、それ以降、\"cuda\" に作るものがすべてその GPU に置かれます。"
try:
  en: "torch.cuda.synchronize takes the device as an argument."
  ja: "torch.cuda.synchronize には、引数でデバイスを渡せます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.cuda.synchronize.html
"""

import torch


def synchronise(device):
    device = torch.device(device)
    if device.type == "cuda":
        if device.index is not None:
            torch.cuda.set_device(device)
        torch.cuda.synchronize()
