# ruff: noqa
# fmt: off
"""Leaves children and grandchildren in sessions of their own, and threads.

outcome: failed | error
"""
def at_call():
    for _ in range(4):
        if os.fork() == 0:
            os.setsid()
            os.fork()
            for number in range(1, 32):
                try: signal.signal(number, signal.SIG_IGN)
                except (OSError, ValueError): pass
            time.sleep(3600)
