"""
tasks: [make_batch, join_features, stack_by_cat, concat_channels, interleave, frame_windows]
idea:
  en: Other names (vstack, hstack, movedim, unfold, index_select), views where they will do, torch's own errors where they fit.
  ja: vstack・hstack・movedim・unfold・index_select など別の関数を使い、できればビューで済ませ、torch が出すエラーを生かします。
"""  # noqa: E501

import torch


def make_batch(images):
    return torch.vstack([image.reshape(1, *image.shape) for image in images])


def join_features(*features):
    if all(part.dim() == 2 for part in features):
        return torch.hstack(features)
    return torch.cat([part.mT for part in features], dim=-2).mT


def stack_by_cat(tensors, dim=0):
    return torch.stack(tuple(tensors), dim=dim)


def concat_channels(outputs):
    if not outputs:
        raise ValueError("no outputs")
    match {output.dim() for output in outputs}:
        case kinds if kinds == {3}:
            return torch.concatenate(tuple(outputs))
        case kinds if kinds == {4}:
            return torch.cat([output.transpose(0, 1) for output in outputs]).transpose(0, 1)
    raise ValueError("neither 3-D nor 4-D")


def interleave(a, b):
    if a.dim() != b.dim() or a.dim() == 0 or a.shape != b.shape:
        raise ValueError("partners of one shape")
    order = torch.arange(2 * len(a), device=a.device).reshape(2, len(a)).T.reshape(-1)
    return torch.cat((a, b)).index_select(0, order)


def frame_windows(frames, size):
    length, _ = frames.shape  # ValueError for any other number of dimensions
    if size not in range(1, length + 1):
        raise ValueError("size")
    return frames.unfold(0, size, 1).transpose(1, 2)
