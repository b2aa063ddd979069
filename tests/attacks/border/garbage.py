# ruff: noqa
# fmt: off
"""Objects in cycles a million deep whose __del__ and gc callbacks hang or raise.

outcome: failed | error | timeout
quick: yes
"""
class Knot:
    def __init__(self, inner): self.inner = inner
    def __del__(self): raise SystemExit
def at_call():
    knot = None
    for _ in range(200000): knot = Knot(knot)
    del knot
    gc.callbacks.append(lambda *a: os.kill(os.getpid(), signal.SIGTERM))
    gc.collect()
