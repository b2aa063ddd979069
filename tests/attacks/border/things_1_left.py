# ruff: noqa
# fmt: off
"""Leaves things for a later submission: files, sockets, memory, messages, keys, processes.

outcome: failed | error
"""
libc = ctypes.CDLL(None, use_errno=True)
for path in ("/tmp/mallory", "/dev/shm/mallory", "/dev/mallory", "/var/tmp/mallory", "/tmp/answer/mallory", "/tmp/g/mallory", "/mallory", "/course/mallory"):
    try: open(path, "w").write("left")
    except OSError: pass
libc.shmget(0x4d41, 4096, 0o1666); libc.msgget(0x4d41, 0o1666); libc.semget(0x4d41, 1, 0o1666)
syscall(240, b"mallory", 0o102, 0o666, None)
syscall(248, b"user", b"mallory", b"left", 4, -4)
if os.fork() == 0:
    os.setsid()
    server = socket.socket(socket.AF_UNIX); server.bind("\0mallory"); server.listen()
    other = socket.socket(); other.bind(("127.0.0.1", 8766)); other.listen()
    time.sleep(60)
time.sleep(0.05)
