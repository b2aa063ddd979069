# ruff: noqa
# fmt: off
"""Looks for what an earlier submission has left.

outcome: failed | error
"""
libc = ctypes.CDLL(None, use_errno=True)
for path in ("/tmp/mallory", "/dev/shm/mallory", "/dev/mallory", "/var/tmp/mallory", "/tmp/answer/mallory", "/tmp/g/mallory", "/mallory", "/course/mallory"):
    if os.path.exists(path): breach("found", path)
if libc.shmget(0x4d41, 4096, 0) >= 0: breach("shared memory")
if libc.msgget(0x4d41, 0) >= 0: breach("messages")
if libc.semget(0x4d41, 1, 0) >= 0: breach("semaphores")
if syscall(240, b"mallory", 0o2, 0o666, None) >= 0: breach("message queue")
if syscall(250, 10, -4, b"user", b"mallory", 0) >= 0: breach("key")
for family, address in ((socket.AF_UNIX, "\0mallory"), (socket.AF_INET, ("127.0.0.1", 8766))):
    try: socket.socket(family).connect(address); breach("connected", address)
    except OSError: pass
