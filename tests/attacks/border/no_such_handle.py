# ruff: noqa
# fmt: off
"""Returns handles that were never given, and those of others.

outcome: failed | error
"""
turns = []
def result(plain):
    turns.append(1)
    return [Handle(10**15, "Tensor"), Handle(0, ""), Handle(1, "CustomDataset"), Handle(2**62, "\x1b[2J"), Handle(-1, "x")][len(turns) % 5]
