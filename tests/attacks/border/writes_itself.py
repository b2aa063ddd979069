# ruff: noqa
# fmt: off
"""Writes to /proc/self and to what the kernel keeps of the whole machine.

outcome: failed | error
"""
def at_call():
    for path, text in (("/proc/self/uid_map", "0 0 1"), ("/proc/self/gid_map", "0 0 1"), ("/proc/self/setgroups", "allow"), ("/proc/self/oom_score_adj", "-500"), ("/proc/self/loginuid", "0"),
                       ("/proc/sysrq-trigger", "h"), ("/proc/sys/kernel/core_pattern", "|/bin/sh"), ("/proc/sys/user/max_user_namespaces", "9"), ("/proc/sys/kernel/hostname", "mallory"),
                       ("/proc/sys/net/ipv4/ip_forward", "1"), ("/proc/sys/vm/drop_caches", "1"), ("/proc/irq/default_smp_affinity", "1")):
        try:
            fd = os.open(path, os.O_WRONLY)
            os.write(fd, text.encode()); breach("wrote", path)
        except OSError: pass
