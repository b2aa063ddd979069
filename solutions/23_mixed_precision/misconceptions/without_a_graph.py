r"""
task: autocast_forward
check: test_gradients_are_float32
title:
  en: "There is no graph"
  ja: "計算グラフがありません"
wrote:
  en: "`torch.no_grad()`, `torch.inference_mode()` or `.detach()`."
  ja: "`torch.no_grad()`、`torch.inference_mode()`、`.detach()` のどれかを使っています。"
why:
  en: "Autocast is for training as well: backward() goes through the casts, and the parameters get float32
    gradients. Here it has no way."
  ja: "autocast は学習にも使います。backward() は変換をさかのぼり、パラメータには float32 の勾配が入ります。\
    これではその道がありません。"
try:
  en: "Leave recording gradients to the caller, and return the output as it is."
  ja: "勾配を記録するかどうかは呼び出し側に任せ、出力をそのまま返してください。"
read: https://docs.pytorch.org/docs/stable/amp.html
"""

import torch
from torch import Tensor, nn


def autocast_forward(model: nn.Module, x: Tensor, dtype: torch.dtype = torch.bfloat16) -> Tensor:
    with torch.no_grad(), torch.autocast(x.device.type, dtype=dtype):
        return model(x)
