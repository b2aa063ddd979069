"""
task: forward_on
check: test_from_any_device_to_any_device
devices: [simulated, cuda, mps]
title:
  en: "Everything goes where the model is"
  ja: "すべてをモデルのあるデバイスに移しています"
wrote:
  en: "The device is read from the model's parameters; the argument is not used."
  ja: "デバイスをモデルのパラメータから読んでいて、引数を使っていません。"
why:
  en: "The result is where the model happened to be. And a model without parameters has no device to read."
  ja: "結果は、モデルがたまたまあった場所にできます。また、パラメータのないモデルからは、デバイスを読めません。"
try:
  en: "Move the model too, to `device`."
  ja: "モデルも `device` に移してください。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#device-agnostic-code
"""

import torch
from torch import Tensor, nn


def forward_on(model: nn.Module, batch: dict, device: torch.device | str) -> Tensor:
    place = next(model.parameters(), torch.empty(0)).device
    means = torch.tensor([0.5, -1.0, 2.0], device=place)
    return model(batch["x"].to(place) - means)
