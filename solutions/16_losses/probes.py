"""What runs beside the answer: the modules of choose_loss need an object to be used."""

import torch
from torch import nn


def use_choice(answer, problem, output, target):
    """en: Takes (activation, loss) from your choose_loss(problem), and returns loss(activation(output), target) and its
    gradient for the output.
    ja: choose_loss(problem) の (activation, loss) を使って loss(activation(output), target) を計算し、その値と、
    output についての勾配を返します。"""
    activation, loss = answer.choose_loss(problem)
    leaf = output.clone().requires_grad_()
    value = loss(activation(leaf), target)
    gradient = None
    if isinstance(value, torch.Tensor) and value.requires_grad:
        (gradient,) = torch.autograd.grad(value, leaf, torch.ones_like(value), allow_unused=True)
        value = value.detach()
    return {"value": value, "gradient": gradient}


def costs_of_errors(answer, problem, errors, width):
    """en: Takes (activation, loss) from your choose_loss(problem), and returns for every error e the loss of an output
    that is e everywhere, of shape (2, width), against a target of zeros.
    ja: choose_loss(problem) の (activation, loss) を使い、すべての値が e の output（形状 (2, width)）と、すべて 0 の
    target との損失を、各誤差 e について返します。"""
    activation, loss = answer.choose_loss(problem)
    target = torch.zeros(2, width, device=device)
    return [loss(activation(torch.full_like(target, error)), target) for error in errors]


def kinds_of_choice(answer, problem):
    """en: Tells whether your choose_loss(problem) is a tuple, how long it is, and whether each part is an nn.Module.
    ja: choose_loss(problem) がタプルかどうか、その長さ、それぞれが nn.Module かどうかを調べます。"""
    found = answer.choose_loss(problem)
    return {"tuple": isinstance(found, tuple), "modules": [isinstance(part, nn.Module) for part in found]}
