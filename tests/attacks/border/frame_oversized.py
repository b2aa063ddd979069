# ruff: noqa
# fmt: off
"""A frame that claims 2**63 bytes.

outcome: error | failed
"""
def at_call():
    os.write(3, (2**63).to_bytes(8, "big"))
