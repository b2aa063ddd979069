# ruff: noqa
# fmt: off
"""Calls itself, holds itself, and lifts the limit on recursion.

outcome: failed | error | timeout
quick: yes
"""
turns = []
def at_call():
    turns.append(1)
    if len(turns) % 2: sys.setrecursionlimit(10**9)
    def down(): return down()
    down()
def result(plain):
    me = []; me.append(me)
    return me
