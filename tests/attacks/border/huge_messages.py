# ruff: noqa
# fmt: off
"""Prints, warnings, messages and representations of 100 MB.

outcome: error | memory | timeout
"""
import warnings
big = "y" * (20 << 20)
class Repr:
    __repr__ = __str__ = lambda self: big
def at_call():
    for _ in range(5): print(big)
    warnings.warn(big)
    raise ValueError(Repr(), big)
