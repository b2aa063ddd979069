"""
task: forward_on
check: test_the_means_are_subtracted
devices: [simulated, cuda, mps]
title:
  en: "The output is taken back to the CPU"
  ja: "出力を CPU に戻しています"
wrote:
  en: "`.cpu()` on the output."
  ja: "出力に `.cpu()` を付けています。"
why:
  en: "A loss would have to move it to the device again, and each copy makes Python wait."
  ja: "損失を計算するには、またデバイスに移すことになります。コピーのたびに Python も待たされます。"
try:
  en: "Return the output where it was computed."
  ja: "出力は、計算した場所に置いたまま返してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cpu.html
"""

import torch
from torch import Tensor, nn


def forward_on(model: nn.Module, batch: dict, device: torch.device | str) -> Tensor:
    means = torch.tensor([0.5, -1.0, 2.0], device=device)
    x = batch["x"].to(device) - means
    return model.to(device)(x).cpu()
