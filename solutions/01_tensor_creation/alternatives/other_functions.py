"""
tasks: [blank, uniform, gaussian, dice, steps, cast_by_name]
idea:
  en: torch.normal, searchsorted, counting, and the old classes themselves as the table of dtypes.
  ja: torch.normal、searchsorted、番号付けを使い、dtype の表には昔のクラスそのものを使います。
"""

import math

import torch

NAMES = ["ByteTensor", "CharTensor", "ShortTensor", "IntTensor", "LongTensor", "HalfTensor", "BFloat16Tensor"]
NAMES += ["FloatTensor", "DoubleTensor", "BoolTensor"]


def blank(shape, fill=None, dtype=torch.float32):
    x = torch.ones(shape, dtype=dtype)
    return x if fill is None else torch.where(x.bool(), torch.tensor(fill, dtype=dtype), x)


def uniform(shape, low, high, generator):
    if math.isnan(low) or math.isnan(high) or low >= high:
        raise ValueError("low < high is needed")
    weight = torch.rand(tuple(shape), generator=generator, dtype=torch.float32, device=generator.device)
    ends = torch.tensor([low, high], dtype=torch.float32, device=generator.device)
    return torch.lerp(ends[0], ends[1], weight)


def gaussian(shape, mean, variance, generator):
    if variance < 0:
        raise ValueError("variance < 0")
    std = math.sqrt(variance)
    size = tuple(shape)
    return torch.normal(float(mean), std, size=size, generator=generator, dtype=torch.float32, device=generator.device)


def dice(rolls, sides, generator):
    if sides < 1:
        raise ValueError("sides < 1")
    edges = torch.arange(1, sides, device=generator.device) / sides
    thrown = torch.rand(tuple(rolls), generator=generator, dtype=edges.dtype, device=generator.device)
    return torch.searchsorted(edges, thrown, right=True) + 1


def steps(start, end, step=1):
    if step == 0 or (start < end and step < 0) or (start > end and step > 0):
        raise ValueError("this way leads nowhere")
    count = max(0, -((start - end) // step))
    return start + step * torch.arange(count)


def cast_by_name(x, name):
    if name not in NAMES:
        raise ValueError(f"{name!r} is none of {NAMES}")
    return x.to(dtype=getattr(torch, name).dtype)
