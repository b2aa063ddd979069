r"""
task: autocast_forward
check: test_it_computes_in_bfloat16
title:
  en: "The output is cast back"
  ja: "出力を変換し直しています"
wrote:
  en: "`model(x).float()` under autocast."
  ja: "autocast のもとで `model(x).float()` としています。"
why:
  en: "The output was asked for as the model gives it, in the dtype that autocast chose. A loss under
    autocast casts it where needed."
  ja: "求められているのはモデルの出力そのもので、データ型は autocast が選んだものです。必要な変換は、\
    autocast のもとで損失を計算するときに行われます。"
try:
  en: "Return model(x) without a cast."
  ja: "変換せずに model(x) を返してください。"
read: https://docs.pytorch.org/docs/stable/amp.html
"""

import torch
from torch import Tensor, nn


def autocast_forward(model: nn.Module, x: Tensor, dtype: torch.dtype = torch.bfloat16) -> Tensor:
    with torch.autocast(x.device.type, dtype=dtype):
        return model(x).float()
