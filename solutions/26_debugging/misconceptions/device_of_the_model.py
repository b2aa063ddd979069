"""
task: forward_on
check: test_from_any_device_to_any_device
devices: [simulated, cuda, mps]
title:
  en: "The model is not moved"
  ja: "モデルを移していません"
wrote:
  en: "Only x and the means are brought to `device`."
  ja: "x と平均だけを `device` に移しています。"
why:
  en: "The weights are still where the model was made."
  ja: "重みは、モデルを作った場所に残っています。"
try:
  en: "Call model.to(device) as well."
  ja: "model.to(device) も呼んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.to
"""

import torch
from torch import Tensor, nn


def forward_on(model: nn.Module, batch: dict, device: torch.device | str) -> Tensor:
    means = torch.tensor([0.5, -1.0, 2.0], device=device)
    x = batch["x"].to(device) - means
    return model(x)
