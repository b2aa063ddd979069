# ruff: noqa
# fmt: off
"""Every reply has the number of an older request.

outcome: error
"""
worker = the_worker()
real = worker.reply
worker.reply = lambda number, succeeded, payload: real(number - 1, succeeded, payload)
