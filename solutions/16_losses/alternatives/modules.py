"""
tasks: [mse, huber, cross_entropy, bce, bce_with_logits, triplet, choose_loss]
idea:
  en: "The modules of torch.nn, one built from another: SmoothL1 times delta, NLLLoss after LogSoftmax, KLDivLoss."
  ja: "torch.nn のモジュールを組み合わせます。SmoothL1 の delta 倍、LogSoftmax と NLLLoss、KLDivLoss などです。"
"""

import torch
from torch import nn


class ShapesDiffer(ValueError):
    """A subclass of ValueError will do."""


def _same(*tensors):
    if len({tuple(tensor.shape) for tensor in tensors}) > 1:
        raise ShapesDiffer([tuple(tensor.shape) for tensor in tensors])


def mse(prediction, target, reduction="mean"):
    _same(prediction, target)
    if reduction not in {"mean", "sum", "none"}:
        raise ValueError(reduction)
    return nn.MSELoss(reduction=reduction)(prediction, target)


def huber(prediction, target, delta=1.0):
    _same(prediction, target)
    if delta <= 0:
        raise ValueError(delta)
    return delta * nn.SmoothL1Loss(beta=float(delta))(prediction, target)


def cross_entropy(logits, target, weight=None):
    if target.dim() == 1:
        return nn.NLLLoss(weight=weight)(nn.LogSoftmax(dim=1)(logits), target)
    _same(logits, target)
    if not target.is_floating_point():
        raise ValueError("probabilities are floats")
    return (
        nn.KLDivLoss(reduction="batchmean")(logits.log_softmax(1), target) - torch.xlogy(target, target).sum(1).mean()
    )


def bce(probability, target):
    _same(probability, target)
    return nn.BCELoss()(probability, target.type_as(probability))


def bce_with_logits(logits, target, positive_weight=None):
    _same(logits, target)
    sigmoid = nn.LogSigmoid()
    terms = target * sigmoid(logits) * (1.0 if positive_weight is None else positive_weight)
    return -torch.add(terms, (1.0 - target) * sigmoid(-logits)).mean()


def triplet(anchor, positive, negative, margin=1.0):
    _same(anchor, positive, negative)
    if margin <= 0:
        raise ValueError(margin)
    distance = nn.PairwiseDistance()
    return nn.TripletMarginWithDistanceLoss(distance_function=distance, margin=margin)(anchor, positive, negative)


class _Robust(nn.Module):
    def forward(self, output, target):
        error = output - target
        return (torch.sqrt(1 + error * error) - 1).mean()


def choose_loss(problem):
    pairs = {
        "regression": lambda: (nn.Sequential(), nn.MSELoss(reduction="mean")),
        "regression with outliers": lambda: (nn.Identity(), _Robust()),
        "multi-class": lambda: (nn.LogSoftmax(dim=1), nn.CrossEntropyLoss()),
        "binary": lambda: (nn.LogSigmoid(), _FromLogSigmoid()),
        "multi-label": lambda: (nn.Identity(), nn.MultiLabelSoftMarginLoss()),
        "boxes": lambda: (nn.Identity(), nn.SmoothL1Loss(beta=0.1)),
    }
    try:
        return pairs[problem]()
    except KeyError:
        raise ValueError(problem) from None


class _FromLogSigmoid(nn.Module):
    """log(1 − σ(x)) = log(1 − exp(log σ(x)))."""

    def forward(self, log_probability, target):
        other = torch.log(-torch.expm1(log_probability))
        return -(target * log_probability + (1 - target) * other).mean()
