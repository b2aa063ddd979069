r"""
task: autocast_forward
check: test_the_parameters_stay
title:
  en: "The model is converted and converted back"
  ja: "モデルを変換してから元に戻しています"
wrote:
  en: "`model.to(dtype)`, the forward pass, then `model.float()`."
  ja: "`model.to(dtype)` として順伝播を計算し、最後に `model.float()` で戻しています。"
why:
  en: "float32 is back, the digits are not: 257 has become 256 for good, and every forward pass would
    round the parameters anew."
  ja: "データ型は float32 に戻っても、失われた桁は戻りません。257 は 256 になったままで、順伝播のたびにパ\
    ラメータが丸められます。"
try:
  en: "Autocast casts copies for each operation and leaves the parameters as they are."
  ja: "autocast は演算ごとにコピーを変換するだけなので、パラメータはそのままです。"
read: https://docs.pytorch.org/docs/stable/amp.html
"""

import torch
from torch import Tensor, nn


def autocast_forward(model: nn.Module, x: Tensor, dtype: torch.dtype = torch.bfloat16) -> Tensor:
    output = model.to(dtype)(x.to(dtype))
    model.float()
    return output
