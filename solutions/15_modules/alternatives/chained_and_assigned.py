"""
tasks: [SimpleNN, parameter_count, parameter_shapes, merge_linear]
idea:
  en: >-
    A forward that goes through its children in a loop, numel from a vector of all parameters, an OrderedDict, and new
    nn.Parameters put into a layer that was made on the meta device.
  ja: forward で子モジュールを順にたどり、パラメータをベクトルにまとめて数え、OrderedDict で返し、meta デバイスで作った層に新しい nn.Parameter を入れます。
"""  # noqa: E501

from collections import OrderedDict

import torch
from torch import nn


class SimpleNN(nn.Sequential):
    def __init__(self, inputs=1024, hidden=224, outputs=10):
        parts = [("fc1", nn.Linear(inputs, hidden)), ("relu", nn.ReLU()), ("fc2", nn.Linear(hidden, outputs))]
        super().__init__(OrderedDict(parts))


def parameter_count(model, trainable_only=False):
    parameters = list(model.parameters())
    if trainable_only:
        parameters = [parameter for parameter in parameters if parameter.requires_grad]
    return len(torch.cat([parameter.detach().flatten() for parameter in parameters])) if parameters else 0


def parameter_shapes(model):
    return OrderedDict((name, tuple(parameter.size())) for name, parameter in model.named_parameters())


def merge_linear(first, second):
    if second.weight.size(1) != first.weight.size(0):
        raise ValueError("these layers do not follow each other")
    shift = second.bias
    if first.bias is not None:
        moved = torch.mv(second.weight, first.bias)
        shift = moved if shift is None else torch.add(moved, shift)
    merged = nn.Linear(first.weight.size(1), second.weight.size(0), bias=shift is not None, device="meta")
    merged.weight = nn.Parameter(torch.mm(second.weight, first.weight).detach())
    if shift is not None:
        merged.bias = nn.Parameter(shift.detach().clone())
    return merged
