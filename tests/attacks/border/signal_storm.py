# ruff: noqa
# fmt: off
"""A timer interrupts everything 10 000 times a second with an exception.

outcome: error | failed | timeout
quick: yes
"""
class Storm(BaseException): pass
def strike(*a): raise Storm
signal.signal(signal.SIGALRM, strike)
signal.setitimer(signal.ITIMER_REAL, 0.02, 0.0001)
