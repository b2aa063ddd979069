# ruff: noqa
# fmt: off
"""Sends descriptors over the socket, very many.

outcome: error | timeout
quick: yes
"""
def at_call():
    own = socket.socket(fileno=os.dup(3))
    for _ in range(20): socket.send_fds(own, [b"\0"], [0] * 200)
