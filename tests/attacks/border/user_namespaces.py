# ruff: noqa
# fmt: off
"""Makes a user namespace, has every capability there, and mounts a tmpfs without bound.

outcome: failed | error
"""
libc = ctypes.CDLL(None, use_errno=True)
if os.fork() == 0:
    try: os._exit(7 if libc.unshare(0x10000000 | 0x00020000) == 0 and libc.mount(b"tmpfs", b"/tmp/g", b"tmpfs", 0, None) == 0 else 0)
    finally: os._exit(0)
if os.waitstatus_to_exitcode(os.wait()[1]) == 7: breach("mounted")
