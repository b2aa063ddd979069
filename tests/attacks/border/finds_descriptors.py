# ruff: noqa
# fmt: off
"""Looks for any descriptor but its own, and sends control messages to it.

outcome: failed | error
"""
import json
def at_call():
    for number in range(0, 5000):
        try: kind = os.readlink(f"/proc/self/fd/{number}")
        except OSError: continue
        if number > 3 and not kind.startswith(("/proc", "/tmp/answer", "anon_inode:[eventpoll]")): breach("has", number, kind)
        if number < 3 and kind != "/dev/null": breach("has", number, kind)
        if number != 3:
            for order in ({"spawn": 1}, {"kill": 1}, {"ended": 1, "code": 0}, {"ready": "none"}):
                try: os.write(number, json.dumps(order).encode())
                except OSError: pass
