r"""
task: synchronise
check: test_nothing_for_the_cpu
title:
  en: "CUDA is waited for, whatever the device is"
  ja: "どのデバイスでも CUDA を待っています"
wrote:
  en: "`torch.cuda.synchronize()` without looking at the device."
  ja: "デバイスを見ずに `torch.cuda.synchronize()` を呼んでいます。"
why:
  en: "Without a GPU it raises \"Torch not compiled with CUDA enabled\". And where there are GPUs, the current one
    is waited for, not the one that was given."
  ja: "GPU がなければ「Torch not compiled with CUDA enabled」という例外になります。GPU があっても、\
    待つのは渡された GPU ではなく、現在の GPU です。"
try:
  en: "Look at torch.device(device).type first, and hand the device on."
  ja: "まず torch.device(device).type を調べ、待つ関数には device を渡しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.cuda.synchronize.html
"""

import torch


def synchronise(device):
    torch.cuda.synchronize()
