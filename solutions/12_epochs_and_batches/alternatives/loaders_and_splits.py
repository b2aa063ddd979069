"""
tasks: [iterations_per_epoch, total_iterations, batch_sizes, position, updates, epoch_mean]
idea:
  en: >-
    Ask PyTorch and NumPy. DataLoader and BatchSampler know their length, split cuts indices, np.average takes weights.
  ja: >-
    PyTorch と NumPy に尋ねます。DataLoader と BatchSampler は長さを知っていて、
    split はインデックスを切り分け、np.average は重みを付けて平均します。
"""

import numpy as np
import torch
from torch.utils.data import BatchSampler, DataLoader


def _loader(samples, batch_size, drop_last):
    if samples < 0:
        raise ValueError("there can't be less than no samples")
    return DataLoader(range(samples), batch_size, drop_last=drop_last)


def iterations_per_epoch(samples, batch_size, drop_last=False):
    return len(_loader(samples, batch_size, drop_last))


def batch_sizes(samples, batch_size, drop_last=False):
    if samples < 0 or batch_size <= 0:
        raise ValueError("too few")
    pieces = torch.arange(samples).split(batch_size) if samples else ()
    return [len(piece) for piece in pieces if not drop_last or len(piece) == batch_size]


def total_iterations(samples, batch_size, epochs, drop_last=False):
    if epochs < 0 or samples < 0 or batch_size <= 0:
        raise ValueError("too few")
    return sum(len(batch_sizes(samples, batch_size, drop_last)) for _ in range(epochs))


def position(step, samples, batch_size, drop_last=False):
    batches = list(BatchSampler(range(samples), batch_size, drop_last))
    if step < 0 or not batches or samples < 0:
        raise ValueError("no such step")
    batch = batches[step % len(batches)]
    return step // len(batches), range(batch[0], batch[-1] + 1)


def updates(samples, batch_size, accumulation, epochs, drop_last=False):
    if epochs < 0:
        raise ValueError("too few epochs")
    batches = iterations_per_epoch(samples, batch_size, drop_last)
    return len(DataLoader(range(batches), accumulation)) * epochs


def epoch_mean(losses, sizes):
    if len(losses) != len(sizes) or not np.sum(sizes):
        raise ValueError("no mean of that")
    return np.average(losses, weights=sizes)
