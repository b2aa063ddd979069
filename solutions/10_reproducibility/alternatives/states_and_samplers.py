"""
tasks: [seed_everything, repeatable_normal, deterministic, replay, seeded_loader]
idea:
  en: States are read and put back, a class is the context manager, and the order comes from a sampler of its own.
  ja: 状態を読み出して元に戻します。コンテキストマネージャはクラスで書き、順序は専用のサンプラーが決めます。
"""

import random

import numpy as np
import torch
from torch.utils.data import DataLoader, RandomSampler


def seed_everything(seed):
    if seed < 0 or seed >= 2**32:
        raise ValueError("the seed must fit into 32 bits")
    random.setstate(random.Random(seed).getstate())
    np.random.set_state(np.random.RandomState(seed).get_state())
    torch.manual_seed(seed)
    torch.cuda.manual_seed_all(seed)
    return torch.random.default_generator


def repeatable_normal(shape, seed):
    state = torch.get_rng_state()
    try:
        torch.default_generator.manual_seed(seed)
        return torch.normal(torch.zeros(tuple(shape)), 1.0)
    finally:
        torch.set_rng_state(state)


class deterministic:
    def __enter__(self):
        self.mode = torch.get_deterministic_debug_mode()
        self.deterministic = torch.backends.cudnn.deterministic
        self.benchmark = torch.backends.cudnn.benchmark
        torch.set_deterministic_debug_mode("error")
        torch.backends.cudnn.deterministic = True
        torch.backends.cudnn.benchmark = False
        return self

    def __exit__(self, kind, error, trace):
        torch.backends.cudnn.benchmark = self.benchmark
        torch.backends.cudnn.deterministic = self.deterministic
        torch.set_deterministic_debug_mode(self.mode)


def replay(f, times):
    if times < 1:
        raise ValueError(times)
    modules = [torch]
    if torch.accelerator.is_available():
        modules.append(torch.get_device_module(torch.accelerator.current_accelerator()))
    states = [module.get_rng_state() for module in modules]
    results = []
    while len(results) < times:
        for module, state in zip(modules, states, strict=True):
            module.set_rng_state(state)
        results.append(f())
    return results


def seeded_loader(dataset, batch_size, seed):
    order, other = torch.Generator(), torch.Generator()
    order.manual_seed(seed)
    return DataLoader(dataset, batch_size, sampler=RandomSampler(dataset, generator=order), generator=other)
