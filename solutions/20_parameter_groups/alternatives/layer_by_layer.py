"""
tasks: [layer_groups, decay_groups, group_report, scale_rates_, add_layer_]
idea:
  en: Recursion through the layers; groups with names, as torch takes them; dictionaries whose keys are the parameters.
  ja: 層を再帰でたどり、グループには torch が受け取れる名前つきのパラメータを入れます。辞書のキーはパラメータそのものです。
"""  # noqa: E501

from functools import singledispatch

from torch import nn


def layer_groups(model, rates, default):
    rate_of, met = {}, {}

    def visit(layer, path):
        for key in rates:
            if path == key:
                parameters = list(layer.parameters())
                if any(p in rate_of for p in parameters):
                    raise ValueError(f"overlap at {key}")
                met[key] = len(parameters)
                rate_of.update((p, rates[key]) for p in parameters)
        for name, child in layer.named_children():
            visit(child, f"{path}.{name}" if path else name)
        for name, child in layer._modules.items():  # what named_children() tells only once
            path_of_child = f"{path}.{name}" if path else name
            if path_of_child in rates and path_of_child not in met and child is not None:
                visit(child, path_of_child)

    visit(model, "")
    if any(not met.get(key) for key in rates):
        raise ValueError("a key names no parameter")
    return [
        {"params": [(name, p)], "lr": rate_of.get(p, default), "name": name}
        for name, p in model.named_parameters()
        if p.requires_grad
    ]


@singledispatch
def decaying(layer):
    return ()


@decaying.register(nn.Linear)
@decaying.register(nn.Embedding)
@decaying.register(nn.modules.conv._ConvNd)
def _(layer):
    return (layer.weight,)


def decay_groups(model, weight_decay):
    if weight_decay < 0:
        raise ValueError(weight_decay)
    trainable = {p: 0.0 for p in model.parameters() if p.requires_grad}
    for layer in model.modules():
        trainable.update((p, weight_decay) for p in decaying(layer) if p in trainable)
    groups = []
    for value in {0.0, weight_decay}:
        groups.append({"weight_decay": value, "params": [p for p, own in trainable.items() if own == value]})
    return groups


def group_report(model, optimizer):
    everything = {}
    for group in optimizer.param_groups:
        everything |= dict.fromkeys(group["params"], (group["lr"], group["weight_decay"]))
    return {name: everything.get(p) for name, p in model.named_parameters()}


def scale_rates_(optimizer, factor):
    if factor < 0.0:
        raise ValueError
    groups = optimizer.param_groups
    optimizer.param_groups = [{**group, "lr": group["lr"] * factor} for group in groups]
    return [group["lr"] for group in optimizer.param_groups]


def add_layer_(optimizer, layer, lr):
    parameters = list({p: None for part in layer.modules() for p in part.parameters(recurse=False)})
    layer.requires_grad_()
    optimizer.add_param_group(dict(optimizer.defaults, params=parameters, lr=lr))
