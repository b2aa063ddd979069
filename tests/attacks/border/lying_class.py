# ruff: noqa
# fmt: off
"""Objects whose __class__, metaclass names and __mro__ lie.

outcome: failed | error
"""
class Meta(type):
    __name__ = property(lambda cls: 1 / 0)
    __module__ = property(lambda cls: "builtins")
    __mro__ = property(lambda cls: 1 / 0)
    __dict__ = property(lambda cls: 1 / 0)
    def __hash__(cls): return 1 / 0
    def __eq__(cls, other): return True
    def __instancecheck__(cls, other): return True
    def __subclasscheck__(cls, other): return True
    def mro(cls): return [cls, object]
class Liar(metaclass=Meta):
    __class__ = property(lambda self: torch.Tensor)
    __slots__ = ()
def result(plain):
    return Liar()
