# ruff: noqa
# fmt: off
"""A thread replies after the deadline; the call itself never returns.

outcome: timeout | error
quick: yes
"""
def at_call():
    number = asked()
    def later():
        time.sleep(0.31)
        for _ in range(50):
            try: reply(number, {}, succeeded=False); reply(number + 1, {}, succeeded=False)
            except OSError: return
    threading.Thread(target=later).start()
    time.sleep(3600)
