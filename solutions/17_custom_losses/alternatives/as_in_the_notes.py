"""
tasks: [CustomLoss, confidence_penalty_bce, MultiTaskLoss, combine, class_weights, silent_parameters]
idea:
  en: "torch.mean and torch.abs, modules as attributes, sum() over a generator, a deep copy for the gradients."
  ja: "torch.mean と torch.abs、属性に持たせたモジュール、ジェネレーターの sum()、勾配用の深いコピーを使います。"
"""

import copy

import torch
import torch.nn.functional as F
from torch import nn


class CustomLoss(nn.Module):
    def __init__(self, alpha=0.5):
        if alpha < 0 or alpha > 1:
            raise ValueError(alpha)
        super().__init__()
        self.alpha = alpha

    def forward(self, prediction, target):
        if prediction.size() != target.size():
            raise ValueError("prediction and target must have the same size")
        mse = torch.mean((prediction - target) ** 2)
        l1 = torch.mean(torch.abs(prediction - target))
        return self.alpha * mse + (1 - self.alpha) * l1


def confidence_penalty_bce(prediction, target, beta=0.3, threshold=0.7):
    base_loss = F.binary_cross_entropy(prediction, target)
    penalty = torch.mean(torch.relu(prediction - threshold) ** 2)
    return base_loss + beta * penalty


class MultiTaskLoss(nn.Module):
    def __init__(self, regression_weight=0.5):
        super().__init__()
        self.ce = nn.CrossEntropyLoss()
        self.mse = nn.MSELoss()
        self.weight = regression_weight

    def forward(self, class_logits, regression, class_target, regression_target):
        if regression.shape != regression_target.shape:
            raise ValueError("regression and its target must have the same shape")
        loss1 = self.ce(class_logits, class_target)
        loss2 = self.mse(regression, regression_target)
        return loss1 + self.weight * loss2


def combine(losses, weights):
    if not losses or set(losses) != set(weights):
        raise ValueError("losses and weights need the same names")
    return sum(losses[n] * weights[n] for n in losses)


def class_weights(counts):
    numbers = torch.tensor(counts)
    if numbers.numel() == 0 or (numbers < 1).any():
        raise ValueError("each class needs a sample")
    return (numbers.sum() / (numbers.numel() * numbers)).to(torch.float32)


def silent_parameters(model, loss):
    twin = copy.deepcopy(model)
    total = loss(twin)
    if total.requires_grad:
        total.backward()
    names = []
    for name, parameter in twin.named_parameters():
        if parameter.requires_grad and (parameter.grad is None or torch.all(parameter.grad == 0)):
            names.append(name)
    return names
