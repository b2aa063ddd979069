"""
tasks: [layer_groups, decay_groups, scale_rates_, group_report, add_layer_]
idea:
  en: Names with all of their duplicates, cut at the dots; parameters with fewer than two dimensions do not decay.
  ja: 重複を除かない名前を点で区切って比べます。次元が 2 未満のパラメータは減衰させません。
"""

import itertools


def layer_groups(model, rates, default):
    owners = {}
    for name, p in model.named_parameters(remove_duplicate=False):
        steps = name.split(".")[:-1]
        for key in itertools.accumulate(steps, "{}.{}".format):
            if key in rates:
                owners.setdefault(id(p), set()).add(key)
    named = set().union(*owners.values())
    if named != set(rates) or any(len(keys) > 1 for keys in owners.values()):
        raise ValueError(f"keys must name parameters, and not overlap: {sorted(rates)}")
    groups = {}
    for p in filter(lambda p: p.requires_grad, model.parameters()):
        rate = rates[next(iter(owners[id(p)]))] if id(p) in owners else default
        groups.setdefault(rate, {"lr": rate, "params": []})["params"].append(p)
    return list(groups.values())


def decay_groups(model, weight_decay):
    if not weight_decay >= 0:
        raise ValueError("weight_decay")
    groups = [dict(params=[], weight_decay=value) for value in (0, weight_decay)]
    for p in model.parameters():
        if p.requires_grad:
            groups[p.ndim >= 2]["params"].append(p)
    return groups


def scale_rates_(optimizer, factor):
    if factor < 0:
        raise ValueError("factor")
    rates = []
    for group in optimizer.param_groups:
        group.update(lr=group["lr"] * float(factor))
        rates.append(group["lr"])
    return rates


def group_report(model, optimizer):
    return {
        name: next(
            (
                (group["lr"], group["weight_decay"])
                for group in optimizer.param_groups
                if any(p is other for other in group["params"])
            ),
            None,
        )
        for name, p in model.named_parameters(remove_duplicate=False)
    }


def add_layer_(optimizer, layer, lr):
    for p in layer.parameters():
        p.requires_grad = True
    optimizer.add_param_group({"lr": lr, "params": layer.parameters()})
