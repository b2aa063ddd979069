"""
task: train_accumulated
check: test_a_limit_of_zero_is_a_limit
title:
  en: "A limit of 0.0 is taken for none"
  ja: "上限 0.0 が「上限なし」とみなされています"
wrote:
  en: "`if max_norm:` decides whether to clip."
  ja: "`if max_norm:` でクリッピングするかどうかを決めています。"
why:
  en: "0.0 counts as false, so the strictest limit of all switches clipping off."
  ja: "0.0 は偽とみなされるので、最も厳しい上限を渡したのにクリッピングが行われません。"
try:
  en: "Ask `if max_norm is not None:`."
  ja: "`if max_norm is not None:` で調べてください。"
read: https://docs.python.org/3/library/stdtypes.html#truth-value-testing
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
        if max_norm:
            nn.utils.clip_grad_norm_(parameters, max_norm)
        optimizer.step()
        updates += 1
    return updates
