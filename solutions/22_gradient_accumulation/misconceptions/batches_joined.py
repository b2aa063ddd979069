"""
task: train_accumulated
check: test_one_batch_in_memory
title:
  en: "The batches of a group are joined"
  ja: "グループのバッチをつなげています"
wrote:
  en: "torch.cat makes one large batch of each group, and the model sees it at once."
  ja: "torch.cat でグループを 1 つの大きなバッチにし、それを一度にモデルへ渡しています。"
why:
  en: "The result is right, but it needs exactly the memory that accumulation is to save."
  ja: "結果は合っていますが、勾配蓄積で節約したいはずのメモリがそのまま必要になります。"
try:
  en: "Give the model one batch at a time, and let backward() add up the gradients."
  ja: "モデルには一度に 1 バッチだけを渡し、勾配は backward() に足し込ませてください。"
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
        inputs, targets = (torch.cat(parts) for parts in zip(*group, strict=True))
        optimizer.zero_grad()
        criterion(model(inputs), targets).backward()
        if max_norm is not None:
            nn.utils.clip_grad_norm_(parameters, max_norm)
        optimizer.step()
        updates += 1
    return updates
