# ruff: noqa
# fmt: off
"""Returns 40 MB from every call.

outcome: failed | error | timeout | memory
quick: yes
"""
big = torch.zeros(2, 5_000_000)
def result(plain):
    return big
