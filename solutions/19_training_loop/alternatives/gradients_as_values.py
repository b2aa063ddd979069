"""
tasks: [train_step, accuracy, evaluate, multi_task_step]
idea:
  en: Gradients come from torch.autograd.grad and are laid into .grad; the evaluation is done by a copy of the model.
  ja: 勾配は torch.autograd.grad で求めて .grad に入れます。評価はモデルのコピーで行います。
"""

import copy

import torch


def _update(loss, optimizer):
    held = [p for group in optimizer.param_groups for p in group["params"]]
    optimizer.zero_grad()
    wanted = [p for p in held if p.requires_grad]
    for p, gradient in zip(wanted, torch.autograd.grad(loss, wanted, allow_unused=True), strict=True):
        p.grad = gradient
    optimizer.step()
    return loss.item()


def train_step(model, inputs, targets, criterion, optimizer):
    return _update(criterion(model.train()(inputs), targets), optimizer)


def multi_task_step(model, batch, criterion, optimizer, device="cpu"):
    def moved(part):
        return part.to(device) if isinstance(part, torch.Tensor) else tuple(map(moved, part))

    data, targets = moved(batch)
    return _update(criterion(*model(data), *targets), optimizer)


def accuracy(logits, targets):
    pairs = list(zip(logits.tolist(), targets.tolist(), strict=True))
    if not pairs:
        raise ValueError("no rows")
    if targets.dim() > 1:
        raise ValueError("targets must have one dimension")
    return sum(row.index(max(row)) == target for row, target in pairs) / len(pairs)


def evaluate(model, loader, criterion, device="cpu"):
    twin = copy.deepcopy(model).requires_grad_(False).eval()
    found = []
    for inputs, targets in loader:
        logits, targets = twin(inputs.to(device)), targets.to(device)
        found.append((len(targets), criterion(logits, targets).item(), accuracy(logits, targets)))
    if not found:
        raise ValueError("no samples")
    counts, losses, rights = (torch.tensor(column, dtype=torch.float64) for column in zip(*found, strict=True))
    return {"loss": float(counts @ losses / counts.sum()), "accuracy": float(counts @ rights / counts.sum())}
