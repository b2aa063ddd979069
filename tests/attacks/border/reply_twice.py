# ruff: noqa
# fmt: off
"""Every reply comes twice.

outcome: error | failed
"""
worker = the_worker()
handle = worker.handle


def twice(data):
    answer = handle(data)
    send(answer)
    return answer


worker.handle = twice
