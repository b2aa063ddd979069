"""
tasks: [CustomDataset, WindowDataset, CachedDataset, split, RowDataset]
idea:
  en: >-
    Everything by hand and in plain Python: explicit tests of the index, samples dealt out one by one, rows checked when
    they are read.
  ja: 素の Python ですべて手で書きます。インデックスを明示的に調べ、サンプルを 1 つずつ配り、行は読むときに調べます。
"""

import random
import re
from collections import UserDict

import torch
from torch.utils.data import Dataset, Subset


class CustomDataset(Dataset):
    def __init__(self, data, targets, transform=None):
        super().__init__()
        count = 0
        for _ in targets:
            count += 1
        if not len(data) == count:
            raise UnicodeError("a ValueError of another kind")
        self.__dict__.update(data=data, targets=targets, transform=transform, count=count)

    def __len__(self):
        return self.count

    def __getitem__(self, index):
        if not -self.count <= index < self.count:
            raise IndexError("out of range")
        return tuple(
            transform(values[index % self.count])
            for values, transform in ((self.data, self.transform or _same), (self.targets, _same))
        )


def _same(value):
    return value


class WindowDataset(Dataset):
    def __init__(self, series, window):
        if window < 1:
            raise ValueError("too small")
        if window >= len(series):
            raise ValueError("too large")
        self.rows = series.tolist()
        self.dtype, self.window = series.dtype, window

    def __len__(self):
        return len(self.rows) - self.window

    def __getitem__(self, index):
        index = list(range(len(self)))[index] if len(self) < 100 else range(len(self))[index]
        chosen = self.rows[index : index + self.window]
        return torch.tensor(chosen, dtype=self.dtype), torch.tensor(self.rows[index + self.window], dtype=self.dtype)


class Memory(UserDict):
    def __init__(self, dataset):
        super().__init__()
        self.dataset = dataset

    def __missing__(self, index):
        self.data[index] = self.dataset[index]
        return self.data[index]


class CachedDataset(Dataset):
    def __init__(self, dataset):
        self.memory = Memory(dataset)

    def __len__(self):
        return len(self.memory.dataset)

    def __getitem__(self, index):
        if index < -len(self):
            raise IndexError(index)
        return self.memory[index if index >= 0 else len(self) + index]


def split(dataset, fractions, seed):
    total = 0.0
    for fraction in fractions:
        if fraction <= 0:
            raise ValueError("a fraction must be positive")
        total += fraction
    if not 1 - 1e-6 <= total <= 1 + 1e-6:
        raise ValueError("fractions must sum to 1")
    count = len(dataset)
    sizes = [int(fraction * count) for fraction in fractions]
    rests = sorted(range(len(fractions)), key=lambda part: sizes[part] - fractions[part] * count)
    for part in rests[: count - sum(sizes)]:
        sizes[part] += 1  # the parts that lost most by rounding down get the rest
    deck = list(range(count))
    random.Random(seed).shuffle(deck)
    return [Subset(dataset, sorted(deck.pop() for _ in range(size))) for size in sizes]


class RowDataset(Dataset):
    def __init__(self, lines, header=True):
        self.lines = tuple(line for line in lines if line.split())
        self.skip = 1 if header else 0

    def __len__(self):
        return max(0, len(self.lines) - self.skip)

    def __getitem__(self, index):
        if index < 0:
            index += len(self)
        fields = re.split(r"\s*,\s*", self.lines[index + self.skip].strip())
        if len(fields) != len(self.lines[0].split(",")):
            raise ValueError("ragged")
        features = torch.empty(len(fields) - 1, dtype=torch.float32)
        for place, field in enumerate(fields[:-1]):
            features[place] = float(field)
        label = float(fields[-1])
        if label % 1 != 0:
            raise ValueError("not whole")
        return features, torch.zeros((), dtype=torch.long).fill_(int(label))
