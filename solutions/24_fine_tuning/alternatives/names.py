"""
tasks: [freeze, replace_head, discriminative_groups, training_mode, AnySize, plan]
idea:
  en: Names are split at their dots and compared part by part; the head is entered with add_module; the mean comes after the linear map, as a convolution of 1×1.
  ja: 名前を点で分けて部分ごとに比べます。ヘッドは add_module で登録し、線形層は 1×1 の畳み込みにして、その後で平均します。
"""  # noqa: E501

import torch
from torch import nn


def under(name, prefix):
    parts, wanted = name.split("."), prefix.split(".")
    return parts[: len(wanted)] == wanted


def freeze(model, *prefixes):
    names = [name for name, _ in model.named_parameters()]
    fitting = {prefix: {name for name in names if under(name, prefix)} for prefix in prefixes}
    if any(len(found) == 0 for found in fitting.values()):
        raise ValueError(str(fitting))
    frozen = sorted(set().union(*fitting.values()), key=names.index)
    for name in frozen:
        model.get_parameter(name).requires_grad_(False).grad = None
    return frozen


def replace_head(model, name, classes):
    parent_name, _, last = name.rpartition(".")
    parent = model.get_submodule(parent_name)
    old = model.get_submodule(name)
    if not isinstance(old, nn.Linear) or int(classes) < 1:
        raise ValueError((name, classes))
    with torch.device(old.weight.device):
        new = nn.Linear(old.in_features, classes, old.bias is not None, dtype=old.weight.dtype)
    nn.init.xavier_uniform_(new.weight)
    parent.add_module(last, new.train() if old.training else new.eval())
    return model


def discriminative_groups(model, head, lr, ratio=10.0):
    if ratio < 1:
        raise ValueError(f"ratio {ratio}")
    owners = {}
    for name, parameter in model.named_parameters(remove_duplicate=False):
        if parameter.requires_grad:
            known = owners.setdefault(id(parameter), [parameter, False])
            known[1] = known[1] or under(name, head)
    heads = [parameter for parameter, is_head in owners.values() if is_head]
    others = [parameter for parameter, is_head in owners.values() if not is_head]
    if not heads:
        raise ValueError(f"no trainable parameter in {head}")
    groups = [dict(params=heads, lr=float(lr))]
    if others:
        groups.append(dict(params=others, lr=float(lr) / float(ratio)))
    return groups


def training_mode(model):
    model.eval()
    for module in model.modules():
        own = {p.requires_grad for p in module.parameters()}
        norm = isinstance(module, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d | nn.SyncBatchNorm)
        if not (norm and own == {False}):
            module.training = True
    return model


class AnySize(nn.Module):
    def __init__(self, features, channels, classes):
        super().__init__()
        self.layers = nn.Sequential(features, nn.Conv2d(channels, classes, 1))

    def forward(self, images):
        return self.layers(images).flatten(2).mean(dim=2)


def plan(similar, large, last_layers_failed=False):
    match (similar, large, last_layers_failed):
        case (True, _, True):
            raise ValueError("similar data need no more than the head")
        case (True, _, False):
            return "head"
        case (False, False, False):
            return "last layers"
        case _:
            return "all"
