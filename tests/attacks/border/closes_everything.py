# ruff: noqa
# fmt: off
"""Closes every descriptor, the socket included, and goes on.

outcome: error | timeout
quick: yes
"""
def at_call():
    os.closerange(0, 300)
    time.sleep(3600)
