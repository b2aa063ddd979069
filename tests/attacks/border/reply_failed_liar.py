# ruff: noqa
# fmt: off
"""An error whose type, family, message, frames and missing name are of all wrong types.

outcome: error | failed
"""
worker = the_worker()
worker.describe = lambda error: {"type": 5, "mro": {"builtins.ValueError": 1}, "message": torch.zeros(3), "frames": [(1, 2, 3, 4), ("f", 10**4000, "g", "h"), 7, ("f", True, None, None)], "missing": [torch.zeros(2)]}
def at_call():
    raise ValueError
