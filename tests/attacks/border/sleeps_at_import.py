# ruff: noqa
# fmt: off
"""Sleeps when it is imported.

outcome: timeout
quick: yes
"""
time.sleep(3600)
