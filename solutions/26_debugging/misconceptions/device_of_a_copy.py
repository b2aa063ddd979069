"""
task: forward_on
check: test_gradients_reach_model_and_input
title:
  en: "A copy of the model does the work"
  ja: "モデルのコピーが計算しています"
wrote:
  en: "`copy.deepcopy(model).to(device)`."
  ja: "`copy.deepcopy(model).to(device)` を使っています。"
why:
  en: "The gradients go to the copy's parameters, which nobody has; the optimizer's never get one."
  ja: "勾配は、誰も持っていないコピーのパラメータに入ります。オプティマイザが持つ方には届きません。"
try:
  en: "Move the model itself: model.to(device)."
  ja: "モデルそのものを model.to(device) で移してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.to
"""

import copy

import torch
from torch import Tensor, nn


def forward_on(model: nn.Module, batch: dict, device: torch.device | str) -> Tensor:
    means = torch.tensor([0.5, -1.0, 2.0], device=device)
    x = batch["x"].to(device) - means
    return copy.deepcopy(model).to(device)(x)
