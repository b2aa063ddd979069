"""
tasks: [parameter_count, parameter_shapes, conv_output_size, merge_linear]
idea:
  en: >-
    Parameters found module by module and told apart by id, sizes multiplied by math.prod, places of the kernel counted by
    a range, and a merged layer that is read off from what the two layers do to the unit vectors.
  ja: パラメータをモジュールごとに探して id で見分け、大きさを math.prod で掛け合わせ、カーネルの位置を range で数え、まとめた層は 2 つの層に単位ベクトルを通した結果から読み取ります。
"""  # noqa: E501

import math

import torch
from torch import nn


def parameter_count(model, trainable_only=False):
    found = {}
    for _, module in model.named_modules():
        for parameter in module._parameters.values():
            if parameter is not None:
                found[id(parameter)] = parameter
    return sum(math.prod(p.size()) for p in found.values() if not trainable_only or p.requires_grad)


def parameter_shapes(model):
    shapes = {}
    known = set()
    for prefix, module in model.named_modules():
        for name, parameter in module.named_parameters(recurse=False):
            if parameter not in known:
                known.add(parameter)
                shapes[".".join(filter(None, [prefix, name]))] = parameter.size()
    return shapes


def conv_output_size(size, kernel, stride=1, padding=0, dilation=1):
    for value, least in ((kernel, 1), (stride, 1), (dilation, 1), (padding, 0)):
        if value < least:
            raise ValueError(value)
    starts = range(0, size + 2 * padding - dilation * (kernel - 1), stride)
    if not starts:
        raise ValueError("no place for the kernel")
    return (starts[-1] - starts[0]) // stride + 1


@torch.no_grad()
def merge_linear(first, second):
    if first.out_features != second.in_features:
        raise ValueError(f"{first} and {second} do not fit")
    weight = first.weight
    units = torch.eye(first.in_features, dtype=weight.dtype, device=weight.device)
    shift = second(first(torch.zeros_like(units[0])))
    bias = first.bias is not None or second.bias is not None
    merged = torch.nn.utils.skip_init(
        nn.Linear, first.in_features, second.out_features, bias=bias, dtype=weight.dtype, device=weight.device
    )
    merged.weight.set_((second(first(units)) - shift).T.contiguous())
    if bias:
        merged.bias.data.copy_(shift)
    return merged
