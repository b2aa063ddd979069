# ruff: noqa
# fmt: off
"""Forks without end, and every child too.

outcome: timeout | error
quick: yes
"""
while True:
    try: os.fork()
    except OSError: time.sleep(0.01)
