r"""
task: forward_on
check: rules
title:
  en: "The means are subtracted from the caller's own tensor"
  ja: "呼び出し側のテンソルそのものから平均を引いています"
wrote:
  en: "`x = batch[\"x\"].to(device)` and then `x -= means`."
  ja: "`x = batch[\"x\"].to(device)` の後に `x -= means` としています。"
why:
  en: "Where x is on the device already, .to returns the same tensor, not a copy. The subtraction changes the
    batch."
  ja: "x がはじめからそのデバイスにあれば、.to はコピーではなく同じテンソルを返します。
    そのため、引き算でバッチが変わってしまいます。"
try:
  en: "Write x = x - means, which makes a new tensor."
  ja: "新しいテンソルができる x = x - means を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""

import torch
from torch import Tensor, nn


def forward_on(model: nn.Module, batch: dict, device: torch.device | str) -> Tensor:
    x = batch["x"].to(device)
    with torch.no_grad():
        x -= torch.tensor([0.5, -1.0, 2.0], device=device)
    return model.to(device)(x)
