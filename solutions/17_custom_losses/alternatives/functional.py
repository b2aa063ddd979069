"""
tasks: [CustomLoss, confidence_penalty_bce, MultiTaskLoss, combine, class_weights, silent_parameters]
idea:
  en: "F.mse_loss and F.l1_loss joined by lerp, clamp instead of relu, stack and dot, gradients saved and put back."
  ja: "F.mse_loss と F.l1_loss を lerp で混ぜ、relu の代わりに clamp、stack と dot を使い、勾配は保存して戻します。"
"""

import torch
import torch.nn.functional as F
from torch import nn


class ShapeError(ValueError):
    pass


def _same_shape(a, b):
    if a.shape != b.shape:
        raise ShapeError(f"{a.shape} != {b.shape}")


class CustomLoss(nn.Module):
    def __init__(self, alpha=0.5):
        super().__init__()
        if not 0.0 <= alpha <= 1.0:
            raise ValueError(f"alpha={alpha}")
        self.register_buffer("alpha", torch.tensor(float(alpha), dtype=torch.float64))

    def forward(self, prediction, target):
        _same_shape(prediction, target)
        return torch.lerp(F.l1_loss(prediction, target), F.mse_loss(prediction, target), float(self.alpha))


def confidence_penalty_bce(prediction, target, beta=0.3, threshold=0.7):
    _same_shape(prediction, target)
    excess = (prediction - threshold).clamp(min=0)
    return nn.BCELoss()(prediction, target).add(excess.pow(2).mean(), alpha=beta)


class MultiTaskLoss(nn.Module):
    def __init__(self, regression_weight=0.5):
        super().__init__()
        self.regression_weight = nn.Parameter(torch.tensor(float(regression_weight)), requires_grad=False)

    def forward(self, class_logits, regression, class_target, regression_target):
        _same_shape(regression, regression_target)
        chosen = F.nll_loss(F.log_softmax(class_logits, dim=1), class_target)
        return chosen + F.mse_loss(regression, regression_target) * self.regression_weight


def combine(losses, weights):
    if losses.keys() ^ weights.keys():
        raise ValueError(f"only on one side: {losses.keys() ^ weights.keys()}")
    if len(losses) < 1:
        raise ValueError("nothing to combine")
    values = torch.stack([losses[name] for name in losses])
    return values.dot(values.new_tensor([weights[name] for name in losses]))


def class_weights(counts):
    if not counts or any(count < 1 for count in counts):
        raise ValueError(counts)
    share = torch.tensor(counts, dtype=torch.float64)
    share /= share.sum()
    return (1 / (share * len(share))).float()


def silent_parameters(model, loss):
    saved = [(parameter, parameter.grad) for parameter in model.parameters()]
    for parameter, _ in saved:
        parameter.grad = None
    try:
        value = loss(model)
        if value.requires_grad:
            value.backward()
        trainable = ((name, p) for name, p in model.named_parameters() if p.requires_grad)
        return [name for name, p in trainable if p.grad is None or torch.count_nonzero(p.grad) == 0]
    finally:
        for parameter, gradient in saved:
            parameter.grad = gradient
