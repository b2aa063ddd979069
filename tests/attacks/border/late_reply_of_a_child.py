# ruff: noqa
# fmt: off
"""A child keeps the socket and replies after the worker has ended.

outcome: error
"""
def at_call():
    number = asked()
    if os.fork() == 0:
        os.setsid()
        time.sleep(0.05)
        while True:
            reply(number, {}, succeeded=False)
            number += 1
            time.sleep(0.01)
    os._exit(0)
