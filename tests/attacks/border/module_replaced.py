# ruff: noqa
# fmt: off
"""Replaces its own module by an object that lies, and its own file on the disk.

outcome: failed | error
"""
class Module:
    def __getattr__(self, name):
        if name == "__spec__": raise AttributeError
        return lambda *a, **k: None
sys.modules[__name__] = Module()
sys.modules["probes"] = sys.modules["__main__"] = Module()
the_worker().probes = Module()
open(__file__, "w").write("1 / 0")
