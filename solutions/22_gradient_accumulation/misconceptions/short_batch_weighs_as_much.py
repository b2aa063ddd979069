"""
task: train_accumulated
check: test_every_sample_counts_the_same
title:
  en: "A short batch weighs as much as a full one"
  ja: "短いバッチが、ほかのバッチと同じ重みになっています"
wrote:
  en: "Each loss is divided by the number of batches in the group, whatever their length."
  ja: "バッチの長さによらず、損失をグループのバッチ数で割っています。"
why:
  en: "The mean of batch means is not the mean over samples. The last batch of a DataLoader is often shorter, and its
    samples would count more."
  ja: "平均の平均は、サンプル全体の平均とは違います。短いことの多い最後のバッチのサンプルだけが重くなります。"
try:
  en: "Weight each batch by len(inputs) divided by the samples of its group."
  ja: "各バッチを、len(inputs) をグループのサンプル数で割った値で重みづけしてください。"
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
        optimizer.zero_grad()
        for inputs, targets in group:
            (criterion(model(inputs), targets) / len(group)).backward()
        if max_norm is not None:
            nn.utils.clip_grad_norm_(parameters, max_norm)
        optimizer.step()
        updates += 1
    return updates
