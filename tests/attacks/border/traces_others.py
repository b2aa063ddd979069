# ruff: noqa
# fmt: off
"""Attaches to other processes, reads their memory and takes their descriptors.

outcome: failed | error
"""
def at_call():
    for entry in os.listdir("/proc"):
        if not entry.isdecimal() or entry == os.readlink("/proc/self"): continue
        pid = int(entry)
        if pid == os.getpid(): continue
        if syscall(101, 16, pid, 0, 0) == 0 or syscall(101, 0x4206, pid, 0, 0) == 0: breach("traced", pid)
        buffer = ctypes.create_string_buffer(64)
        vector = (ctypes.c_size_t * 2)(ctypes.addressof(buffer), 64)
        if syscall(310, pid, vector, 1, vector, 1, 0) > 0: breach("read the memory of", pid)
        descriptor = syscall(434, pid, 0)
        if descriptor >= 0 and syscall(438, descriptor, 3, 0) >= 0: breach("took a descriptor of", pid)
