# ruff: noqa
# fmt: off
"""Frames of no bytes, and frames of a few.

outcome: error | failed
"""
def at_call():
    for data in (b"", b"\0", b"\0\0\0\0", b"\xff" * 4, b"\0\0\0\1\x91"):
        send(data)
