r"""
task: autocast_forward
check: test_gradients_are_float32
title:
  en: "A copy of the model does the work"
  ja: "モデルのコピーで計算しています"
wrote:
  en: "`copy.deepcopy(model).to(dtype)` and `x.to(dtype)`."
  ja: "`copy.deepcopy(model).to(dtype)` と `x.to(dtype)` を使っています。"
why:
  en: "The graph leads to the copy's parameters. The model's own get no gradient, and every operation runs
    in 16 bits, also those that need float32."
  ja: "計算グラフはコピーのパラメータにつながるので、元のモデルには勾配が入りません。float32 で行うべき演\
    算まで 16 ビットになります。"
try:
  en: "Call the model itself under torch.autocast."
  ja: "torch.autocast のもとで、モデルそのものを呼んでください。"
read: https://docs.pytorch.org/docs/stable/amp.html
"""

import copy

import torch
from torch import Tensor, nn


def autocast_forward(model: nn.Module, x: Tensor, dtype: torch.dtype = torch.bfloat16) -> Tensor:
    return copy.deepcopy(model).to(dtype)(x.to(dtype))
