"""
task: autocast_forward
check: test_the_callers_no_grad_stays
title:
  en: "Gradients are recorded against the caller's will"
  ja: "呼び出し側の意図に反して勾配を記録しています"
wrote:
  en: "`torch.enable_grad()` round the forward pass."
  ja: "順伝播を `torch.enable_grad()` で囲んでいます。"
why:
  en: "A caller under torch.no_grad() evaluates: the graph would only fill the memory."
  ja: "torch.no_grad() の中の呼び出しは評価のためのものです。計算グラフを作っても、メモリを使うだけです。"
try:
  en: "Leave the grad mode as it is."
  ja: "勾配を記録するかどうかの設定には触れないでください。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html#locally-disabling-gradient-computation
"""

import torch
from torch import Tensor, nn


def autocast_forward(model: nn.Module, x: Tensor, dtype: torch.dtype = torch.bfloat16) -> Tensor:
    with torch.enable_grad(), torch.autocast(x.device.type, dtype=dtype):
        return model(x)
