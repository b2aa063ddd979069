r"""
task: synchronise
check: test_nothing_for_the_cpu
title:
  en: "The machine is asked, not the device"
  ja: "デバイスではなくマシンを調べています"
wrote:
  en: "`if torch.cuda.is_available(): torch.cuda.synchronize()`."
  ja: "`if torch.cuda.is_available(): torch.cuda.synchronize()` と書いています。"
why:
  en: "It does not fail anywhere, but on a machine with GPUs a call for the CPU waits for a GPU, and a call for the
    second GPU waits for the first."
  ja: "どこでもエラーにはなりませんが、GPU のあるマシンでは、CPU を渡しても GPU を待ち、2 番目の GPU を渡しても\
     1 番目の GPU を待ちます。"
try:
  en: "Decide by the type of the device that is given."
  ja: "渡されたデバイスの type で場合を分けましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.accelerator.synchronize.html
"""

import torch


def synchronise(device):
    if torch.cuda.is_available():
        torch.cuda.synchronize()
