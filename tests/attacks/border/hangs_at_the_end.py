# ruff: noqa
# fmt: off
"""Exit handlers, excepthook, signal handlers and finalizers that never return; then it ends itself.

outcome: error
"""
import atexit, weakref
def hang(*a):
    while True: time.sleep(1)
atexit.register(hang)
sys.excepthook = threading.excepthook = sys.unraisablehook = hang
for number in range(1, 32):
    try: signal.signal(number, hang)
    except (OSError, ValueError): pass
class Last:
    def __del__(self): hang()
keep = Last()
weakref.finalize(keep, hang)
threading.Thread(target=hang).start()
def at_call():
    sys.exit(0)
