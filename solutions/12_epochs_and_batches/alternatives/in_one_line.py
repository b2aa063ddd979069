"""
tasks: [iterations_per_epoch, total_iterations, batch_sizes, position, updates, epoch_mean]
idea:
  en: Lengths of ranges instead of divisions, tensors for the mean, itertools for groups.
  ja: 割り算の代わりに range の長さを、平均にはテンソルを、組には itertools を使います。
"""

import itertools

import torch


def _starts(samples, batch_size, drop_last):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return range(0, samples - batch_size + 1 if drop_last else samples, batch_size)


def iterations_per_epoch(samples, batch_size, drop_last=False):
    return len(_starts(samples, batch_size, drop_last))


def total_iterations(samples, batch_size, epochs, drop_last=False):
    if epochs < 0:
        raise ValueError("'epochs' must be at least 0")
    return len(list(itertools.product(range(epochs), _starts(samples, batch_size, drop_last))))


def batch_sizes(samples, batch_size, drop_last=False):
    return [len(range(samples)[start : start + batch_size]) for start in _starts(samples, batch_size, drop_last)]


def position(step, samples, batch_size, drop_last=False):
    starts = _starts(samples, batch_size, drop_last)
    if step < 0 or not starts:
        raise ValueError("no such step")
    start = starts[step % len(starts)]
    return step // len(starts), range(samples)[start : start + batch_size]


def updates(samples, batch_size, accumulation, epochs, drop_last=False):
    if accumulation < 1 or epochs < 0:
        raise ValueError("'accumulation' must be at least 1 and 'epochs' at least 0")
    return len(_starts(samples, batch_size, drop_last)[::accumulation]) * epochs


def epoch_mean(losses, sizes):
    if len(losses) != len(sizes) or sum(sizes) < 1:
        raise ValueError("no mean of that")
    weights = torch.tensor(sizes, dtype=torch.float64)
    return torch.dot(torch.tensor(losses, dtype=torch.float64), weights).div(weights.sum()).item()
