# ruff: noqa
# fmt: off
"""Half a frame, and the process ends.

outcome: error
"""
def at_call():
    os.write(3, (1000).to_bytes(8, "big") + b"x" * 10)
    os._exit(0)
