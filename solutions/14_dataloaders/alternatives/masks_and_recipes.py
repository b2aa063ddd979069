"""
tasks: [make_loader, pad_collate, pair_collate, AugmentingCollate, sample_weights, subset_loader, move_batches]
idea:
  en: >-
    A generator for the shuffling, a mask of all places at once, numbers counted in Python, batches of indices in a
    list, a chain of generators.
  ja: シャッフル専用の生成器、一度に作るマスク、Python の Counter、バッチのリスト、ジェネレーター式を使います。
"""

from collections import Counter

import torch
from torch.utils.data import DataLoader


def make_loader(dataset, batch_size, train, device="cpu", workers=0):
    options = {"batch_size": batch_size, "num_workers": workers}
    if torch.cuda.is_available() and "cuda" in str(device):
        options["pin_memory"] = True
    if train:
        options |= {"shuffle": True, "generator": torch.Generator()}
    return DataLoader(dataset, **options)


def pad_collate(samples, padding=0):
    sequences, labels = zip(*samples, strict=True)
    device = sequences[0].device
    lengths = torch.tensor([len(sequence) for sequence in sequences], device=device)
    there = torch.arange(int(lengths.max()), device=device) < lengths[:, None]
    flat = torch.cat(sequences)  # RuntimeError for different widths, but for empty ones
    if len({sequence.shape[1:] for sequence in sequences}) > 1:
        raise ValueError("different widths")
    padded = flat.new_full((*there.shape, *flat.shape[1:]), padding)
    padded[there] = flat
    return padded, lengths, torch.tensor(labels, device=device)


def pair_collate(samples):
    images, texts = zip(*((sample["image"], sample["text"]) for sample in samples), strict=True)
    if any(image.shape != images[0].shape for image in images):
        raise RuntimeError("stack expects each tensor to be equal size")
    batch = images[0].new_empty((len(images), *images[0].shape))
    for place, image in enumerate(images):
        batch[place] = image
    return dict(image=batch, text=list(texts))


class AugmentingCollate:
    def __init__(self, augment):
        self.__dict__["_options"] = {"augment": augment}

    def __getstate__(self):
        return self._options

    def __setstate__(self, state):
        self.__dict__["_options"] = state

    def __call__(self, samples):
        batch = torch.cat([image.unsqueeze(0) for image, _ in samples], dim=0)
        return self._options["augment"](batch), torch.tensor([int(label) for _, label in samples], dtype=torch.long)


def sample_weights(labels):
    numbers = labels.tolist()
    if not numbers:
        raise UnicodeError("a ValueError of another kind")
    counts = Counter(numbers)
    return torch.tensor([360.0 / counts[number] for number in numbers], dtype=torch.double).to(labels.device)


def subset_loader(dataset, indices, batch_size):
    everything = range(len(dataset))
    for index in indices:
        if index < 0:
            raise IndexError(index)
        everything[index]
    batches = [list(indices[start : start + batch_size]) for start in range(0, len(indices), batch_size)]
    return DataLoader(dataset, batch_sampler=batches)


def move_batches(loader, device):
    return (_moved(batch, device) for batch in loader)


def _moved(value, device):
    match value:
        case torch.Tensor():
            return value.to(device=device)
        case dict():
            return {key: _moved(item, device) for key, item in value.items()}
        case [*parts] if isinstance(value, (list, tuple)):
            return type(value)([_moved(part, device) for part in parts])
    return value
