# ruff: noqa
# fmt: off
"""In a call, the reply's number is a tensor of two.

outcome: error | failed
"""
def at_call():
    reply(torch.zeros(2), 3)
    time.sleep(0.05)
    os._exit(0)
