# ruff: noqa
# fmt: off
"""A list that is being filled while it is sent.

outcome: failed | error | timeout | memory
quick: yes
"""
shared = []
def fill():
    while True: shared.append(shared[:1] or 0)
threading.Thread(target=fill, daemon=True).start()
def result(plain):
    return shared
