# ruff: noqa
# fmt: off
"""A frame that comes byte by byte.

outcome: timeout
quick: yes
"""
def at_call():
    os.write(3, (1 << 20).to_bytes(8, "big"))
    while True:
        os.write(3, b"x")
        time.sleep(0.01)
