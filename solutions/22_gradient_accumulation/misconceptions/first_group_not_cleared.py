"""
task: train_accumulated
check: test_earlier_gradients_do_not_count
title:
  en: "The first group includes gradients from before"
  ja: "最初のグループに、以前の勾配が混ざっています"
wrote:
  en: "zero_grad() is called only after a step, never before the first batch."
  ja: "zero_grad() を更新の後にしか呼んでおらず、最初のバッチの前に呼んでいません。"
why:
  en: "What is in .grad when the epoch begins, from a test run or from an epoch that was broken off, is added to the
    first group."
  ja: "試しの計算や中断したエポックの勾配が .grad に残っていると、最初のグループに足されてしまいます。"
try:
  en: "Clear the gradients before the first batch of each group."
  ja: "各グループの最初のバッチの前に勾配を消してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.zero_grad.html
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
        samples = sum(len(inputs) for inputs, _ in group)
        for inputs, targets in group:
            (criterion(model(inputs), targets) * (len(inputs) / samples)).backward()
        if max_norm is not None:
            nn.utils.clip_grad_norm_(parameters, max_norm)
        optimizer.step()
        optimizer.zero_grad()
        updates += 1
    return updates
