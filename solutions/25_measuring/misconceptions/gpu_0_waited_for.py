r"""
task: synchronise
check: test_the_device_that_is_given
title:
  en: "GPU 0 is waited for, always"
  ja: "いつも 0 番の GPU を待っています"
wrote:
  en: "`torch.cuda.synchronize(0)`, or \"cuda:0\" written in."
  ja: "`torch.cuda.synchronize(0)` や \"cuda:0\" を直接書いています。"
why:
  en: "The machine that the code was tried on has one GPU. On another one the wrong GPU is waited for."
  ja: "GPU が 1 つのマシンで試したコードです。ほかのマシンでは、違う GPU を待ってしまいます。"
try:
  en: "Hand over the device that you were given."
  ja: "渡されたデバイスをそのまま使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.cuda.synchronize.html
"""

import torch


def synchronise(device):
    if torch.device(device).type == "cuda":
        torch.cuda.synchronize(0)
