"""
tasks: [accumulation_groups, micro_batches, train_accumulated, clip_norm_, clipped_step]
idea:
  en: What Python and PyTorch have ready - lengths of slices, split and zip, islice, clip_grad_norm_.
  ja: Python と PyTorch に用意されているもの（スライスの長さ、split と zip、islice、clip_grad_norm_）を使います。
"""

from itertools import islice

import torch
from torch import nn


def accumulation_groups(batches, steps):
    if steps < 1 or batches < 0:
        raise ValueError(f"{batches} batches cannot be grouped by {steps}")
    numbers = range(batches)
    return [len(numbers[start : start + steps]) for start in numbers[::steps]]


def micro_batches(inputs, targets, size):
    if size < 1:
        raise ValueError("size")
    if inputs.shape[0] != targets.shape[0]:
        raise ValueError("length")
    if not inputs.shape[0]:
        return []
    return list(zip(torch.split(inputs, size), torch.split(targets, size), strict=True))


def train_accumulated(model, loader, criterion, optimizer, steps, max_norm=None):
    if steps < 1:
        raise ValueError("steps")
    stream = iter(loader)
    updates = 0
    while True:
        group = list(islice(stream, steps))
        if not group:
            return updates
        samples = sum(inputs.size(0) for inputs, _ in group)
        optimizer.zero_grad(set_to_none=False)
        for inputs, targets in group:
            criterion(model(inputs), targets).backward(torch.tensor(inputs.size(0) / samples).to(inputs))
        if max_norm is not None:
            nn.utils.clip_grad_norm_((p for g in optimizer.param_groups for p in g["params"]), max_norm)
        optimizer.step()
        updates += 1


def clip_norm_(params, max_norm):
    if max_norm < 0:
        raise ValueError("max_norm")
    return nn.utils.clip_grad_norm_(params, max_norm)


def clipped_step(model, loss, optimizer, max_norm):
    model.zero_grad()
    loss.backward()
    norm = float(nn.utils.clip_grad_norm_(model.parameters(), max_norm))
    optimizer.step()
    return norm
