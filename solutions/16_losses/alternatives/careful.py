"""
tasks: [mse, huber, cross_entropy, bce, bce_with_logits, triplet]
idea:
  en: "The stable formulas of old: log(1 + exp(−|x|)), masks instead of where, a tiny number under the root."
  ja: "昔からの安定な式です。log(1 + exp(−|x|))、where の代わりのマスク、根号の中の小さな数を使います。"
"""

import torch
import torch.nn.functional as F


def mse(prediction, target, reduction="mean"):
    if reduction == "mean" and prediction.shape == target.shape:
        return torch.mean(torch.pow(prediction - target, 2))
    if reduction == "sum" and prediction.shape == target.shape:
        return torch.sum(torch.pow(prediction - target, 2))
    if reduction == "none" and prediction.shape == target.shape:
        return torch.pow(prediction - target, 2)
    raise ValueError("shapes or reduction")


def huber(prediction, target, delta=1.0):
    if delta <= 0:
        raise ValueError("delta")
    if prediction.shape != target.shape:
        raise ValueError("shapes")
    size = torch.abs(prediction - target)
    near = torch.minimum(size, torch.full_like(size, delta))
    return torch.mean(0.5 * near**2 + delta * (size - near))


def cross_entropy(logits, target, weight=None):
    if target.dtype == torch.int64:
        if target.dim() != 1 or len(target) != len(logits):
            raise ValueError("target")
        if target.min() < 0 or target.max() >= logits.size(1):
            raise IndexError("target")
        share = F.one_hot(target, logits.size(1)).to(logits.dtype)
        if weight is not None:
            share = share * weight
    elif target.shape == logits.shape:
        share = target
    else:
        raise ValueError("target")
    costs = torch.logsumexp(logits, 1, keepdim=True) - logits
    return (share * costs).sum() / share.sum()


def bce(probability, target):
    if probability.shape != target.shape:
        raise ValueError("shapes")
    if torch.any(probability < 0) or torch.any(probability > 1):
        raise ValueError("probabilities")
    yes = torch.clamp(torch.log(probability), min=-100)
    no = torch.clamp(torch.log(1 - probability), min=-100)
    return torch.mean(-target * yes - (1 - target) * no)


def bce_with_logits(logits, target, positive_weight=None):
    if logits.shape != target.shape:
        raise ValueError("shapes")
    if positive_weight is None:
        positive_weight = torch.ones((), dtype=logits.dtype, device=logits.device)
    factor = 1 + (positive_weight - 1) * target
    return ((1 - target) * logits + factor * (torch.log1p(torch.exp(-logits.abs())) + (-logits).clamp(min=0))).mean()


def triplet(anchor, positive, negative, margin=1.0):
    if margin <= 0:
        raise ValueError("margin")
    if anchor.shape != positive.shape or positive.shape != negative.shape:
        raise ValueError("shapes")
    near = ((anchor - positive) ** 2).sum(1).add(1e-12).sqrt()
    far = ((anchor - negative) ** 2).sum(1).add(1e-12).sqrt()
    costs = near - far + margin
    return (costs * (costs > 0)).mean()
