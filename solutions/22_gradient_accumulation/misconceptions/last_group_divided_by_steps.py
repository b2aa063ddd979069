"""
task: train_accumulated
check: test_the_rest_is_a_group_too
title:
  en: "The last group is divided by too large a number"
  ja: "最後のグループを大きすぎる数で割っています"
wrote:
  en: "Every loss is divided by `steps`, also in a last group that has fewer batches."
  ja: "バッチが足りない最後のグループでも、損失を `steps` で割っています。"
why:
  en: "Two batches divided by four make half the gradient."
  ja: "2 個のバッチを 4 で割ると、勾配は半分になります。"
try:
  en: "Divide by what the group really holds: collect it first, or divide the gradients just before the step."
  ja: "グループに実際にある分で割ります。先にバッチを集めるか、更新の直前に勾配を割ってください。"
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
        largest = max(len(inputs) for inputs, _ in group)
        optimizer.zero_grad()
        for inputs, targets in group:
            (criterion(model(inputs), targets) * (len(inputs) / (largest * steps))).backward()
        if max_norm is not None:
            nn.utils.clip_grad_norm_(parameters, max_norm)
        optimizer.step()
        updates += 1
    return updates
