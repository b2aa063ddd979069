# ruff: noqa
# fmt: off
"""Returns 20 MB from every call.

outcome: failed | error | timeout | memory
"""
big = torch.zeros(2, 2_500_000)
def result(plain):
    return big
