r"""
task: autocast_forward
check: test_it_computes_in_bfloat16
devices: [cpu, simulated]
title:
  en: "Autocast is not on for this device"
  ja: "このデバイスでは autocast が有効になっていません"
wrote:
  en: "`torch.autocast(\"cuda\")`, the older `torch.cuda.amp.autocast()`,
    `enabled=torch.cuda.is_available()`, or the model without autocast."
  ja: "`torch.autocast(\"cuda\")`、古い `torch.cuda.amp.autocast()`、`enabled=torch.cuda.is_available()` を\
    使ったか、autocast なしでモデルを呼んでいます。"
why:
  en: "Without CUDA these switch themselves off, and everything is computed in float32. What is on for
    \"cuda\" does nothing for tensors elsewhere."
  ja: "CUDA がなければ、これらは自動的に無効になり、すべて float32 で計算されます。また、\"cuda\" の autocast は、\
    ほかのデバイスのテンソルには効きません。"
try:
  en: "`torch.autocast(x.device.type, dtype=dtype)` is for the device that x is on."
  ja: "`torch.autocast(x.device.type, dtype=dtype)` とすれば、x のあるデバイスの autocast になります。"
read: https://docs.pytorch.org/docs/stable/amp.html
"""

import torch
from torch import Tensor, nn


def autocast_forward(model: nn.Module, x: Tensor, dtype: torch.dtype = torch.bfloat16) -> Tensor:
    with torch.autocast("cuda", dtype=dtype, enabled=torch.cuda.is_available()):
        return model(x)
