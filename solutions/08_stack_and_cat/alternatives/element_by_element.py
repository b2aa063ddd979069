"""
tasks: [make_batch, join_features, stack_by_cat, concat_channels, interleave, frame_windows]
idea:
  en: Loops, unbind and index arithmetic; every shape is compared by hand.
  ja: ループと unbind とインデックスの計算で書き、形状はすべて自分で比べます。
"""

import torch


def make_batch(images):
    images = list(images)
    for image in images:
        if image.shape != images[0].shape:
            raise ValueError("shapes")
    return torch.cat([image[None] for image in images], 0)


def join_features(*features):
    columns = []
    for part in features:
        if part.shape[:-1] != features[0].shape[:-1]:
            raise ValueError("leading sizes")
        columns += part.unbind(-1)
    return torch.stack(columns, dim=-1)


def stack_by_cat(tensors, dim=0):
    if not tensors:
        raise ValueError("nothing to stack")
    ndim = tensors[0].dim()
    if not -(ndim + 1) <= dim <= ndim:
        raise IndexError(f"dim {dim} for {ndim} dimensions")
    if dim < 0:
        dim += ndim + 1
    in_front = torch.cat([tensor.view(1, *tensor.shape) if ndim == 0 else tensor[None] for tensor in tensors])
    if any(tensor.shape != tensors[0].shape for tensor in tensors):
        raise RuntimeError("shapes")
    return in_front.movedim(0, dim)


def concat_channels(outputs):
    channels = []
    for output in outputs:
        if output.dim() == 3:
            channels += list(output)
        elif output.dim() == 4:
            channels += output.unbind(1)
        else:
            raise ValueError("dimensions")
    if not channels:
        raise ValueError("nothing")
    return torch.stack(channels, dim=channels[0].dim() - 2)


def interleave(a, b):
    if a.shape != b.shape:
        raise ValueError("shapes")
    if a.dim() == 0:
        raise ValueError("0-d")
    both = []
    for i in range(2 * len(a)):
        both.append((a, b)[i % 2][i // 2])
    return torch.stack(both)


def frame_windows(frames, size):
    if frames.dim() != 2 or size < 1 or size > frames.size(0):
        raise ValueError("no windows")
    starts = torch.arange(frames.size(0) - size + 1, device=frames.device)
    steps = torch.arange(size, device=frames.device)
    return frames[starts[:, None] + steps]
