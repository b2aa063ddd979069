"""
task: forward_on
check: test_the_means_are_subtracted
devices: [simulated, cuda, mps]
title:
  en: "The means are still on the CPU"
  ja: "平均がまだ CPU にあります"
wrote:
  en: "`torch.tensor([0.5, -1.0, 2.0])` without a device."
  ja: "`torch.tensor([0.5, -1.0, 2.0])` と、デバイスを指定せずに作っています。"
why:
  en: "A single number on the CPU, a 0-d tensor, may meet a GPU tensor; a vector may not."
  ja: "CPU にある 1 つの数（0 次元テンソル）なら GPU のテンソルと計算できますが、ベクトルではできません。"
try:
  en: "torch.tensor(…, device=device), or x.new_tensor(…)."
  ja: "torch.tensor(…, device=device) か x.new_tensor(…) を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.new_tensor.html
"""

import torch
from torch import Tensor, nn


def forward_on(model: nn.Module, batch: dict, device: torch.device | str) -> Tensor:
    means = torch.tensor([0.5, -1.0, 2.0])
    x = batch["x"].to(device) - means
    return model.to(device)(x)
