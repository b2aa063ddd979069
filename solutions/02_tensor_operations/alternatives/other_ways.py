"""
tasks: [clip_abs, affine_power, divide, describe, with_last, accumulate_, add_into]
idea:
  en: Masks, remainders, index functions and repeated products, and errors of one's own.
  ja: マスク、剰余、インデックス用の関数、繰り返しの積を使い、エラーも自分で定義します。
"""

import torch


class Unordered(ValueError):
    pass


def clip_abs(x, low, high):
    if low > high:
        raise Unordered
    size = torch.where(x < 0, -x, x)
    size = torch.where(size < low, low, size)
    return torch.where(size > high, high, size)


def affine_power(x, scale, shift, power):
    base = x.to(x.dtype if x.is_floating_point() else torch.float32) * scale + shift
    result = torch.ones_like(base)
    for _ in range(abs(power)):
        result = result * base
    return 1 / result if power < 0 else result


def divide(a, b, mode="true"):
    match mode:
        case "true":
            return a * (1 / b) if isinstance(b, float) else a / b
        case "floor":
            return torch.div(a - torch.remainder(a, b), b, rounding_mode="trunc") if _whole(a, b) else (a / b).floor()
        case "trunc":
            return torch.div(a - torch.fmod(a, b), b, rounding_mode="floor") if _whole(a, b) else (a / b).trunc()
    raise Unordered(mode)


def _whole(a, b):
    return not a.is_floating_point() and not (
        b.is_floating_point() if isinstance(b, torch.Tensor) else type(b) is float
    )


def describe(x):
    found = {"shape": (), "numel": 1, "dtype": x.dtype, "device": f"{x.device}", "value": None}
    for size in x.shape:
        found["shape"] += (size,)
        found["numel"] *= size
    if found["numel"] == 1:
        found["value"] = x.detach().cpu().squeeze().tolist()
    return found


def with_last(x, value):
    if min(x.shape, default=0) == 0:
        raise IndexError("nothing to replace")
    place = [torch.tensor([size - 1], device=x.device) for size in x.shape]
    return x.index_put(place, torch.full((1,), value, dtype=x.dtype, device=x.device))


def accumulate_(total, x, times=1, reset=False):
    if reset:
        total[...] = 0
    return total.sub_(x, alpha=-times)


def add_into(a, b, out):
    if tuple(out.shape) != tuple(torch.broadcast_tensors(a, b)[0].shape):
        raise Unordered("another shape")
    out.zero_()
    out += a
    return out.add_(b)
