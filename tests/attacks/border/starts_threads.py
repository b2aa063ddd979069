# ruff: noqa
# fmt: off
"""Starts threads until there are no more.

outcome: error
"""
def at_call():
    for _ in range(10000): threading.Thread(target=time.sleep, args=(3600,), daemon=True).start()
