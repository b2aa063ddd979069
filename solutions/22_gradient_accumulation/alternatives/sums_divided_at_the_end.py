"""
tasks: [accumulation_groups, accumulated_gradient_, train_accumulated]
idea:
  en: Losses are summed over samples; the gradients are divided once, just before they are used.
  ja: 損失をサンプルについて合計し、勾配は使う直前に 1 回だけサンプル数で割ります。
"""

import torch


def accumulation_groups(batches, steps):
    if steps < 1 or batches < 0:
        raise ValueError
    groups = []
    for number in range(batches):
        if number % steps == 0:
            groups.append(0)
        groups[-1] += 1
    return groups


def accumulated_gradient_(model, criterion, inputs, targets, size):
    samples = inputs.shape[0]
    if samples == 0:
        raise ValueError("no samples")
    for parameter in model.parameters():
        parameter.grad = None
    total = torch.zeros((), dtype=torch.float64, device=inputs.device)
    start = 0
    while start < samples:
        part = slice(start, min(start + size, samples))
        loss = criterion(model(inputs[part]), targets[part]) * (part.stop - part.start)
        loss.backward()
        total += loss.detach()
        start = part.stop
    for parameter in model.parameters():
        if parameter.grad is not None:
            parameter.grad.div_(samples)
    return (total / samples).item()


def train_accumulated(model, loader, criterion, optimizer, steps, max_norm=None):
    if steps < 1:
        raise ValueError("steps must be positive")
    model.train()
    parameters = [p for group in optimizer.param_groups for p in group["params"]]
    updates = batches = samples = 0

    def update():
        for parameter in parameters:
            parameter.grad /= samples
        if max_norm is not None:
            norm = torch.cat([parameter.grad.flatten() for parameter in parameters]).norm()
            for parameter in parameters:
                parameter.grad *= min(1.0, max_norm / max(norm.item(), 1e-12))
        optimizer.step()
        optimizer.zero_grad()

    optimizer.zero_grad()
    for inputs, targets in loader:
        (criterion(model(inputs), targets) * len(inputs)).backward()
        batches += 1
        samples += len(inputs)
        if batches == steps:
            update()
            updates += 1
            batches = samples = 0
    if batches:
        update()
        updates += 1
    return updates
