# ruff: noqa
# fmt: off
"""Puts /dev/null, a pipe or a file in the place of the socket.

outcome: error | timeout
quick: yes
"""
def at_call():
    os.dup2(os.open(os.devnull, os.O_RDWR), 3)
