# ruff: noqa
# fmt: off
"""Replies to the next requests during a call.

outcome: error
"""
def at_call():
    for number in range(asked() + 1, asked() + 5):
        reply(number, None)
