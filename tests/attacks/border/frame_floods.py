# ruff: noqa
# fmt: off
"""A thread writes into the socket without end.

outcome: error | timeout
quick: yes
"""
def flood():
    while True:
        try: os.write(3, b"\0" * 65536)
        except OSError: return
threading.Thread(target=flood, daemon=True).start()
