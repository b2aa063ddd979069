# ruff: noqa
# fmt: off
"""Shuts the socket down in one direction, then in the other.

outcome: error | failed
"""
def at_call():
    own = socket.socket(fileno=os.dup(3))
    own.shutdown(socket.SHUT_RD)
