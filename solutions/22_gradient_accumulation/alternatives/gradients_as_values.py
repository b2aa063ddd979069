"""
tasks: [micro_batches, accumulated_gradient_, train_accumulated, clip_norm_, clipped_step]
idea:
  en: Gradients are computed as values with torch.autograd.grad, added by hand and put into .grad in the end.
  ja: torch.autograd.grad で勾配を値として求め、自分で足して、最後に .grad へ入れます。
"""

import math

import torch


def micro_batches(inputs, targets, size):
    if size < 1 or inputs.size(0) != targets.size(0):
        raise ValueError
    rows = torch.arange(inputs.size(0), device=inputs.device)
    chosen = [rows[rows // size == piece] for piece in range(math.ceil(inputs.size(0) / size))]
    return [(inputs.index_select(0, row), targets.index_select(0, row)) for row in chosen]


def accumulated_gradient_(model, criterion, inputs, targets, size):
    if not inputs.shape[0]:
        raise ValueError("empty batch")
    parameters = list(model.parameters())
    sums = [torch.zeros_like(p) for p in parameters]
    losses = []
    for piece, wanted in micro_batches(inputs, targets, size):
        loss = criterion(model(piece), wanted)
        for total, gradient in zip(sums, torch.autograd.grad(loss, parameters), strict=True):
            total.add_(gradient, alpha=piece.shape[0] / inputs.shape[0])
        losses.append(loss.item() * piece.shape[0])
    for parameter, total in zip(parameters, sums, strict=True):
        parameter.grad = total
    return math.fsum(losses) / inputs.shape[0]


def train_accumulated(model, loader, criterion, optimizer, steps, max_norm=None):
    if steps < 1:
        raise ValueError
    parameters = [p for group in optimizer.param_groups for p in group["params"]]
    everything = list(loader)
    starts = range(0, len(everything), steps)
    for start in starts:
        group = everything[start : start + steps]
        samples = sum(len(targets) for _, targets in group)
        sums = [torch.zeros_like(p) for p in parameters]
        for inputs, targets in group:
            found = torch.autograd.grad(criterion(model(inputs), targets), parameters)
            for total, gradient in zip(sums, found, strict=True):
                total += gradient * len(targets) / samples
        for parameter, total in zip(parameters, sums, strict=True):
            parameter.grad = total
        if max_norm is not None:
            clip_norm_(parameters, max_norm)
        optimizer.step()
    return len(starts)


def clip_norm_(params, max_norm):
    if max_norm < 0:
        raise ValueError
    gradients = [p.grad for p in params if p.grad is not None]
    norm = sum((g.double() ** 2).sum() for g in gradients).sqrt()
    if norm > max_norm:
        for gradient in gradients:
            gradient.copy_(gradient * (max_norm / norm))
    return norm.to(gradients[0].dtype)


def clipped_step(model, loss, optimizer, max_norm):
    parameters = list(model.parameters())
    for parameter, gradient in zip(parameters, torch.autograd.grad(loss, parameters), strict=True):
        parameter.grad = gradient.clone()
    norm = clip_norm_(parameters, max_norm)
    optimizer.step()
    optimizer.zero_grad()
    return norm.item()
