"""
tasks: [micro_batches, accumulated_gradient_, clip_norm_]
idea:
  en: Pieces by narrow, the gradient of each piece by torch.func, the norm of one long vector of all gradients.
  ja: narrow で切り分け、組ごとの勾配は torch.func で、ノルムは全勾配を 1 本につないだベクトルから求めます。
"""

import torch
from torch import nn
from torch.func import functional_call, grad_and_value


def micro_batches(inputs, targets, size):
    length = inputs.shape[0]
    if size < 1 or length != targets.shape[0]:
        raise ValueError("sizes")
    pieces = []
    while length > 0:
        start, count = inputs.shape[0] - length, min(size, length)
        pieces.append((inputs.narrow(0, start, count), targets.narrow(0, start, count)))
        length -= count
    return pieces


def accumulated_gradient_(model, criterion, inputs, targets, size):
    if len(inputs) == 0:
        raise ValueError("nothing to average")
    names = {name: parameter.detach() for name, parameter in model.named_parameters()}

    def weighted_loss(values, piece, wanted):
        return criterion(functional_call(model, values, (piece,)), wanted) * len(piece) / len(inputs)

    gradients = {name: torch.zeros_like(value) for name, value in names.items()}
    mean = 0.0
    for piece, wanted in micro_batches(inputs, targets, size):
        found, loss = grad_and_value(weighted_loss)(names, piece, wanted)
        gradients = {name: gradients[name] + found[name] for name in names}
        mean += loss.item()
    for name, parameter in model.named_parameters():
        parameter.grad = gradients[name]
    return mean


def clip_norm_(params, max_norm):
    if max_norm < 0:
        raise ValueError("negative")
    gradients = [p.grad for p in params if p.grad is not None]
    norm = torch.linalg.norm(nn.utils.parameters_to_vector([g.contiguous() for g in gradients]))
    for gradient in gradients if norm > max_norm else ():
        gradient *= max_norm / norm
    return norm
