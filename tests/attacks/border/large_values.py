# ruff: noqa
# fmt: off
"""Returns 20 MB from every call.

outcome: failed | error | timeout | memory
hole: every value that came is kept until the report is made, and nothing bounds their sum
"""
big = torch.zeros(2, 2_500_000)
def result(plain):
    return big
