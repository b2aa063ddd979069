# ruff: noqa
# fmt: off
"""Observations of all wrong types, and very many.

outcome: failed | error | timeout
"""
worker = the_worker()
seen = {"changed": ["9" * 400, "\u0669" * 50, "x" * 10000] * 100, "moved": ["rng", "\x1b[31m", 5, None], "warned": {"a": 1}, "calls": [["x"]] * 100 + ["f(" + "z" * 10000] * 100, "printed": "p" * 300000}
worker.reply = lambda number, succeeded, payload: encode((number, seen, succeeded, payload), handle=worker.keep)
