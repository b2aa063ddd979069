"""
tasks: [fit_line, train_with_schedule, build_decay_optimizer, forward_on, classification_loss, validate, exp_unit]
idea:
  en: Modules and functions that PyTorch has ready - nn.Linear, closures, cross_entropy, F.dropout told not to train.
  ja: nn.Linear、クロージャ、cross_entropy、training=False を渡した F.dropout など、用意されているものを使います。
"""

import copy

import torch
from torch import nn
from torch.nn import functional as F


def fit_line(x, y, lr, steps):
    if len(x) != len(y):
        raise ValueError("lengths")
    layer = nn.utils.skip_init(nn.Linear, 1, 1, device=x.device, dtype=x.dtype)
    nn.init.zeros_(layer.weight)
    nn.init.zeros_(layer.bias)
    optimizer = torch.optim.SGD(layer.parameters(), lr=lr)
    column = x.detach().reshape(-1, 1)
    for _ in range(steps):
        F.mse_loss(layer(column), y.reshape(-1, 1)).backward()
        optimizer.step()
        optimizer.zero_grad()
    return layer.weight.item(), layer.bias.item()


def train_with_schedule(model, loader, criterion, optimizer, scheduler, epochs):
    rates = []
    while len(rates) < epochs:
        rates += [float(optimizer.param_groups[0]["lr"])]
        model.train()
        for inputs, targets in loader:

            @torch.enable_grad()
            def closure(inputs=inputs, targets=targets):
                model.zero_grad(set_to_none=False)
                loss = criterion(model(inputs), targets)
                loss.backward()
                return loss

            optimizer.step(closure)
        scheduler.step()
    return rates


def build_decay_optimizer(model, lr, weight_decay):
    if weight_decay < 0:
        raise ValueError(weight_decay)
    optimizer = torch.optim.AdamW(
        [{"params": [p for p in model.parameters() if p.requires_grad and p.dim() > 1]}],
        lr=lr,
        weight_decay=weight_decay,
        amsgrad=False,
    )
    rest = [p for p in model.parameters() if p.requires_grad and p.dim() <= 1]
    optimizer.add_param_group({"params": rest, "weight_decay": 0.0})
    return optimizer


def forward_on(model, batch, device):
    with torch.device(device):
        means = torch.tensor((0.5, -1.0, 2.0))
    moved = copy.copy(batch)
    moved["x"] = torch.sub(moved["x"].to(device=device, copy=True), means)
    return model.to(device).forward(moved["x"])


def classification_loss(model, x, target):
    criterion = nn.CrossEntropyLoss()
    logits = model(x)
    if target.ndim == 2:
        target = target.squeeze(1)
    return criterion(logits.log_softmax(1), target)


@torch.no_grad()
def validate(model, loader):
    modes = [module.training for module in model.modules()]
    model.train(False)
    right, seen = [], 0
    for inputs, targets in loader:
        scores = F.dropout(model(inputs), p=0.5, training=model.training)
        right += [torch.count_nonzero(scores.argmax(-1) == targets)]
        seen += targets.size(0)
    for module, mode in zip(model.modules(), modes, strict=True):
        module.training = mode
    if seen == 0:
        raise ValueError("nothing to validate")
    return (torch.stack(right).sum() / seen).item()


def exp_unit(x, w):
    z = F.linear(x, w.t())
    h = torch.exp(z) - 1
    h = h.relu_()
    return torch.add(h, z)
