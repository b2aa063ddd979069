r"""
task: autocast_forward
check: test_the_models_mode_stays
title:
  en: "The model is put into evaluation mode"
  ja: "モデルを評価モードにしています"
wrote:
  en: "`model.eval()` before the forward pass, and `model.train(…)` after it."
  ja: "順伝播の前に `model.eval()`、後に `model.train(…)` を呼んでいます。"
why:
  en: "In evaluation mode dropout does nothing, and BatchNorm uses other statistics: a model in training
    mode gives another output."
  ja: "評価モードではドロップアウトが働かず、BatchNorm は別の統計量を使います。学習モードのモデルとは違う\
    出力になります。"
try:
  en: "Call the model in the mode in which it comes."
  ja: "モデルは、渡されたモードのまま呼んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html
"""

import torch
from torch import Tensor, nn


def autocast_forward(model: nn.Module, x: Tensor, dtype: torch.dtype = torch.bfloat16) -> Tensor:
    was = model.training
    model.eval()
    with torch.autocast(x.device.type, dtype=dtype):
        output = model(x)
    model.train(was)
    return output
