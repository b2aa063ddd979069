# ruff: noqa
# fmt: off
"""Lifts its resource limits.

outcome: failed | error
"""
import resource
def at_call():
    for name in ("CPU", "AS", "FSIZE", "CORE", "NOFILE", "NPROC"):
        kind = getattr(resource, "RLIMIT_" + name)
        soft, hard = resource.getrlimit(kind)
        for wish in (hard + 1, resource.RLIM_INFINITY):
            try: resource.setrlimit(kind, (wish, wish)); breach("lifted", name)
            except (OSError, ValueError): pass
        if soft == resource.RLIM_INFINITY: breach("no limit", name)
