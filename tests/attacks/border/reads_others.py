# ruff: noqa
# fmt: off
"""Reads what /proc tells of other processes.

outcome: failed | error
"""
def at_call():
    for entry in os.listdir("/proc"):
        if not entry.isdecimal() or entry == os.readlink("/proc/self"): continue
        for name in ("environ", "mem", "maps", "auxv", "syscall", "stack", "io", "pagemap"):
            try: open(f"/proc/{entry}/{name}", "rb").read(1); breach("read", name)
            except OSError: pass
        for name in ("root", "cwd", "exe", "fd/0", "ns/user"):
            try: os.readlink(f"/proc/{entry}/{name}"); breach("followed", name)
            except OSError: pass
