"""
task: train_accumulated
check: test_no_step_without_batches
title:
  en: "A step is made although nothing is left"
  ja: "何も残っていないのに更新しています"
wrote:
  en: "After the loop there is always one more step, also where the batches divided evenly."
  ja: "割り切れたときも、ループの後に必ずもう 1 回更新しています。"
why:
  en: "An extra step uses old gradients or none; momentum and weight decay move the parameters even then."
  ja: "余分な更新には古い勾配が使われるか、勾配がありません。それでも、モメンタムや重み減衰がパラメータを動かします。"
try:
  en: "Step after the loop only if batches came since the last step."
  ja: "ループの後の更新は、前の更新の後にバッチが来たときだけにしてください。"
read: https://docs.pytorch.org/docs/stable/notes/amp_examples.html#gradient-accumulation
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
            if parameter.grad is not None:
                parameter.grad /= max(samples, 1)
        if max_norm is not None:
            nn.utils.clip_grad_norm_(parameters, max_norm)
        optimizer.step()
        optimizer.zero_grad()

    optimizer.zero_grad()
    for number, (inputs, targets) in enumerate(loader, start=1):
        (criterion(model(inputs), targets) * len(inputs)).backward()
        samples += len(inputs)
        if number % steps == 0:
            update()
            updates, samples = updates + 1, 0
    update()
    return updates + 1
