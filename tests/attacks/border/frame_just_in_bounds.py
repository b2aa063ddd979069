# ruff: noqa
# fmt: off
"""A frame that claims all that may be claimed, and never comes.

outcome: timeout
quick: yes
"""
def at_call():
    os.write(3, (62 << 20).to_bytes(8, "big") + b"x" * 1000)
    time.sleep(60)
