"""
tasks: [freeze, replace_head, discriminative_groups, training_mode, AnySize]
idea:
  en: Recursion through the children, weights that are drawn by hand, a linear map of two parameters, and sums over single pixels.
  ja: 子モジュールを再帰的にたどります。重みは自分で引き、線形層は 2 つのパラメータで書き、平均は画素の和から求めます。
"""  # noqa: E501

import math

import torch
from torch import nn


def freeze(model, *prefixes):
    hit, names = dict.fromkeys(prefixes, 0), []

    def walk(module, path):
        for name, parameter in module._parameters.items():
            visit(".".join([*path, name]), parameter)
        for name, child in module.named_children():
            walk(child, [*path, name])

    def visit(name, parameter):
        if parameter is not None:
            fits = [prefix for prefix in prefixes if (name + ".").startswith(prefix + ".")]
            for prefix in fits:
                hit[prefix] += 1
            if fits:
                names.append((name, parameter))

    walk(model, [])
    if 0 in hit.values():
        raise ValueError("a prefix fits nothing")
    for _, parameter in names:
        parameter.grad = None
        parameter.requires_grad = False
    return [name for name, _ in names]


def replace_head(model, name, classes):
    module = model
    for part in name.split("."):
        parent, module = module, getattr(module, part)
    if not isinstance(module, nn.Linear):
        raise ValueError("not an nn.Linear")
    if not classes >= 1:
        raise ValueError("at least one class")
    new = nn.Linear(module.in_features, classes, module.bias is not None, module.weight.device, module.weight.dtype)
    bound = 1 / math.sqrt(module.in_features)
    with torch.no_grad():
        for parameter in new.parameters():
            parameter.copy_(torch.rand(parameter.shape) * 2 * bound - bound)
    new.train(module.training)
    parent._modules[part] = new
    return model


def discriminative_groups(model, head, lr, ratio=10.0):
    if ratio < 1.0:
        raise ValueError
    module = model
    for part in head.split("."):
        module = getattr(module, part, None)
    if not isinstance(module, nn.Module) or not any(p.requires_grad for p in module.parameters()):
        raise ValueError
    groups = {lr: [], lr * (1 / ratio): []} if ratio > 1 else {lr: []}
    rates = {id(p): lr for p in module.parameters()}
    for parameter in filter(lambda p: p.requires_grad, model.parameters()):
        groups[rates.get(id(parameter), min(groups))].append(parameter)
    return [{"lr": rate, "params": iter(found)} for rate, found in groups.items() if found]


def training_mode(model):
    model.train()
    stack = [model]
    while stack:
        module = stack.pop()
        stack.extend(module.children())
        if isinstance(module, torch.nn.modules.batchnorm._BatchNorm) and module.weight is not None:
            module.train(module.weight.requires_grad or module.bias.requires_grad)
    return model


class AnySize(torch.nn.Module):
    def __init__(self, features, channels, classes):
        torch.nn.Module.__init__(self)
        self.add_module("f", features)
        self.bias = nn.Parameter(torch.empty(classes).uniform_(-(channels**-0.5), channels**-0.5))
        self.weight = nn.Parameter(torch.empty(classes, channels).uniform_(-(channels**-0.5), channels**-0.5))

    def forward(self, images):
        maps = self.f(images)
        height, width = maps.shape[2:]
        means = torch.einsum("nchw->nc", maps) / (height * width)
        return torch.addmm(self.bias, means, self.weight.t())
