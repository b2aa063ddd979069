# ruff: noqa
# fmt: off
"""An error that says to be of every family at once, and a name that is said to be missing.

outcome: error | memory | failed
"""
import builtins
worker = the_worker()
worker.describe = lambda error: {"type": "ValueError", "mro": [f"builtins.{name}" for name in dir(builtins)], "message": "x" * 100000, "frames": [("a", 1, "b", "c")] * 5000, "missing": "y" * 5000}
def at_call():
    raise ValueError
