r"""
task: forward_on
check: test_from_any_device_to_any_device
devices: [simulated, cuda, mps]
title:
  en: "The moved tensor is dropped"
  ja: "移したテンソルを捨てています"
wrote:
  en: "`batch[\"x\"].to(device)` stands alone; the next line uses batch[\"x\"] again."
  ja: "`batch[\"x\"].to(device)` とだけ書き、次の行でまた batch[\"x\"] を使っています。"
why:
  en: "A tensor does not move: .to returns another one. Only a module is moved itself."
  ja: "テンソルそのものは動かず、.to は別のテンソルを返します。そのものが移るのはモジュールだけです。"
try:
  en: "Give the result a name: x = batch[\"x\"].to(device)."
  ja: "x = batch[\"x\"].to(device) のように、結果を変数に入れてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""

import torch
from torch import Tensor, nn


def forward_on(model: nn.Module, batch: dict, device: torch.device | str) -> Tensor:
    means = torch.tensor([0.5, -1.0, 2.0], device=device)
    batch["x"].to(device)
    x = batch["x"] - means
    return model.to(device)(x)
