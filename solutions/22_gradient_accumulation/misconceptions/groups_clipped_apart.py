"""
task: train_accumulated
check: test_clips_all_parameters_together
title:
  en: "Each parameter group is clipped by itself"
  ja: "パラメータグループごとに縮めています"
wrote:
  en: "clip_grad_norm_ is called for each entry of optimizer.param_groups."
  ja: "optimizer.param_groups の要素ごとに clip_grad_norm_ を呼んでいます。"
why:
  en: "With one factor for all, the update keeps its direction. With a factor for each group the direction changes,
    and the joint norm can be larger than max_norm."
  ja: "倍率が共通なら更新の向きは変わりません。別々だと向きが変わり、全体のノルムが上限を超えることもあります。"
try:
  en: "Collect the parameters of all groups in one list, and clip once."
  ja: "全グループのパラメータを 1 つのリストに集め、1 回で縮めてください。"
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
            for options in optimizer.param_groups:
                nn.utils.clip_grad_norm_(options["params"], max_norm)
        optimizer.step()
        updates += 1
    return updates
