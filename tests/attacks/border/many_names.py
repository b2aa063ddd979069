# ruff: noqa
# fmt: off
"""100 000 names in the module, some of them not names.

outcome: failed | error
"""
for number in range(100000): globals()[f"name{number}"] = number
for name in ("\x1b[2J", "", "a b", "n" * 100000, "\ud800"): globals()[name] = 1
