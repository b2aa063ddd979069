# ruff: noqa
# fmt: off
"""Tensors of absurd shapes: negative, too many, too large, overlapping, on devices that do not exist.

outcome: failed | error | timeout | memory
"""
turns = []
def result(plain):
    turns.append(1)
    return [torch.zeros(1).expand(2**40), torch.zeros((1,) * 40), torch.empty(2**40, 0), torch.empty(2**30, 2**30, device="meta"),
            torch.zeros(3).to_sparse(), torch.quantize_per_tensor(torch.zeros(2), 1.0, 0, torch.qint8), torch.nested.nested_tensor([torch.zeros(2), torch.zeros(3)]),
            torch.empty(5).as_strided((10**5, 10**5), (0, 0)), torch.zeros(2, dtype=torch.complex32), torch.zeros(3).to(torch.float8_e5m2)][len(turns) % 10]
