# ruff: noqa
# fmt: off
"""Writes one file that is too large.

outcome: error
"""
def at_call():
    with open("/tmp/large", "wb") as file: file.write(b"x" * (9 << 20))
