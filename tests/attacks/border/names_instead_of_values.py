# ruff: noqa
# fmt: off
"""Returns names (Ref) and other records of the wire.

outcome: failed | error
"""
turns = []
def result(plain):
    turns.append(1)
    return [Ref("answer", ()), Ref("probe", ("double",)), Typed("int", 3), Named("Size", ("a",), (3,)), Opaque("int", "large"), Typed("Tensor", torch.zeros(1))][len(turns) % 6]
