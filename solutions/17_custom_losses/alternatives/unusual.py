"""
tasks: [CustomLoss, confidence_penalty_bce, MultiTaskLoss, combine, class_weights, silent_parameters]
idea:
  en: >-
    An autograd.Function with its own backward, losses inside losses, einsum, NumPy, and hooks that listen for
    gradients.
  ja: "backward を自分で書いた autograd.Function、入れ子の損失、einsum、NumPy、勾配を受け取るフックを使います。"
"""

import copy
import functools

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn


class _Mix(torch.autograd.Function):
    @staticmethod
    def forward(ctx, prediction, target, alpha):
        error = prediction - target
        ctx.save_for_backward(error)
        ctx.alpha = alpha
        return (alpha * error**2 + (1 - alpha) * error.abs()).mean()

    @staticmethod
    def backward(ctx, upstream):
        (error,) = ctx.saved_tensors
        slope = (2 * ctx.alpha * error + (1 - ctx.alpha) * error.sign()) / error.numel()
        return upstream * slope, -upstream * slope, None


class CustomLoss(nn.Module):
    def __init__(self, alpha=0.5):
        super().__init__()
        if abs(alpha - 0.5) > 0.5:
            raise ValueError("alpha")
        self.mix = functools.partial(_Mix.apply)
        self.alpha = alpha

    def forward(self, prediction, target):
        if prediction.dim() != target.dim() or list(prediction.size()) != list(target.size()):
            raise ValueError("sizes")
        return self.mix(prediction, target, self.alpha)


def confidence_penalty_bce(prediction, target, beta=0.3, threshold=0.7):
    each = F.binary_cross_entropy(prediction, target, reduction="none")
    excess = F.threshold(prediction, threshold, threshold) - threshold
    return torch.mean(each + beta * torch.square(excess))


class MultiTaskLoss(nn.ModuleDict):
    def __init__(self, regression_weight=0.5):
        super().__init__({"which": nn.CrossEntropyLoss(), "how_much": nn.MSELoss(reduction="none")})
        self.regression_weight = regression_weight

    def forward(self, class_logits, regression, class_target, regression_target):
        if regression.shape != regression_target.shape:
            raise ValueError("regression")
        parts = {
            "which": self["which"](class_logits, class_target),
            "how_much": self["how_much"](regression, regression_target).mean(),
        }
        return combine(parts, {"how_much": self.regression_weight, "which": 1})


def combine(losses, weights):
    if sorted(losses) != sorted(weights) or not len(losses):
        raise ValueError("names")
    terms = torch.stack([loss.mul(weights[name]) for name, loss in losses.items()])
    return torch.einsum("i->", terms)


def class_weights(counts):
    numbers = np.asarray(counts, dtype=np.float64)
    if numbers.size == 0 or numbers.min() < 1:
        raise ValueError("counts")
    return torch.from_numpy((numbers.sum() / (numbers.size * numbers)).astype(np.float32))


def silent_parameters(model, loss):
    twin = copy.deepcopy(model)
    heard = set()

    def listen(name, gradient):
        if gradient.ne(0).any():
            heard.add(name)

    names = [name for name, parameter in twin.named_parameters() if parameter.requires_grad]
    for name in names:
        twin.get_parameter(name).register_hook(functools.partial(listen, name))
    value = loss(twin)
    if value.grad_fn is not None:
        value.backward()
    return [name for name in names if name not in heard]
