"""
task: train_accumulated
check: test_each_step_reaches_the_mean_of_its_batches
title:
  en: "The gradient is `steps` times too large"
  ja: "勾配が `steps` 倍になっています"
wrote:
  en: "The losses of a group go to backward() as they are, without being divided."
  ja: "グループの損失を割らずに、そのまま backward() しています。"
why:
  en: "backward() adds up. Four mean gradients added are four times the mean, as if the learning rate were four times
    larger."
  ja: "backward() は足し込みます。平均勾配を 4 つ足すと平均の 4 倍になり、学習率を 4 倍にしたのと同じです。"
try:
  en: "Weight each loss by the batch's share of the samples in its group."
  ja: "各損失に、グループのサンプルのうちそのバッチが占める割合を掛けてください。"
read: https://docs.pytorch.org/docs/stable/notes/amp_examples.html#gradient-accumulation
"""

from collections.abc import Callable, Iterable
from itertools import islice

import torch
from torch import nn


def train_accumulated(
    model: nn.Module,
    loader: Iterable,
    criterion: Callable,
    optimizer: torch.optim.Optimizer,
    steps: int,
    max_norm: float | None = None,
) -> int:
    if steps < 1:
        raise ValueError(f"steps must be at least 1 (got {steps})")
    parameters = [p for g in optimizer.param_groups for p in g["params"]]
    batches = iter(loader)
    updates = 0
    while group := list(islice(batches, steps)):
        optimizer.zero_grad()
        for inputs, targets in group:
            criterion(model(inputs), targets).backward()
        if max_norm is not None:
            nn.utils.clip_grad_norm_(parameters, max_norm)
        optimizer.step()
        updates += 1
    return updates
