r"""
task: forward_on
check: test_a_device_or_its_name
devices: [simulated, mps]
title:
  en: "The function chooses the device itself"
  ja: "関数が自分でデバイスを選んでいます"
wrote:
  en: "`\"cuda\" if torch.cuda.is_available() else \"cpu\"` instead of the argument."
  ja: "引数ではなく `\"cuda\" if torch.cuda.is_available() else \"cpu\"` を使っています。"
why:
  en: "There are other accelerators than CUDA, there may be several GPUs, and sometimes the CPU is wanted although
    there is one. That is for the caller to say."
  ja: "アクセラレータは CUDA だけではありません。
    GPU が複数あることも、GPU があっても CPU を使いたいこともあります。それを決めるのは呼び出し側です。"
try:
  en: "Use the argument `device` in all three places."
  ja: "3 か所とも、引数の `device` を使ってください。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#device-agnostic-code
"""

import torch
from torch import Tensor, nn


def forward_on(model: nn.Module, batch: dict, device: torch.device | str) -> Tensor:
    place = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    means = torch.tensor([0.5, -1.0, 2.0], device=place)
    return model.to(place)(batch["x"].to(place) - means)
