r"""
task: autocast_forward
check: test_hooks_of_the_model_run
title:
  en: "The model's hooks do not run"
  ja: "モデルのフックが動きません"
wrote:
  en: "`model.forward(x)`."
  ja: "`model.forward(x)` と書いています。"
why:
  en: "forward() is the computation alone. Calling the model, `model(x)`, runs the hooks as well, on
    which tools for measuring, pruning or distributed training depend."
  ja: "forward() は計算だけを行います。`model(x)` のようにモデルを呼べば、フックも動きます。\
    計測、枝刈り、分散学習などのツールはフックを使っています。"
try:
  en: "`model(x)`"
  ja: "`model(x)` と書いてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html
"""

import torch
from torch import Tensor, nn


def autocast_forward(model: nn.Module, x: Tensor, dtype: torch.dtype = torch.bfloat16) -> Tensor:
    with torch.autocast(x.device.type, dtype=dtype):
        return model.forward(x)
