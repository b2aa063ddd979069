# ruff: noqa
# fmt: off
"""A child reads the requests in the worker's place.

outcome: failed | error | timeout
quick: yes
"""
if os.fork() == 0:
    os.setsid()
    while True:
        data = os.read(3, 1 << 16)
        if not data: os._exit(0)
        for number in range(1, 50): reply(number, {}, succeeded=False)
