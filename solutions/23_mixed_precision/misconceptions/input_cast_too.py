r"""
task: autocast_forward
check: test_whole_numbers_are_fine
title:
  en: "The input is cast as well"
  ja: "入力まで変換しています"
wrote:
  en: "`model(x.to(dtype))` under autocast."
  ja: "autocast のもとで `model(x.to(dtype))` としています。"
why:
  en: "Autocast casts what it needs. Casting x by hand breaks models whose input are indices, and rounds
    inputs for operations that run in float32."
  ja: "変換が必要なものは autocast が変換します。自分で変換すると、インデックスを受け取るモデルが動かなく\
    なり、float32 で行う演算の入力まで丸められます。"
try:
  en: "Pass x to the model as it is."
  ja: "x はそのままモデルに渡してください。"
read: https://docs.pytorch.org/docs/stable/amp.html
"""

import torch
from torch import Tensor, nn


def autocast_forward(model: nn.Module, x: Tensor, dtype: torch.dtype = torch.bfloat16) -> Tensor:
    with torch.autocast(x.device.type, dtype=dtype):
        return model(x.to(dtype))
