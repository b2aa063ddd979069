"""
task: train_accumulated
check: test_one_batch_in_memory
title:
  en: "One backward for the whole group"
  ja: "グループ全体で backward が 1 回だけです"
wrote:
  en: "The losses of a group are added up, and backward() is called once for the sum."
  ja: "グループの損失を足しておき、その合計に backward() を 1 回だけ呼んでいます。"
why:
  en: "Until then the graph of every batch stays in memory: as much as for the joined batch."
  ja: "それまで全バッチの計算グラフがメモリに残り、つなげたバッチと同じだけのメモリを使います。"
try:
  en: "Call backward() for each batch: the gradients add up by themselves."
  ja: "バッチごとに backward() を呼んでください。勾配は自然に足し込まれます。"
read: https://docs.pytorch.org/docs/stable/notes/faq.html
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
        optimizer.zero_grad()
        sum(criterion(model(inputs), targets) * (len(inputs) / samples) for inputs, targets in group).backward()
        if max_norm is not None:
            nn.utils.clip_grad_norm_(parameters, max_norm)
        optimizer.step()
        updates += 1
    return updates
