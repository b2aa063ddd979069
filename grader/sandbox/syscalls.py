"""Which system calls a worker may not make: those that reach past its namespaces or make new ones.

The kernel's interfaces are wide, and namespaces do not cover all of them: keys of the session, sockets to the
hypervisor, another process's memory, shared memory that belongs to no process. An answer has no use for any of these.
Needs libseccomp; without it a worker is confined by namespaces, limits and bubblewrap alone.
"""

from __future__ import annotations

import ctypes.util
import errno
import importlib
from typing import Any

REFUSED = [
    "acct",
    "add_key",
    "bpf",
    "delete_module",
    "fanotify_init",
    "finit_module",
    "fsconfig",
    "fsmount",
    "fsopen",
    "fspick",
    "init_module",
    "io_uring_enter",
    "io_uring_register",
    "io_uring_setup",
    "ioperm",
    "iopl",
    "kcmp",
    "kexec_file_load",
    "kexec_load",
    "keyctl",
    "lookup_dcookie",
    "memfd_create",
    "memfd_secret",
    "mount",
    "mount_setattr",
    "move_mount",
    "move_pages",
    "msgget",
    "name_to_handle_at",
    "nfsservctl",
    "open_by_handle_at",
    "open_tree",
    "perf_event_open",
    "pidfd_getfd",
    "pidfd_open",
    "pivot_root",
    "process_madvise",
    "process_vm_readv",
    "process_vm_writev",
    "ptrace",
    "quotactl",
    "reboot",
    "request_key",
    "semget",
    "setns",
    "settimeofday",
    "shmat",
    "shmget",
    "swapoff",
    "swapon",
    "syslog",
    "umount2",
    "unshare",
    "userfaultfd",
    "vhangup",
]
DRIVER = {"memfd_create"}  # memory that CUDA shares between its own parts
CLONE_NEW_ANYTHING = 0x7E020080  # every CLONE_NEW… flag
SONAMES = {"c": "libc.so.6", "seccomp": "libseccomp.so.2"}
LOCAL_FAMILIES = (1, 2, 10)  # AF_UNIX, AF_INET, AF_INET6: the network namespace holds these


def make_filter(*, gpu: bool = False) -> Any:
    """Return a filter to `load` in each worker; None where libseccomp is not here.

    Args:
        gpu: Whether a GPU's driver must work behind it.
    """
    seccomp = _library()
    if seccomp is None:
        return None
    refuse = seccomp.ERRNO(errno.EPERM)
    rules = seccomp.SyscallFilter(seccomp.ALLOW)
    for name in REFUSED if not gpu else sorted(set(REFUSED) - DRIVER):
        _add(rules, refuse, name)
    for flag in (1 << bit for bit in range(32) if CLONE_NEW_ANYTHING & (1 << bit)):
        _add(rules, refuse, "clone", seccomp.Arg(0, seccomp.MASKED_EQ, flag, flag))
    _add(rules, seccomp.ERRNO(errno.ENOSYS), "clone3")  # its flags can't be looked at; libc falls back to clone
    for family in range(64):
        if family not in LOCAL_FAMILIES:
            _add(rules, refuse, "socket", seccomp.Arg(0, seccomp.EQ, family))
    return rules


def _library() -> Any:
    """Import pyseccomp. It looks for libraries with tools that the sandbox does not show; we know their names."""
    look = ctypes.util.find_library
    ctypes.util.find_library = lambda name: SONAMES.get(name) or look(name)
    try:
        return importlib.import_module("pyseccomp")
    except (ImportError, OSError, RuntimeError):
        return None
    finally:
        ctypes.util.find_library = look


def _add(rules: Any, action: int, name: str, *arguments: Any) -> None:
    try:
        rules.add_rule(action, name, *arguments)
    except (OSError, ValueError):
        return  # this machine's kernel or library knows no such call, so nobody can make it
