# ruff: noqa
# fmt: off
"""NaN, infinities, denormals and integers of thousands of digits, as numbers and in tensors.

outcome: failed | error
"""
turns = []
def result(plain):
    turns.append(1)
    nan = float("nan")
    return [nan, float("inf"), 10**4000, -10**4100, 10**5000, 2**63, 5e-324, complex(nan, nan), torch.tensor(nan), torch.full((2,), float("inf")),
            (torch.full((2,), nan), torch.tensor(2)), {nan: nan}, {10**4000: 1}, True][len(turns) % 14]
