"""
task: forward_on
check: test_the_means_are_subtracted
title:
  en: "Three things on three devices"
  ja: "3 つのものが、ばらばらのデバイスにあります"
wrote:
  en: "The program as it was given: the result of .to(device) is dropped, the means are on the CPU, .cuda() is
    written in."
  ja: "渡されたままのプログラムです。.to(device) の結果を捨て、平均は CPU に作り、.cuda() と書いてあります。"
why:
  en: "x.to(device) returns a tensor and leaves x where it is. .cuda() fails where there is no NVIDIA GPU, and the
    model is moved nowhere."
  ja: "x.to(device) は移したテンソルを返し、x は動きません。.cuda() は、NVIDIA の GPU がなければ失敗します。
    モデルは、どこにも移されていません。"
try:
  en: "Bring all three, model, x and means, to `device`, and remove .cuda()."
  ja: "モデル、x、平均の 3 つとも `device` に置き、.cuda() は消してください。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#device-agnostic-code
"""

import torch
from torch import Tensor, nn


def forward_on(model: nn.Module, batch: dict, device: torch.device | str) -> Tensor:
    means = torch.tensor([0.5, -1.0, 2.0])
    batch["x"].to(device)
    x = batch["x"] - means
    return model(x.cuda())
