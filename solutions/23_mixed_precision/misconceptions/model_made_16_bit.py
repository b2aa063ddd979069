r"""
task: autocast_forward
check: test_the_parameters_stay
title:
  en: "The model itself is converted"
  ja: "モデルそのものを変換しています"
wrote:
  en: "`model.to(dtype)` (or model.half()) and `x.to(dtype)`."
  ja: "`model.to(dtype)`（または model.half()）と `x.to(dtype)` を使っています。"
why:
  en: "The parameters stay in 16 bits after the call. Small updates of the optimizer are then lost in
    rounding: 257 + 0.5 is 256 or 258."
  ja: "呼び出した後もパラメータが 16 ビットのままになります。するとオプティマイザの小さな更新が丸めで消え\
    ます。257 + 0.5 は 256 か 258 です。"
try:
  en: "Leave model and x alone, and call the model under torch.autocast."
  ja: "モデルにも x にも手を加えず、torch.autocast のもとでモデルを呼んでください。"
read: https://docs.pytorch.org/docs/stable/amp.html
"""

import torch
from torch import Tensor, nn


def autocast_forward(model: nn.Module, x: Tensor, dtype: torch.dtype = torch.bfloat16) -> Tensor:
    return model.to(dtype)(x.to(dtype))
