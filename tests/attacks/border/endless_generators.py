# ruff: noqa
# fmt: off
"""Iterates without end, as an object and as an item.

outcome: failed | error
"""
def result(plain):
    return iter(int, 1)
