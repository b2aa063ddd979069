"""
tasks: [mse, huber, cross_entropy, bce, bce_with_logits, triplet, choose_loss]
idea:
  en: "torch.nn.functional does the work, after the checks that PyTorch leaves out."
  ja: "計算は torch.nn.functional に任せ、PyTorch がしない検査だけを加えます。"
"""

import torch.nn.functional as F
from torch import nn


def mse(prediction, target, reduction="mean"):
    if prediction.shape != target.shape:
        raise ValueError(f"{prediction.shape} != {target.shape}")
    return F.mse_loss(prediction, target, reduction=reduction)


def huber(prediction, target, delta=1.0):
    if not delta > 0 or prediction.size() != target.size():
        raise ValueError("delta or shapes")
    return F.huber_loss(prediction, target, delta=delta)


def cross_entropy(logits, target, weight=None):
    return F.cross_entropy(logits, target, weight)


def bce(probability, target):
    return F.binary_cross_entropy(probability, target.to(probability.dtype))


def bce_with_logits(logits, target, positive_weight=None):
    return F.binary_cross_entropy_with_logits(logits, target, pos_weight=positive_weight)


def triplet(anchor, positive, negative, margin=1.0):
    if anchor.shape != positive.shape or anchor.shape != negative.shape:
        raise ValueError("shapes")
    if margin <= 0:
        raise ValueError("margin")
    return F.triplet_margin_loss(anchor, positive, negative, margin=margin)


def choose_loss(problem):
    match problem:
        case "regression":
            return nn.Identity(), nn.HuberLoss()
        case "regression with outliers" | "boxes":
            return nn.Identity(), nn.L1Loss()
        case "multi-class":
            return nn.LogSoftmax(-1), nn.NLLLoss()
        case "binary" | "multi-label":
            return nn.Sigmoid(), nn.BCELoss()
    raise ValueError(f"unknown problem: {problem}")
