# ruff: noqa
# fmt: off
"""Returns None, where the check goes on with what came back: a beginner's mistake.

outcome: failed | error
"""
item = lambda: None
