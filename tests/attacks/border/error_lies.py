# ruff: noqa
# fmt: off
"""Exceptions whose text is no text, raises, or is 100 MB; whose traceback, cause, class and names lie.

outcome: error | failed | memory | timeout
"""
class Meta(type):
    __mro__ = property(lambda cls: [1, 2])
    __name__ = property(lambda cls: 5)
class NoText(Exception):
    def __str__(self): return 5
class Raises(Exception):
    def __str__(self): raise SystemExit
class Long(Exception):
    def __str__(self): return "m" * (100 << 20)
class Lost(Exception):
    __traceback__ = property(lambda self: 1 / 0)
    __class__ = property(lambda self: 1 / 0)
class Odd(Exception, metaclass=Meta): pass
Wide = type("W" * 10**6, (Exception,), {"__module__": 5, "__qualname__": "q" * 10**6})
turns = []
def at_call():
    turns.append(1)
    raise [NoText, Raises, Long, Lost, Odd, Wide][len(turns) % 6]()
