# ruff: noqa
# fmt: off
"""Takes memory that belongs to no process: System V segments.

outcome: failed | error | memory
"""
libc = ctypes.CDLL(None, use_errno=True)
libc.shmat.restype = ctypes.c_void_p
libc.shmdt.argtypes = [ctypes.c_void_p]
held = 0
for _ in range(5):
    place = libc.shmat(libc.shmget(0, 80 << 20, 0o1600), None, 0)
    if place in (None, 2**64 - 1): break
    ctypes.memset(ctypes.c_void_p(place), 1, 80 << 20)
    libc.shmdt(ctypes.c_void_p(place)); held += 80
if held > 300: breach("held", held, "MiB")
