# ruff: noqa
# fmt: off
"""The reply's number is True, a float, a string, a list, None, in turn.

outcome: error | failed
"""
worker = the_worker()
real = worker.reply
turns = []
def liar(number, succeeded, payload):
    turns.append(1)
    return real([float(number), str(number), [number], None, -number, 10**100][len(turns) % 6] if len(turns) > 1 else number, succeeded, payload)
worker.reply = liar
