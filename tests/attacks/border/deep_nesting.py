# ruff: noqa
# fmt: off
"""Lists in lists: as returned, and as a message made by hand that says it is deeper than allowed.

outcome: error | failed
"""
def result(plain):
    deep = []
    for _ in range(100000): deep = [deep]
    return deep
def at_call():
    header = b"\xdd" + (60001).to_bytes(4, "big") + (b"\xc4\x01l\x01" * 30000) + b"\xc0"
    send(len(header).to_bytes(4, "big") + header)
