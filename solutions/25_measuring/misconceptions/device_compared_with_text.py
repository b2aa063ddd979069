r"""
task: synchronise
check: test_nothing_for_the_cpu
title:
  en: "A device is never equal to a text"
  ja: "デバイスは文字列と等しくなりません"
wrote:
  en: "`if device != \"cpu\": torch.accelerator.synchronize(device)`."
  ja: "`if device != \"cpu\": torch.accelerator.synchronize(device)` としています。"
why:
  en: "torch.device(\"cpu\") == \"cpu\" is False, so the CPU is taken for an accelerator."
  ja: "torch.device(\"cpu\") == \"cpu\" は False なので、CPU がアクセラレータとして扱われます。"
try:
  en: "Compare `torch.device(device).type`, which is a text."
  ja: "文字列である `torch.device(device).type` を比べましょう。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html#torch.device
"""

import torch


def synchronise(device):
    if device != "cpu":
        torch.accelerator.synchronize(device)
