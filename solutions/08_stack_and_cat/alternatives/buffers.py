"""
tasks: [make_batch, join_features, stack_by_cat, concat_channels, interleave, frame_windows]
idea:
  en: A result of the right shape is made first and filled slice by slice, after everything has been checked.
  ja: すべてを確かめてから、正しい形状のテンソルを用意し、スライスごとに代入します。
"""

from functools import reduce
from itertools import accumulate, pairwise

import torch


def make_batch(images):
    shapes = {image.shape for image in images}
    if len(shapes) != 1:
        raise ValueError(f"one shape is needed, not {len(shapes)}")
    batch = images[0].new_empty(len(images), *shapes.pop())
    for place, image in enumerate(images):
        batch[place] = image
    return batch


def join_features(*features):
    if len({part.shape[:-1] for part in features}) != 1:
        raise RuntimeError("leading sizes")
    ends = list(accumulate((part.shape[-1] for part in features), initial=0))
    joined = torch.zeros(*features[0].shape[:-1], ends[-1], dtype=features[0].dtype, device=features[0].device)
    for (start, end), part in zip(pairwise(ends), features, strict=True):
        joined[..., start:end] = part
    return joined


def stack_by_cat(tensors, dim=0):
    if not tensors or any(tensor.shape != tensors[0].shape for tensor in tensors[1:]):
        raise ValueError("tensors of one shape")
    count, shape = len(tensors), list(tensors[0].shape)
    place = range(len(shape) + 1)[dim]
    dtype = reduce(torch.promote_types, (tensor.dtype for tensor in tensors))
    out = torch.empty([*shape[:place], count, *shape[place:]], dtype=dtype, device=tensors[0].device)
    for i, tensor in enumerate(tensors):
        out.select(place, i).copy_(tensor)
    return out


def concat_channels(outputs):
    if len(outputs) == 0 or not {output.ndim for output in outputs} <= {3, 4}:
        raise ValueError("(C, H, W) or (N, C, H, W)")
    first = outputs[0]
    if any((o.shape[:-3], o.shape[-2:]) != (first.shape[:-3], first.shape[-2:]) for o in outputs):
        raise RuntimeError("N, H or W")
    out = first.new_zeros(*first.shape[:-3], sum(o.shape[-3] for o in outputs), *first.shape[-2:])
    start = 0
    for output in outputs:
        end = start + output.shape[-3]
        out[..., start:end, :, :] = output
        start = end
    return out


def interleave(a, b):
    if a.shape != b.shape or not a.shape:
        raise RuntimeError("partners")
    out = a.new_empty(2 * a.shape[0], *a.shape[1:])
    out[0::2], out[1::2] = a, b
    return out


def frame_windows(frames, size):
    if frames.ndim != 2:
        raise ValueError("(T, D)")
    count = frames.shape[0] - size + 1
    if size <= 0 or count <= 0:
        raise ValueError("size")
    out = torch.empty((count, size, frames.shape[1]), dtype=frames.dtype, device=frames.device)
    for step in range(size):
        out[:, step] = frames[step : step + count]
    return out
