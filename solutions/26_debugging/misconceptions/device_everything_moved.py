r"""
task: forward_on
check: test_the_batch_stays_as_it_is
title:
  en: "Everything in the batch is moved"
  ja: "バッチの中身をすべて移しています"
wrote:
  en: "`{key: value.to(device) for …}` over the whole batch."
  ja: "バッチ全体に `{key: value.to(device) for …}` を使っています。"
why:
  en: "A batch may hold names, None and other things that have no .to."
  ja: "バッチには、名前や None など、.to のないものが入っていることもあります。"
try:
  en: "Move batch[\"x\"] only."
  ja: "batch[\"x\"] だけを移してください。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#device-agnostic-code
"""

import torch
from torch import Tensor, nn


def forward_on(model: nn.Module, batch: dict, device: torch.device | str) -> Tensor:
    means = torch.tensor([0.5, -1.0, 2.0], device=device)
    moved = {key: value.to(device) for key, value in batch.items()}
    return model.to(device)(moved["x"] - means)
