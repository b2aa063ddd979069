# ruff: noqa
# fmt: off
"""Takes memory through torch, numpy, mmap and huge integers.

outcome: memory | error | failed
"""
import mmap, numpy
turns = []
def at_call():
    turns.append(1)
    [lambda: torch.ones(1 << 30), lambda: numpy.ones(1 << 28), lambda: mmap.mmap(-1, 2 << 30), lambda: 1 << (1 << 34), lambda: "x" * (1 << 31), lambda: [0] * (1 << 28)][len(turns) % 6]()
