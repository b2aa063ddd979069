"""
tasks: [repeatable_normal, deterministic, replay, seeded_loader]
idea:
  en: fork_rng keeps the global stream, an ExitStack puts flags back, and the epoch's number is part of the seed.
  ja: fork_rng でグローバルな乱数を守り、ExitStack でフラグを戻します。シードにはエポックの番号も混ぜます。
"""

import contextlib

import torch
from torch.utils.data import DataLoader, Sampler


def repeatable_normal(shape, seed):
    with torch.random.fork_rng(devices=[]):
        torch.default_generator.manual_seed(seed)
        result = torch.empty(*shape) if len(shape) else torch.empty(())
        return result.normal_()


@contextlib.contextmanager
def deterministic():
    with contextlib.ExitStack() as stack:
        stack.callback(
            torch.use_deterministic_algorithms,
            torch.are_deterministic_algorithms_enabled(),
            warn_only=torch.is_deterministic_algorithms_warn_only_enabled(),
        )
        for name, value in (("deterministic", True), ("benchmark", False)):
            stack.callback(setattr, torch.backends.cudnn, name, getattr(torch.backends.cudnn, name))
            setattr(torch.backends.cudnn, name, value)
        torch.use_deterministic_algorithms(True, warn_only=True)
        yield


def replay(f, times):
    if not times >= 1:
        raise ValueError("once at least")
    accelerator = torch.accelerator.current_accelerator()
    where = {} if accelerator is None else {"device_type": accelerator.type}

    def forked():
        with torch.random.fork_rng(**where):
            return f()

    return [forked() if left else f() for left in reversed(range(times))]


class Shuffled(Sampler):
    def __init__(self, count, seed):
        self.count, self.seed, self.epoch = count, seed, 0

    def __len__(self):
        return self.count

    def __iter__(self):
        self.epoch += 1
        generator = torch.Generator().manual_seed(self.seed * 100_003 + self.epoch)
        yield from torch.randperm(self.count, generator=generator).tolist()


def seeded_loader(dataset, batch_size, seed):
    if batch_size < 1:
        raise ValueError("batch_size")
    loader = DataLoader(
        dataset, batch_size=batch_size, sampler=Shuffled(len(dataset), seed), generator=torch.Generator()
    )
    return loader
