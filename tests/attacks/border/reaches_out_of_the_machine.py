# ruff: noqa
# fmt: off
"""Makes a socket to the machine's host (it is not used).

outcome: failed | error
"""
def at_call():
    try: socket.socket(socket.AF_VSOCK, socket.SOCK_STREAM).close(); breach("vsock")
    except OSError: pass
