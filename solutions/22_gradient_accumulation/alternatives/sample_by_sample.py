"""
tasks: [accumulation_groups, micro_batches, accumulated_gradient_, train_accumulated, clipped_step]
idea:
  en: Small steps - single samples through the model, recursion for the pieces, a closure for the optimizer.
  ja: 細かく進めます。モデルには 1 サンプルずつ渡し、切り分けは再帰で、オプティマイザの更新はクロージャで書きます。
"""

import math

import torch


def accumulation_groups(batches, steps):
    if steps < 1 or batches < 0:
        raise ValueError("too small")
    return [min(steps, batches - steps * group) for group in range(math.ceil(batches / steps))]


def micro_batches(inputs, targets, size):
    if size < 1 or len(inputs) != len(targets):
        raise ValueError("too small, or unequal")
    if len(inputs) == 0:
        return []
    return [(inputs[:size], targets[:size]), *micro_batches(inputs[size:], targets[size:], size)]


def accumulated_gradient_(model, criterion, inputs, targets, size):
    if inputs.numel() == 0:
        raise ValueError("empty")
    model.zero_grad(set_to_none=False)
    losses = []
    for sample, wanted in zip(inputs, targets, strict=True):
        loss = criterion(model(sample.unsqueeze(0)), wanted.unsqueeze(0)).div(len(inputs))
        loss.backward()
        losses.append(loss.detach())
    return torch.stack(losses).sum().item()


def train_accumulated(model, loader, criterion, optimizer, steps, max_norm=None):
    if steps < 1:
        raise ValueError("too small")
    parameters = [p for group in optimizer.param_groups for p in group["params"]]
    plan = accumulation_groups(len(loader), steps)
    batches = iter(loader)
    for count in plan:

        @torch.enable_grad()
        def closure(count=count):
            optimizer.zero_grad()
            samples = 0
            for _ in range(count):
                inputs, targets = next(batches)
                samples += len(inputs)
                loss = criterion(model(inputs), targets)
                (loss * len(inputs)).backward()
            for parameter in parameters:
                parameter.grad = parameter.grad / samples
            if max_norm is not None:
                torch.nn.utils.clip_grad_norm_(parameters, max_norm, foreach=False)
            return loss.detach()

        optimizer.step(closure)
    return len(plan)


def clipped_step(model, loss, optimizer, max_norm):
    norms = []

    @torch.enable_grad()
    def closure():
        optimizer.zero_grad()
        loss.backward()
        norms.append(torch.nn.utils.clip_grad_norm_(model.parameters(), max_norm))
        return loss.detach()

    optimizer.step(closure)
    return norms[0].item()
