# ruff: noqa
# fmt: off
"""Writes to what /proc has of other processes.

outcome: failed | error
"""
time.sleep(0.15)  # until the next worker is ready
def at_call():
    for entry in os.listdir("/proc"):
        if not entry.isdecimal() or entry == os.readlink("/proc/self"): continue
        for name, text in (("oom_score_adj", b"1"), ("coredump_filter", b"0x33"), ("clear_refs", b"1"), ("sched", b"0"), ("comm", b"mallory"), ("setgroups", b"deny"), ("uid_map", b"0 0 1"), ("timerslack_ns", b"50000")):
            try:
                fd = os.open(f"/proc/{entry}/{name}", os.O_WRONLY)
                os.write(fd, text); breach("wrote", name)
            except OSError: pass
