# ruff: noqa
# fmt: off
"""Sends SIGKILL to every process that it can see or name, by number and by descriptor.

outcome: failed | error
"""
def at_call():
    for pid in [*range(2, 400), -1]:
        try: os.kill(pid, signal.SIGKILL); pid > 0 and breach("killed", pid)
        except OSError: pass
    for entry in os.listdir("/proc"):
        if entry.isdecimal() and entry != os.readlink("/proc/self"):
            fd = os.open("/proc/" + entry, os.O_DIRECTORY)
            if syscall(424, fd, signal.SIGKILL, 0, 0) == 0: breach("killed by descriptor", entry)
            os.close(fd)
