# ruff: noqa
# fmt: off
"""Returns None, where the check goes on with what came back: a beginner's mistake.

outcome: failed | error
hole: an unexpected value that makes the check's own code raise is told as broken, our fault (session.judge)
"""
item = lambda: None
