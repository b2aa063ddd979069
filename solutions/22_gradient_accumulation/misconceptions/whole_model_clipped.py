"""
task: train_accumulated
check: test_clips_what_the_optimizer_holds
title:
  en: "Gradients that are not used make the limit stricter"
  ja: "使わない勾配のせいで、上限が厳しくなっています"
wrote:
  en: "model.parameters() is clipped, also where the optimizer holds only part of them."
  ja: "オプティマイザが一部のパラメータしか持たないときも、model.parameters() 全体を縮めています。"
why:
  en: "A parameter that is not updated is never cleared by optimizer.zero_grad() either: its gradient grows and grows,
    and the others are scaled down with it."
  ja: "更新されないパラメータの勾配は optimizer.zero_grad() でも消えず、ほかの勾配まで縮められてしまいます。"
try:
  en: "Take the parameters from optimizer.param_groups."
  ja: "パラメータは optimizer.param_groups から集めてください。"
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
    batches = iter(loader)
    updates = 0
    while group := list(islice(batches, steps)):
        samples = sum(len(inputs) for inputs, _ in group)
        optimizer.zero_grad()
        for inputs, targets in group:
            (criterion(model(inputs), targets) * (len(inputs) / samples)).backward()
        if max_norm is not None:
            nn.utils.clip_grad_norm_(model.parameters(), max_norm)
        optimizer.step()
        updates += 1
    return updates
