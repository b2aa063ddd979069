# ruff: noqa
# fmt: off
"""Returns sets and dicts of numbers whose hashes collide.

outcome: failed | error | timeout
"""
bad = {number * ((1 << 61) - 1) for number in range(1, 1000)}
turns = []
def result(plain):
    turns.append(1)
    return bad if len(turns) % 2 else dict.fromkeys(bad, 1)
