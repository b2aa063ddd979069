# ruff: noqa
# fmt: off
"""Tracebacks of made-up files, of very many frames, and of source lines that are not lines.

outcome: error | failed
"""
import linecache
code = compile("\n" * 50 + "def f(n):\n    return f(n - 1) if n else 1 / 0", __file__.replace("answer.py", "\x1b[2J../../etc/passwd"), "exec")
exec(code, globals())
linecache.getline = lambda *a: "x" * 10**6
def at_call():
    f(400)
