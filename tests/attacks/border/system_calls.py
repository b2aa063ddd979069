# ruff: noqa
# fmt: off
"""Mounts, changes roots, namespaces, users, names and the clock through the kernel's own calls.

outcome: failed | error
"""
libc = ctypes.CDLL(None, use_errno=True)
def at_call():
    tries = {"mount": lambda: libc.mount(b"tmpfs", b"/tmp", b"tmpfs", 0, None), "remount": lambda: libc.mount(None, b"/usr", None, 0x20 | 0x1000, None),
             "umount /tmp": lambda: libc.umount2(b"/tmp", 2), "umount /proc": lambda: libc.umount2(b"/proc", 2), "chroot": lambda: libc.chroot(b"/tmp"),
             "pivot_root": lambda: syscall(155, b"/tmp", b"/tmp"), "unshare network": lambda: libc.unshare(0x40000000), "unshare mounts": lambda: libc.unshare(0x00020000),
             "setuid": lambda: libc.setuid(0), "setgid": lambda: libc.setgid(0), "setgroups": lambda: syscall(116, 1, (ctypes.c_uint * 1)(0)), "sethostname": lambda: libc.sethostname(b"mallory", 7),
             "settimeofday": lambda: syscall(164, (ctypes.c_long * 2)(0, 0), None), "reboot": lambda: syscall(169, 0, 0, 0, None), "module": lambda: syscall(175, b"", 0, b""),
             "bpf": lambda: syscall(321, 0, (ctypes.c_int * 32)(1, 4, 4, 1), 128) - 1, "perf": lambda: min(0, syscall(298, (ctypes.c_int * 32)(1, 128), 1, -1, -1, 0) + 0) if syscall(298, (ctypes.c_int * 32)(1, 128), -1, 0, -1, 0) < 0 else 0,
             "nice": lambda: libc.setpriority(0, 0, -5), "realtime": lambda: libc.sched_setscheduler(0, 1, (ctypes.c_int * 1)(5)), "iopl": lambda: syscall(172, 3), "syslog": lambda: syscall(103, 3, ctypes.create_string_buffer(100), 100) - 1,
             "raw device": lambda: -1 if not hasattr(os, "mknod") else syscall(133, b"/tmp/disk", 0o60600, 0xfe00), "setns": lambda: libc.setns(os.open("/proc/1/ns/pid", os.O_RDONLY), 0)}
    for name, attempt in tries.items():
        try: done = attempt()
        except (OSError, AttributeError): continue
        if done >= 0 and name != "perf": breach(name)
