"""
tasks: [seed_everything, repeatable_normal, seeded_loader]
idea:
  en: NumPy draws the normal numbers, seeds are derived from one another, and a subclass of DataLoader shuffles.
  ja: 正規乱数は NumPy で引き、シードはほかのシードから作り、シャッフルは DataLoader のサブクラスが行います。
"""

import random

import numpy as np
import torch
from torch.utils.data import DataLoader


class WrongSeed(ValueError):
    pass


def seed_everything(seed):
    if seed not in range(2**32):
        raise WrongSeed(seed)
    generator = torch.manual_seed(seed)
    random.seed(f"python {seed}")
    np.random.seed([seed, 1])
    return generator


def repeatable_normal(shape, seed):
    if any(size < 0 for size in shape):
        raise RuntimeError("a size is negative")
    numbers = np.random.Generator(np.random.Philox(seed % 2**64)).standard_normal(tuple(shape))
    return torch.tensor(numbers, dtype=torch.get_default_dtype())


class Loader(DataLoader):
    def __init__(self, dataset, batch_size, seed):
        generator = torch.Generator()
        generator.manual_seed(seed)
        super().__init__(dataset, shuffle=True, batch_size=batch_size, generator=generator, drop_last=False)


def seeded_loader(dataset, batch_size, seed):
    return Loader(dataset, batch_size, seed)
