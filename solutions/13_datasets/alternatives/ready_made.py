"""
tasks: [CustomDataset, WindowDataset, CachedDataset, split, RowDataset]
idea:
  en: >-
    What is there already: TensorDataset and StackDataset, Tensor.unfold with a clone per item, functools.cache round a
    local loader, random_split with sizes worked out beforehand, the csv module.
  ja: あるものを使います。TensorDataset、StackDataset、unfold と clone、functools.cache、random_split、csv です。
"""

import csv
import functools
import math

import torch
from torch import Tensor
from torch.utils.data import Dataset, StackDataset, TensorDataset, random_split


class CustomDataset(TensorDataset):
    def __init__(self, data, targets, transform=None):
        self.transform = transform
        self.stacked = None
        if isinstance(data, Tensor) and isinstance(targets, Tensor):
            try:
                super().__init__(data, targets)
            except AssertionError as error:
                raise ValueError("'data' and 'targets' differ in length") from error
        else:
            self.stacked = StackDataset(data, targets)  # raises ValueError itself

    def __len__(self):
        return super().__len__() if self.stacked is None else len(self.stacked)

    def __getitem__(self, index):
        sample, target = super().__getitem__(index) if self.stacked is None else self.stacked[index]
        return (sample if self.transform is None else self.transform(sample)), target


class WindowDataset(Dataset):
    def __init__(self, series, window):
        if window not in range(1, len(series)):
            raise ValueError(window)
        self.windows = series.unfold(0, window + 1, 1).movedim(-1, 1)  # a view: window and target together

    def __len__(self):
        return len(self.windows)

    def __getitem__(self, index):
        both = self.windows[index].clone()
        return both[:-1], both[-1]


class CachedDataset(Dataset):
    def __init__(self, dataset):
        @functools.cache
        def load(index):
            return dataset[index]

        self.load, self.count = load, len(dataset)

    def __len__(self):
        return self.count

    def __getitem__(self, index):
        return self.load(index + self.count if -self.count <= index < 0 else index)


def split(dataset, fractions, seed):
    if min(fractions, default=0) <= 0 or abs(math.fsum(fractions) - 1) > 1e-6:
        raise ValueError("fractions must be positive and sum to 1")
    sizes = [math.floor(fraction * len(dataset)) for fraction in fractions]
    for place in range(len(dataset) - sum(sizes)):
        sizes[place] += 1
    return random_split(dataset, sizes, generator=torch.Generator().manual_seed(seed))


class RowDataset(Dataset):
    def __init__(self, lines, header=True):
        rows = list(csv.reader(line for line in lines if line.strip()))
        if len({len(fields) for fields in rows}) > 1:
            raise ValueError("rows of different width")
        self.rows = rows[1:] if header else rows

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, index):
        *features, label = self.rows[index]
        try:
            label = int(label)
        except ValueError:
            whole, rest = divmod(float(label), 1)
            if rest:
                raise
            label = int(whole)
        return torch.tensor([float(field) for field in features]), torch.tensor(label)
