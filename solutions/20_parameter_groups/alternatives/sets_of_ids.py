"""
tasks: [layer_groups, decay_groups, scale_rates_, group_report, add_layer_]
idea:
  en: Sets of ids and a group for each tensor; normalisation and biases are sought out, and the rest decays; rates are
    changed through the state_dict.
  ja: id の集合を使い、テンソルごとにグループを作ります。正規化層とバイアスのほうを探し、残りを減衰させます。学習率は state_dict を通して変えます。
"""  # noqa: E501

from torch import nn

NORMS = (nn.modules.batchnorm._NormBase, nn.LayerNorm, nn.GroupNorm, nn.RMSNorm)


class Overlap(ValueError):
    pass


class Unknown(ValueError, KeyError):
    pass


def layer_groups(model, rates, default):
    layers = dict(model.named_modules(remove_duplicate=False))
    ids = {}
    for key in rates:
        ids[key] = {id(p) for p in layers[key].parameters()} if key in layers else set()
        if len(ids[key]) == 0:
            raise Unknown(key)
    if len(set().union(*ids.values())) < sum(map(len, ids.values())):
        raise Overlap(*rates)

    def rate_of(p):
        return next((rates[key] for key, found in ids.items() if id(p) in found), default)

    return [{"params": p, "lr": rate_of(p)} for p in model.parameters() if p.requires_grad]


def decay_groups(model, weight_decay):
    if weight_decay < 0:
        raise Unknown(weight_decay)
    spared = set()
    for layer in model.modules():
        for name, p in layer.named_parameters(recurse=False):
            if isinstance(layer, NORMS) or "bias" in name:
                spared.add(id(p))
    groups = {weight_decay: [], 0.0: []} if weight_decay else {0.0: []}
    for p in model.parameters():
        if p.requires_grad:
            groups[0.0 if id(p) in spared else weight_decay].append(p)
    return [{"params": tuple(params), "weight_decay": value} for value, params in groups.items() if params]


def scale_rates_(optimizer, factor):
    if factor < 0:
        raise Unknown(factor)
    state = optimizer.state_dict()
    for group in state["param_groups"]:
        group["lr"] = factor * group["lr"]
    optimizer.load_state_dict(state)
    return [group["lr"] for group in state["param_groups"]]


def group_report(model, optimizer):
    report = {}
    for name, p in model.named_parameters():
        report[name] = None
        for group in optimizer.param_groups:
            if id(p) in map(id, group["params"]):
                report[name] = group["lr"], group["weight_decay"]
    return report


def add_layer_(optimizer, layer, lr):
    held = {id(p) for group in optimizer.param_groups for p in group["params"]}
    params = [*layer.parameters()]
    if any(id(p) in held for p in params):
        raise Overlap("already there")
    for p in params:
        p.requires_grad_()
    optimizer.param_groups.append({**optimizer.defaults, "params": params, "lr": lr})
