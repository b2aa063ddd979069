"""
task: train_with_schedule
check: test_the_rate_of_each_epoch
devices: [cpu, simulated, mps]
title:
  en: "Every batch is sent to a GPU that may not be there"
  ja: "あるとは限らない GPU にバッチを送っています"
wrote:
  en: "`inputs.cuda()` and `targets.cuda()` in the loop."
  ja: "ループの中で `inputs.cuda()` と `targets.cuda()` を使っています。"
why:
  en: "Without an NVIDIA GPU, .cuda() is an error; and a model on the CPU can't use a batch on a GPU."
  ja: "NVIDIA の GPU がなければ、.cuda() はエラーになります。
    あったとしても、モデルが CPU にあれば、GPU のバッチは使えません。"
try:
  en: "Use the batches as they come: all is on one device already."
  ja: "バッチをそのまま使ってください。はじめから、すべて同じデバイスにあります。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#device-agnostic-code
"""

from collections.abc import Callable, Iterable

import torch
from torch import nn


def train_with_schedule(
    model: nn.Module,
    loader: Iterable,
    criterion: Callable,
    optimizer: torch.optim.Optimizer,
    scheduler: torch.optim.lr_scheduler.LRScheduler,
    epochs: int,
) -> list[float]:
    model.train()
    rates = []
    for _ in range(epochs):
        rates.append(optimizer.param_groups[0]["lr"])
        for inputs, targets in loader:
            optimizer.zero_grad()
            loss = criterion(model(inputs.cuda()), targets.cuda())
            loss.backward()
            optimizer.step()
        scheduler.step()
    return rates
