"""
tasks: [clip_abs, affine_power, divide, describe, with_last, accumulate_, add_into]
idea:
  en: The functions of the torch module instead of methods and operators, and choosing instead of writing.
  ja: メソッドや演算子の代わりに torch の関数を使い、書き込む代わりに選び取ります。
"""

import math

import torch


def clip_abs(x, low, high):
    if not low <= high:
        raise ValueError("'low' must not be greater than 'high'")
    size = torch.abs(x)
    if not x.is_floating_point() and (isinstance(low, float) or isinstance(high, float)):
        size = size.to(torch.get_default_dtype())
    bounds = [torch.as_tensor(bound, dtype=size.dtype, device=x.device) for bound in (low, high)]
    return torch.minimum(torch.maximum(size, bounds[0]), bounds[1])


def affine_power(x, scale, shift, power):
    x = x if torch.is_floating_point(x) else x.float()
    return torch.pow(torch.add(torch.mul(x, scale), shift), power)


def divide(a, b, mode="true"):
    if mode == "true":
        return torch.true_divide(a, b)
    if mode == "floor":
        return torch.floor_divide(a, b)
    return torch.div(a, b, rounding_mode=mode)


def describe(x):
    sizes = x.size()
    count = math.prod(sizes)
    elements = x.detach().reshape(-1).tolist()
    return dict(
        value=elements[0] if count == 1 else None, device=str(x.device), dtype=x.dtype, numel=count, shape=sizes
    )


def with_last(x, value):
    if x.dim() == 0 or x.numel() == 0:
        raise IndexError("there is no last element")
    mask = torch.zeros(x.shape, dtype=torch.bool, device=x.device)
    mask[(-1,) * x.dim()] = True
    return torch.where(mask, torch.full((), value, dtype=x.dtype, device=x.device), x)


def accumulate_(total, x, times=1, reset=False):
    if reset:
        total.fill_(0)
    total += times * x
    return total


def add_into(a, b, out):
    total = torch.add(a, b)
    if out.size() != total.size():
        raise ValueError(f"'out' must be of size {total.size()}")
    if not torch.can_cast(total.dtype, out.dtype):
        raise RuntimeError(f"{total.dtype} does not fit into {out.dtype}")
    out.copy_(total)
    return out
