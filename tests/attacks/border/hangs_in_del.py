# ruff: noqa
# fmt: off
"""A __del__ that never returns runs when the check is over.

outcome: timeout
quick: yes
"""
class Last:
    def __del__(self):
        while True: time.sleep(1)
def at_call():
    Last()
