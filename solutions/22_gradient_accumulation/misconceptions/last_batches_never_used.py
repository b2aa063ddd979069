"""
task: train_accumulated
check: test_the_rest_is_a_group_too
title:
  en: "The last batches are never used"
  ja: "最後のバッチが更新に使われていません"
wrote:
  en: "The optimizer steps only where `(i + 1) % steps == 0`: ten batches in fours make two updates instead of three."
  ja: "`(i + 1) % steps == 0` のときだけ更新しています。10 個を 4 個ずつなら、3 回のはずが 2 回です。"
why:
  en: "The gradients of the last two batches stay in .grad, and the next epoch adds its own to them."
  ja: "最後の 2 個の勾配は .grad に残り、次のエポックの勾配がそこへ足されます。"
try:
  en: "After the loop, make one more step if batches are left over."
  ja: "ループの後、バッチが余っていればもう 1 回更新してください。"
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
    optimizer.zero_grad()
    for number, (inputs, targets) in enumerate(loader, start=1):
        (criterion(model(inputs), targets) * len(inputs)).backward()
        samples += len(inputs)
        if number % steps == 0:
            for parameter in parameters:
                parameter.grad /= samples
            if max_norm is not None:
                nn.utils.clip_grad_norm_(parameters, max_norm)
            optimizer.step()
            optimizer.zero_grad()
            updates += 1
            samples = 0
    return updates
