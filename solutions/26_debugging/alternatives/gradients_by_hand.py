"""
tasks: [fit_line, train_with_schedule, build_decay_optimizer, forward_on, classification_loss, validate, exp_unit]
idea:
  en: Gradients as values from torch.autograd.grad, one group per parameter, log_softmax with nll_loss, predictions joined.
  ja: 勾配は torch.autograd.grad で値として求め、グループはパラメータごとに作り、予測はつなげてから比べます。
"""  # noqa: E501

import torch
from torch import nn
from torch.nn import functional as F


def fit_line(x, y, lr, steps):
    if x.shape != y.shape:
        raise ValueError("x and y must match")
    line = torch.zeros(2, dtype=x.dtype, device=x.device, requires_grad=True)
    for _ in range(steps):
        loss = F.mse_loss(line[0] * x + line[1], y)
        (gradient,) = torch.autograd.grad(loss, line)
        with torch.no_grad():
            line -= lr * gradient
    slope, intercept = line.tolist()
    return slope, intercept


def train_with_schedule(model, loader, criterion, optimizer, scheduler, epochs):
    model.train()
    parameters = [p for group in optimizer.param_groups for p in group["params"]]
    rates = []
    for _ in range(epochs):
        for inputs, targets in loader:
            found = torch.autograd.grad(criterion(model(inputs), targets), parameters)
            for parameter, gradient in zip(parameters, found, strict=True):
                parameter.grad = gradient
            optimizer.step()
        rates.append(scheduler.get_last_lr()[0])
        scheduler.step()
    return rates


def build_decay_optimizer(model, lr, weight_decay):
    if weight_decay < 0:
        raise ValueError("negative")
    heavy = (nn.Linear, nn.Conv1d, nn.Conv2d, nn.Conv3d, nn.Embedding)
    groups = {}
    for module in model.modules():
        for name, parameter in module.named_parameters(recurse=False):
            if parameter.requires_grad and parameter not in groups:
                decay = weight_decay if isinstance(module, heavy) and name == "weight" else 0
                groups[parameter] = {"params": [parameter], "lr": lr, "weight_decay": decay}
    return torch.optim.Adam(list(groups.values()))


def forward_on(model, batch, device):
    x = batch["x"].to(device, non_blocking=True)
    model.to(device)
    return model(x - x.new_tensor([0.5, -1.0, 2.0]))


def classification_loss(model, x, target):
    return F.nll_loss(F.log_softmax(model(x), dim=-1), target.flatten())


def validate(model, loader):
    modes = {module: module.training for module in model.modules()}
    for module in modes:
        module.training = False
    outputs, wanted = [], []
    with torch.inference_mode():
        for inputs, targets in loader:
            outputs.append(model(inputs).max(dim=1).indices)
            wanted.append(targets)
    for module, mode in modes.items():
        module.training = mode
    if not sum(map(len, wanted)):
        raise ValueError("no samples")
    return torch.cat(outputs).eq(torch.cat(wanted)).double().mean().item()


def exp_unit(x, w):
    z = torch.matmul(x, w)
    return torch.where(z > 0, torch.expm1(z) + z, z)
