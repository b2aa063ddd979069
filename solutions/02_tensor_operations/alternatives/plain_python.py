"""
tasks: [describe, with_last, accumulate_, add_into, divide]
idea:
  en: Python's own numbers and loops wherever the contract allows it, element by element.
  ja: 契約の許す範囲で、Python の数とループを使って 1 要素ずつ計算します。
"""

import itertools

import torch


def describe(x):
    values = x.flatten().tolist()
    return {
        "shape": torch.Size(x.shape),
        "numel": len(values),
        "dtype": x.dtype,
        "device": str(x.device),
        "value": values.pop() if len(values) == 1 else None,
    }


def with_last(x, value):
    if x.ndim == 0:
        raise IndexError
    result = x + torch.zeros_like(x)
    part = result
    while part.ndim > 1:
        part = part[-1]
    part[-1] = value
    return result


def accumulate_(total, x, times=1, reset=False):
    step = x * times
    if reset:
        total.sub_(total.detach().nan_to_num(0, 0, 0)).masked_fill_(torch.ones_like(total, dtype=torch.bool), 0)
    total.__iadd__(step)
    return total


def add_into(a, b, out):
    total = a + b
    if list(total.shape) != list(out.shape):
        raise ValueError("another shape")
    if total.is_floating_point() and not out.is_floating_point():
        raise RuntimeError("no fractions there")
    for place in itertools.product(*map(range, out.shape)):
        out[place] = total[place]
    return out


def divide(a, b, mode="true"):
    if mode not in {"true", "floor", "trunc"}:
        raise KeyedError(mode)
    if mode == "true":
        return a / b
    quotient = torch.div(a, b, rounding_mode="trunc")
    if mode == "floor":
        quotient = quotient - ((quotient * b != a) & ((a < 0) != (torch.as_tensor(b, device=a.device) < 0))).to(a.dtype)
    return quotient


class KeyedError(ValueError, KeyError):
    pass
