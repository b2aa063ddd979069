"""
tasks: [CustomDataset, WindowDataset, CachedDataset, split, RowDataset]
idea:
  en: >-
    Plain classes without a base class: samples paired up front with zip, index_select, a list with a sentinel,
    sorting by random keys of NumPy, rows parsed by NumPy.
  ja: 基底クラスを使いません。zip による組、index_select、番兵を入れたリスト、NumPy の乱数と解析を使います。
"""

import numpy as np
import torch
from torch.utils.data import Subset


class CustomDataset:
    def __init__(self, data, targets, transform=None):
        self.pairs = list(zip(data, targets, strict=True))
        self.transform = transform or (lambda sample: sample)

    def __len__(self):
        return len(self.pairs)

    def __getitem__(self, index):
        sample, target = self.pairs[index]
        return self.transform(sample), target


class WindowDataset:
    def __init__(self, series, window):
        if window < 1 or window >= series.size(0):
            raise ValueError("bad window")
        self.series, self.window = series, window
        self.offsets = torch.arange(window + 1)

    def __len__(self):
        return self.series.size(0) - self.window

    def __getitem__(self, index):
        if index < 0:
            index += len(self)
        if index < 0 or index >= len(self):
            raise IndexError(index)
        picked = self.series.index_select(0, self.offsets + index)
        return picked[:-1], picked[-1]


class CachedDataset:
    missing = object()

    def __init__(self, dataset):
        self.dataset = dataset
        self.known = [self.missing] * len(dataset)

    def __len__(self):
        return len(self.known)

    def __getitem__(self, index):
        if self.known[index] is self.missing:
            self.known[index] = self.dataset[index]
        return self.known[index]


def split(dataset, fractions, seed):
    shares = np.asarray(fractions, dtype=np.float64)
    if shares.size == 0 or shares.min() <= 0 or not np.isclose(shares.sum(), 1, rtol=0, atol=1e-6):
        raise ValueError(fractions)
    keys = np.random.default_rng(seed).random(len(dataset))
    cuts = np.rint(np.cumsum(shares / shares.sum())[:-1] * len(dataset)).astype(int)
    return [Subset(dataset, part.tolist()) for part in np.split(np.argsort(keys), cuts)]


class RowDataset:
    def __init__(self, lines, header=True):
        kept = [line.strip() for line in lines if line and not line.isspace()]
        self.commas = kept[0].count(",") if kept else 0
        self.rows = kept[int(header) :]

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, index):
        *fields, last = self.rows[index].split(",")
        if len(fields) != self.commas:
            raise ValueError("another number of columns")
        label = np.array(last, dtype=np.float64)
        if not float(label).is_integer():
            raise ValueError("the label is not whole")
        features = torch.from_numpy(np.array(fields, dtype=np.float32))
        return features, torch.from_numpy(label.astype(np.int64).reshape(1))[0]
