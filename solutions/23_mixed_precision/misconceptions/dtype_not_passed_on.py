r"""
task: autocast_forward
check: test_it_computes_in_the_dtype_asked_for
title:
  en: "The dtype is not passed on"
  ja: "dtype が渡されていません"
wrote:
  en: "`torch.autocast(x.device.type)` without dtype."
  ja: "`torch.autocast(x.device.type)` と、dtype なしで書いています。"
why:
  en: "Autocast then takes its default, which is bfloat16 on the CPU and float16 on a GPU, whatever was
    asked for."
  ja: "dtype を省くと autocast の既定値が使われ、CPU では bfloat16、GPU では float16 になります。\
    指定は無視されます。"
try:
  en: "Pass it: `torch.autocast(x.device.type, dtype=dtype)`."
  ja: "`torch.autocast(x.device.type, dtype=dtype)` のように渡してください。"
read: https://docs.pytorch.org/docs/stable/amp.html
"""

import torch
from torch import Tensor, nn


def autocast_forward(model: nn.Module, x: Tensor, dtype: torch.dtype = torch.bfloat16) -> Tensor:
    with torch.autocast(x.device.type):
        return model(x)
