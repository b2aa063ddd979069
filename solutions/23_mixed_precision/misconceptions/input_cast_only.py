"""
task: autocast_forward
check: test_it_computes_in_bfloat16
title:
  en: "Only the input is cast"
  ja: "入力だけを変換しています"
wrote:
  en: "`model(x.to(dtype))` without autocast."
  ja: "autocast を使わずに `model(x.to(dtype))` としています。"
why:
  en: "The weights are float32, and a matrix product of two dtypes is an error."
  ja: "重みは float32 なので、データ型の違う行列の積になり、エラーになります。"
try:
  en: "Autocast casts both, for each operation that profits from it. Leave x as it is."
  ja: "autocast を使えば、16 ビットに向いた演算ごとに両方が変換されます。x はそのままにしてください。"
read: https://docs.pytorch.org/docs/stable/amp.html
"""

import torch
from torch import Tensor, nn


def autocast_forward(model: nn.Module, x: Tensor, dtype: torch.dtype = torch.bfloat16) -> Tensor:
    return model(x.to(dtype))
