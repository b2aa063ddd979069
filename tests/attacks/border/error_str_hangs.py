# ruff: noqa
# fmt: off
"""An exception whose __str__ never returns.

outcome: timeout
quick: yes
"""
class Slow(Exception):
    def __str__(self):
        while True: pass
def at_call():
    raise Slow
