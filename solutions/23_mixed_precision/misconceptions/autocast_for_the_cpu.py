r"""
task: autocast_forward
check: test_autocast_is_on_in_the_model
devices: [simulated, cuda, mps]
title:
  en: "Autocast is on for the CPU only"
  ja: "CPU の autocast だけが有効です"
wrote:
  en: "`torch.autocast(\"cpu\", dtype=dtype)`."
  ja: "`torch.autocast(\"cpu\", dtype=dtype)` と書いています。"
why:
  en: "Autocast is on or off for each kind of device. With the model on a GPU this one changes nothing:
    all is computed in float32."
  ja: "autocast の有効・無効は、デバイスの種類ごとに決まります。モデルが GPU にあると何も変わらず、\
    すべて float32 で計算されます。"
try:
  en: "Take the kind from x: `x.device.type`."
  ja: "種類は x から取ります。`x.device.type` です。"
read: https://docs.pytorch.org/docs/stable/amp.html
"""

import torch
from torch import Tensor, nn


def autocast_forward(model: nn.Module, x: Tensor, dtype: torch.dtype = torch.bfloat16) -> Tensor:
    with torch.autocast("cpu", dtype=dtype):
        return model(x)
