"""
tasks: [fold, channels_first, flatten_batch, swap_last, last_rows]
idea:
  en: Index arithmetic. Work out where each element comes from, and take it from there.
  ja: インデックスを計算します。結果の各要素が元のどこにあるのかを求め、そこから取り出します。
"""

import math

import torch


def fold(x, columns):
    if columns < 1:
        raise ValueError("'columns' must be at least 1")
    rows, rest = divmod(x.numel(), columns)
    if rest:
        raise ValueError("the last row is not full")
    return x.take(torch.arange(rows * columns, device=x.device).unflatten(0, (rows, columns)))


def channels_first(images):
    equations = {3: "hwc->chw", 4: "nhwc->nchw"}
    if images.dim() not in equations:
        raise ValueError("no images")
    return torch.einsum(equations[images.dim()], images)


def flatten_batch(x):
    size = math.prod(x.shape[1:])
    rows = torch.arange(x.shape[0], device=x.device)[:, None] * size + torch.arange(size, device=x.device)
    return x.take(rows)


def swap_last(x):
    if x.dim() < 2:
        raise ValueError("no matrix")
    return torch.stack(x.unbind(-1), -2) if x.shape[-1] else x.reshape(*x.shape[:-2], 0, x.shape[-2])


def last_rows(x, n):
    if n < 0 or n > len(x):
        raise ValueError("so many rows there are not")
    keep = torch.arange(len(x), device=x.device) >= len(x) - n
    return x[keep]
