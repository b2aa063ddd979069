"""
task: autocast_forward
check: test_it_computes_in_bfloat16
title:
  en: "Only the output is cast"
  ja: "出力だけを変換しています"
wrote:
  en: "`model(x).to(dtype)`."
  ja: "`model(x).to(dtype)` と書いています。"
why:
  en: "The model has computed in float32 by then: nothing was faster, and nothing took less memory."
  ja: "その時点で、モデルの計算は float32 で終わっています。速くもならず、メモリも減りません。"
try:
  en: "Call the model inside `with torch.autocast(x.device.type, dtype=dtype):`."
  ja: "`with torch.autocast(x.device.type, dtype=dtype):` の中でモデルを呼んでください。"
read: https://docs.pytorch.org/docs/stable/amp.html
"""

import torch
from torch import Tensor, nn


def autocast_forward(model: nn.Module, x: Tensor, dtype: torch.dtype = torch.bfloat16) -> Tensor:
    return model(x).to(dtype)
