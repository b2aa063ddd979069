"""
task: forward_on
check: test_the_means_are_subtracted
title:
  en: "The means were removed with the error"
  ja: "エラーと一緒に平均も消しています"
wrote:
  en: "The model gets x as it is."
  ja: "モデルに x をそのまま渡しています。"
why:
  en: "The error between the devices is gone, and so is a step of the computation."
  ja: "デバイスの食い違いはなくなりましたが、計算の手順も 1 つなくなりました。"
try:
  en: "Keep the means, and make them on `device`."
  ja: "平均を引く処理は残し、平均を `device` の上に作ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
"""

import torch
from torch import Tensor, nn


def forward_on(model: nn.Module, batch: dict, device: torch.device | str) -> Tensor:
    return model.to(device)(batch["x"].to(device))
