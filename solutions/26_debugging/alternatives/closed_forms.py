"""
tasks: [fit_line, train_with_schedule, build_decay_optimizer, forward_on, classification_loss, validate, exp_unit]
idea:
  en: Formulas written out - the line in Python numbers, logsumexp minus the right score, a Function with its own backward.
  ja: 式をそのまま書きます。直線は Python の数で、損失は logsumexp と正解のスコアの差で、最後は backward を自分で書きます。
"""  # noqa: E501

import contextlib
import math

import torch
from torch import nn


def fit_line(x, y, lr, steps):
    if x.numel() != y.numel():
        raise ValueError(f"{x.numel()} != {y.numel()}")
    points = list(zip(x.tolist(), y.tolist(), strict=True))
    slope, intercept = 0.0, 0.0
    for _ in range(steps):
        errors = [(slope * a + intercept - b, a) for a, b in points]
        down = math.fsum(e * a for e, a in errors), math.fsum(e for e, _ in errors)
        slope, intercept = (v - 2 * lr * d / len(points) for v, d in zip((slope, intercept), down, strict=True))
    return (slope, intercept)


def train_with_schedule(model, loader, criterion, optimizer, scheduler, epochs):
    def epoch():
        (rate, *_) = (group["lr"] for group in optimizer.param_groups)
        for batch in loader:
            criterion(model(batch[0]), batch[1]).backward()
            optimizer.step()
            optimizer.zero_grad()
        scheduler.step()
        return rate

    model.train()
    optimizer.zero_grad()
    return [epoch() for _ in range(epochs)]


def build_decay_optimizer(model, lr, weight_decay):
    if not weight_decay >= 0:
        raise ValueError("weight_decay")
    norms = (nn.LayerNorm, nn.GroupNorm, nn.RMSNorm, nn.modules.batchnorm._NormBase)
    still = {id(p) for module in model.modules() if isinstance(module, norms) for p in module.parameters()}
    still |= {id(p) for name, p in model.named_parameters() if name.rpartition(".")[2] == "bias"}
    plans = {True: [], False: []}
    for parameter in model.parameters():
        if parameter.requires_grad:
            plans[id(parameter) in still].append(parameter)
    groups = [{"params": plans[flag], "weight_decay": 0.0 if flag else weight_decay} for flag in plans if plans[flag]]
    return torch.optim.Adam(groups, lr=lr, weight_decay=0.123)


def forward_on(model, batch, device):
    x = batch["x"]
    target = torch.empty(0, device=device).device
    columns = [x[:, place].to(target) - mean for place, mean in enumerate((0.5, -1.0, 2.0))]
    for module in model.modules():
        module.to(target)
    return model(torch.stack(columns, dim=1))


def classification_loss(model, x, target):
    logits = model(x)
    wanted = target.reshape(len(logits), 1)
    if wanted.min() < 0 or wanted.max() >= logits.shape[1]:
        raise IndexError("class out of range")
    return (logits.logsumexp(1, keepdim=True) - logits.gather(1, wanted)).mean()


@contextlib.contextmanager
def evaluating(model):
    before = [(module, module.training) for module in model.modules()]
    try:
        yield model.eval()
    finally:
        for module, flag in before:
            module.training = flag


def validate(model, loader):
    verdicts = []
    with evaluating(model) as quiet, torch.no_grad():
        for inputs, targets in loader:
            for scores, target in zip(quiet(inputs), targets, strict=True):
                verdicts.append(int(scores.argmax()) == int(target))
    if not verdicts:
        raise ValueError("no samples")
    return sum(verdicts) / len(verdicts)


class Unit(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, w):
        z = x.mm(w)
        ctx.save_for_backward(x, w, z)
        return z.exp().sub_(1).relu_().add_(z)

    @staticmethod
    def backward(ctx, gradient):
        x, w, z = ctx.saved_tensors
        slope = gradient * ((z > 0) * z.exp() + 1)
        return slope.mm(w.t()), x.t().mm(slope)


def exp_unit(x, w):
    return Unit.apply(x, w)
