# ruff: noqa
# fmt: off
"""Children take more memory together than one may.

outcome: failed | error | memory
"""
ready, done = os.pipe()
children = []
for _ in range(3):
    pid = os.fork()
    if pid == 0:
        hog = bytearray(b"x" * (120 << 20))
        os.write(done, b"1"); time.sleep(60); os._exit(0)
    children.append(pid)
deadline, got = time.time() + 2, 0
os.set_blocking(ready, False)
while got < 3 and time.time() < deadline:
    try: got += len(os.read(ready, 9))
    except BlockingIOError: time.sleep(0.01)
time.sleep(0.5)
alive = 0
for pid in children:
    if os.waitpid(pid, os.WNOHANG)[0] == 0: alive += 1; os.kill(pid, 9)
if got * 120 > 300 and alive == 3: breach("held", got * 120, "MiB")
