"""
tasks: [make_loader, pad_collate, pair_collate, AugmentingCollate, sample_weights, subset_loader, move_batches]
idea:
  en: >-
    Samplers named one by one, new_full and copies, functools.partial of a module-level function, a list as the sampler,
    a class with __iter__ and __len__.
  ja: サンプラーを明示し、new_full にコピーします。functools.partial や、__iter__ を持つクラスも使います。
"""

import functools

import torch
from torch.utils.data import DataLoader, RandomSampler, SequentialSampler, default_collate


def make_loader(dataset, batch_size, train, device="cpu", workers=0):
    sampler = (RandomSampler if train else SequentialSampler)(dataset)
    pin = str(device).startswith("cuda") and torch.cuda.device_count() > 0
    return DataLoader(dataset, batch_size, sampler=sampler, num_workers=workers, pin_memory=pin)


def pad_collate(samples, padding=0):
    longest = max(len(sequence) for sequence, _ in samples)  # ValueError for no samples
    first = samples[0][0]
    padded = first.new_full((len(samples), longest, *first.shape[1:]), padding)
    lengths, labels = padded.new_empty((2, len(samples)), dtype=torch.int64)
    for row, (sequence, label) in enumerate(samples):
        if sequence.shape[1:] != first.shape[1:]:
            raise RuntimeError("sequences of different widths")
        padded[row, : len(sequence)] = sequence
        lengths[row], labels[row] = len(sequence), label
    return padded, lengths, labels


def pair_collate(samples):
    for sample in samples:
        for key in ("image", "text"):
            if key not in sample:
                raise KeyError(key)
    batch = default_collate([{"image": sample["image"], "text": sample["text"]} for sample in samples])
    return dict(batch)


def _collate(augment, samples):
    images, labels = zip(*samples, strict=True)
    return augment(torch.stack(images)), torch.tensor(labels, device=images[0].device)


def AugmentingCollate(augment):
    return functools.partial(_collate, augment)


def sample_weights(labels):
    if not len(labels):
        raise ValueError("no labels")
    _, inverse = labels.unique(return_inverse=True)
    counts = torch.bincount(inverse)
    return len(labels) / (len(counts) * counts.to(torch.float64))[inverse]


def subset_loader(dataset, indices, batch_size):
    chosen = list(indices)
    if chosen and not (min(chosen) >= 0 and max(chosen) < len(dataset)):
        raise IndexError("outside")
    return DataLoader(dataset, batch_size, sampler=chosen)


class move_batches:
    def __init__(self, loader, device):
        self.loader, self.device = loader, torch.device(device)

    def __len__(self):
        return len(self.loader)

    def __iter__(self):
        return map(self.move, self.loader)

    def move(self, value):
        if isinstance(value, torch.Tensor):
            return value.to(self.device, non_blocking=True)
        if isinstance(value, dict):
            return dict(zip(value, map(self.move, value.values()), strict=True))
        if isinstance(value, list):
            return [*map(self.move, value)]
        if isinstance(value, tuple):
            return tuple(map(self.move, value))
        return value
