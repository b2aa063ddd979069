"""
task: train_accumulated
check: test_clips_once_per_group
title:
  en: "The gradients are clipped after every batch"
  ja: "バッチごとに勾配を縮めています"
wrote:
  en: "Clipping stands inside the loop over the batches of a group."
  ja: "クリッピングが、グループのバッチを処理するループの中にあります。"
why:
  en: "A gradient that is only half added up has another norm. Batches that would cancel each other are cut before
    they can."
  ja: "足し込みの途中では、勾配のノルムは別の値です。打ち消し合うはずの勾配が、その前に縮められてしまいます。"
try:
  en: "Clip once, after the last batch of the group and before step()."
  ja: "グループの最後のバッチの後、step() の前に 1 回だけ縮めてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_norm_.html
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
        for inputs, targets in group:
            (criterion(model(inputs), targets) * (len(inputs) / samples)).backward()
            if max_norm is not None:
                nn.utils.clip_grad_norm_(parameters, max_norm)
        optimizer.step()
        updates += 1
    return updates
