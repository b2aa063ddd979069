r"""
task: synchronise
check: test_the_device_that_is_given
title:
  en: "The current GPU instead of the given one"
  ja: "渡された GPU ではなく現在の GPU を待っています"
wrote:
  en: "`torch.cuda.synchronize()` for every CUDA device, without an argument."
  ja: "CUDA デバイスなら、引数なしで `torch.cuda.synchronize()` を呼んでいます。"
why:
  en: "Without an argument the current GPU is meant, most often number 0. With two GPUs the time of the second one
    is then never waited for."
  ja: "引数がなければ現在の GPU（たいていは 0 番）を待ちます。GPU が 2 つあると、2 番目の GPU の処理はいつまでも\
    待たれません。"
try:
  en: "`torch.cuda.synchronize(device)`."
  ja: "`torch.cuda.synchronize(device)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.cuda.synchronize.html
"""

import torch


def synchronise(device):
    if torch.device(device).type == "cuda":
        torch.cuda.synchronize()
