# ruff: noqa
# fmt: off
"""Returns a tensor of a million elements, where a check unpacks a pair.

outcome: failed | error | timeout
"""
big = torch.zeros(1_200_000, dtype=torch.uint8)
item = lambda: big
