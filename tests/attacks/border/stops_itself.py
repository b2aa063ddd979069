# ruff: noqa
# fmt: off
"""Stops itself and all it can with SIGSTOP, and continues nothing.

outcome: failed | error | timeout
quick: yes
"""
def at_call():
    if os.fork() == 0:
        os.kill(os.getpid(), signal.SIGSTOP)
    for pid in (0, -1, os.getpid()):
        try: os.kill(pid, signal.SIGSTOP)
        except OSError: pass
