"""
tasks: [CustomLoss, confidence_penalty_bce, MultiTaskLoss, combine, class_weights, silent_parameters]
idea:
  en: "Own formulas and loops: masks, logsumexp, a running sum, one autograd.grad per parameter."
  ja: "自前の式とループです。マスク、logsumexp、足し込み、パラメータごとの autograd.grad を使います。"
"""

import torch
from torch import nn


class CustomLoss(nn.Module):
    def __init__(self, alpha=0.5):
        super().__init__()
        self.weights = (alpha, 1 - alpha)

    def forward(self, prediction, target):
        if min(self.weights) < 0:
            raise ValueError("alpha must lie in [0, 1]")
        if tuple(prediction.shape) != tuple(target.shape):
            raise ValueError("different shapes")
        squares, sizes = 0.0, 0.0
        for p, t in zip(prediction.reshape(-1), target.reshape(-1), strict=True):
            squares = squares + (p - t) * (p - t)
            sizes = sizes + torch.where(p >= t, p - t, t - p)
        return (self.weights[0] * squares + self.weights[1] * sizes) / prediction.numel()


def confidence_penalty_bce(prediction, target, beta=0.3, threshold=0.7):
    if prediction.shape != target.shape:
        raise ValueError("different shapes")
    if not bool(((prediction >= 0) & (prediction <= 1)).all()):
        raise ValueError("not a probability")
    positive = torch.log(prediction).clamp(min=-100)
    negative = torch.log1p(-prediction).clamp(min=-100)
    cross = -(target * positive + (1 - target) * negative)
    over = torch.where(prediction > threshold, prediction - threshold, torch.zeros_like(prediction))
    return (cross + beta * over * over).mean()


class MultiTaskLoss(nn.Module):
    def __init__(self, regression_weight=0.5):
        super().__init__()
        self.balance = regression_weight

    def forward(self, class_logits, regression, class_target, regression_target):
        if regression.shape != regression_target.shape:
            raise ValueError("different shapes")
        chosen = class_logits.gather(1, class_target.unsqueeze(1)).squeeze(1)
        classes = torch.logsumexp(class_logits, dim=1).sub(chosen).mean()
        error = (regression - regression_target).flatten()
        return classes + self.balance * error.dot(error) / error.numel()


def combine(losses, weights):
    for name in [*losses, *weights]:
        if name not in losses or name not in weights:
            raise ValueError(name)
    total = None
    for name in sorted(losses):
        term = losses[name] * weights[name]
        total = term if total is None else total + term
    if total is None:
        raise ValueError("no losses")
    return total


def class_weights(counts):
    classes, total = 0, 0
    for count in counts:
        if count < 1:
            raise ValueError(f"a class with {count} samples")
        classes, total = classes + 1, total + count
    if classes == 0:
        raise ValueError("no classes")
    result = torch.empty(classes, dtype=torch.float32)
    for index, count in enumerate(counts):
        result[index] = total / classes / count
    return result


def silent_parameters(model, loss):
    value = loss(model)
    silent = []
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        gradient = None
        if value.grad_fn is not None:
            (gradient,) = torch.autograd.grad(value, parameter, retain_graph=True, allow_unused=True)
        if gradient is None or gradient.abs().max() == 0:
            silent.append(name)
    return silent
