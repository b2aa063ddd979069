# ruff: noqa
# fmt: off
"""Subclasses of plain types whose iteration, length, items, hash and conversion are hostile.

outcome: failed | error
"""
import collections
class L(list):
    def __iter__(self): return iter(int, 1)
    def __len__(self): return 10**9
    def copy(self): time.sleep(60)
class D(dict):
    def items(self): time.sleep(60)
    def keys(self): return iter(int, 1)
    def __len__(self): return -1
class S(str):
    def __str__(self): time.sleep(60)
    def encode(self, *a): raise SystemExit
class I(int):
    def __int__(self): time.sleep(60)
    def __eq__(self, other): return True
class T(tuple):
    _fields = ("x",) * 50
    def __iter__(self): return iter(int, 1)
turns = []
def result(plain):
    turns.append(1)
    return [L([1, 2, 3]), D(a=1), S("x"), I(3), T((1, 2)), collections.OrderedDict(a=L([D()])), {S("k"): I(1)}, {I(1)}][len(turns) % 8]
