"""
task: train_accumulated
check: test_each_step_reaches_the_mean_of_its_batches
title:
  en: "The first group is one batch"
  ja: "最初のグループがバッチ 1 個だけになっています"
wrote:
  en: "The optimizer steps where `i % steps == 0`, with i from 0: right after the first batch."
  ja: "i を 0 から数えて `i % steps == 0` のときに更新しています。最初のバッチの直後に更新してしまいます。"
why:
  en: "0 % steps is 0, so the first update uses one batch, and all later groups are shifted by one."
  ja: "0 % steps は 0 なので、最初の更新はバッチ 1 個で行われ、その後のグループも 1 つずつずれます。"
try:
  en: "Count from 1 (enumerate(loader, start=1)), or ask for (i + 1) % steps."
  ja: "1 から数える（enumerate(loader, start=1)）か、(i + 1) % steps を調べてください。"
read: https://docs.python.org/3/library/functions.html#enumerate
"""

from collections.abc import Callable, Iterable

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
    updates = samples = 0

    def update() -> None:
        for parameter in parameters:
            parameter.grad /= samples
        if max_norm is not None:
            nn.utils.clip_grad_norm_(parameters, max_norm)
        optimizer.step()
        optimizer.zero_grad()

    optimizer.zero_grad()
    for number, (inputs, targets) in enumerate(loader):
        (criterion(model(inputs), targets) * len(inputs)).backward()
        samples += len(inputs)
        if number % steps == 0:
            update()
            updates, samples = updates + 1, 0
    if samples:
        update()
        updates += 1
    return updates
