"""What a worker may touch: bubblewrap's view of the disk, namespaces, capabilities and resource limits.

Levels, from tight to loose:

    full        bubblewrap around the zygote, and namespaces of its own for every worker
    bubblewrap  bubblewrap around a zygote that serves one worker only (nested namespaces are refused here)
    none        a plain process with resource limits: for one's own code

Everything that calls the kernel stands here; the rest of the house only names a level.
"""

from __future__ import annotations

import ctypes
import os
import resource
import shutil
import site
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

LEVELS = ("full", "bubblewrap", "none")

# Inside the view: where the border's own files lie, and where a worker puts the learner's.
HOUSE = "/course"
KEPT = "/course/kept"
ANSWER = "/tmp/answer"

# A number that no account has: what the zygote becomes when the grader runs as root, so that limits on processes bind
# (the kernel never applies them to root) and root's files stay closed.
NOBODY = 61234

CLONE_NEWNS, CLONE_NEWIPC, CLONE_NEWUSER, CLONE_NEWPID = 0x00020000, 0x08000000, 0x10000000, 0x20000000
MS_NOSUID, MS_NODEV, MS_BIND, MS_REC = 0x2, 0x4, 0x1000, 0x4000
PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS, PR_CAPBSET_DROP = 4, 38, 24
CAPABILITY_VERSION_3 = 0x20080522

# What NVIDIA's driver is reached by, and what CUDA takes for itself: threads, and memory of the process in MiB.
GPU_NODES = ("/dev/nvidiactl", "/dev/nvidia-uvm", "/dev/nvidia-uvm-tools", "/dev/nvidia-modeset", "/dev/nvidia-caps")
GPU_SETTINGS = ("LD_LIBRARY_PATH", "CUDA_VISIBLE_DEVICES", "NVIDIA_VISIBLE_DEVICES")
GPU_THREADS, GPU_MEMORY_MB = 32, 4096

# What the border consists of inside the view, relative to the package `grader`.
ROOMS = ("__init__.py", "errors.py", "sandbox", "devices")


@dataclass(frozen=True, slots=True)
class Rights:
    """What one worker may use.

    Attributes:
        cpu_seconds: CPU time of each process.
        memory_mb: Memory that a process may take on top of the warm interpreter's.
        processes: Processes and threads alive at once.
        file_mb: The size of one file, and of everything in /tmp.
    """

    cpu_seconds: int
    memory_mb: int
    processes: int
    file_mb: int


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _done(result: int, what: str) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")


# --- the view: bubblewrap's arguments (trusted side) ---------------------------------------------------------------


def bubblewrap_arguments(hidden: Iterable[Path] = (), *, gpu: bool = False) -> list[str]:
    """Return the command that puts a program behind bubblewrap, up to and without the program.

    Args:
        hidden: Folders that must not be seen even where they lie inside a folder that is shown (the course itself).
        gpu: Whether NVIDIA's GPUs are let in.

    No network, no environment, own PID, IPC and UTS namespaces, a read-only view of the system's libraries, this
    Python and its packages, and the few files of the border. Started by root it needs no user namespace: the zygote
    gives root up itself.
    """
    shown = sorted({Path("/usr"), *_python_folders()})
    program = shutil.which("bwrap") or "bwrap"  # the zygote's environment has another PATH
    arguments = [program, "--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try"]
    if os.getuid() != 0:
        arguments.append("--unshare-user")
    arguments += ["--die-with-parent", "--new-session", "--clearenv", "--proc", "/proc", "--dev", "/dev"]
    arguments.append("--as-pid-1")  # bubblewrap's own first process would be the user's, for a worker to write to
    arguments += [
        "--perms",
        "1777",
        "--tmpfs",
        "/dev/shm",
        *(_gpu_view() if gpu else ()),
        "--remount-ro",
        "/dev",
        "--perms",
        "1777",
        "--tmpfs",
        "/tmp",
    ]
    arguments += [word for folder in shown for word in _shown(folder)]
    arguments += [word for name in ("bin", "sbin", "lib", "lib32", "lib64") for word in _system_link(name)]
    for name in ("ld.so.cache", "ld.so.conf", "ld.so.conf.d", "localtime", "alternatives"):
        arguments += ["--ro-bind-try", f"/etc/{name}", f"/etc/{name}"]
    package = Path(__file__).resolve().parents[1]
    arguments += [word for folder in (HOUSE, f"{HOUSE}/grader") for word in ("--perms", "0755", "--dir", folder)]
    for room in ROOMS:
        arguments += ["--ro-bind", str(package / room), f"{HOUSE}/grader/{room}"]
    for place, folder in enumerate(folders_in_tmp()):
        arguments += ["--perms", "0755", "--dir", KEPT, "--ro-bind", str(folder), f"{KEPT}/{place}"]
    for folder in hidden:
        if any(folder.resolve().is_relative_to(inside) for inside in shown):
            arguments += ["--tmpfs", str(folder.resolve()), "--remount-ro", str(folder.resolve())]
    return [*arguments, "--remount-ro", "/", "--chdir", "/tmp", "--"]


def _gpu_view() -> Iterator[str]:
    """Yield what shows the GPUs' device files, and what their driver reads of the system."""
    nodes = [*sorted(map(str, Path("/dev").glob("nvidia[0-9]*"))), *GPU_NODES]
    for node in nodes:
        yield from ("--dev-bind-try", node, node)
    yield from ("--ro-bind-try", "/sys", "/sys")


def folders_in_tmp() -> list[Path]:
    """Return the folders of this Python that lie in /tmp, which each worker covers with a fresh one."""
    return sorted(folder for folder in _python_folders() if folder.is_relative_to("/tmp"))


def _python_folders() -> set[Path]:
    """Return this interpreter's folders: its installation, its environment and where packages are imported from."""
    folders = {Path(sys.prefix), Path(sys.base_prefix), Path(sys.base_exec_prefix)}
    folders |= {Path(folder) for folder in site.getsitepackages()}
    executable = Path(sys.executable).resolve().parent.parent
    found = {folder.resolve() for folder in {*folders, executable} if folder.is_dir()} | {
        folder for folder in folders if folder.is_dir()
    }
    return {folder for folder in found if not any(folder != other and folder.is_relative_to(other) for other in found)}


def _shown(folder: Path) -> Iterator[str]:
    # A folder above a mount point would be made readable by root alone, and the zygote is not root.
    for above in reversed(folder.parents):
        if above != Path("/"):
            yield from ("--perms", "0755", "--dir", str(above))
    yield from ("--ro-bind", str(folder), str(folder))


def _system_link(name: str) -> Iterator[str]:
    path = Path("/") / name
    if path.is_symlink():
        yield from ("--symlink", str(path.readlink()), str(path))
    elif path.is_dir():
        yield from ("--ro-bind", str(path), str(path))


def has_bubblewrap() -> bool:
    """Tell whether the program `bwrap` is installed."""
    return shutil.which("bwrap") is not None


# --- inside: the zygote and its workers ----------------------------------------------------------------------------


def give_up_root() -> None:
    """Stop being root, for good, and stay an ordinary process that may make namespaces."""
    if os.getuid() == 0:
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
        _libc().prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)


def own_namespaces() -> bool:
    """Move this process into a user namespace whose next child begins a PID namespace that we may nest in.

    Returns False where the system refuses nested namespaces.
    """
    user, group = os.getuid(), os.getgid()
    try:
        _done(_libc().unshare(CLONE_NEWUSER | CLONE_NEWPID), "unshare")
        _map_identity(user, group)
    except OSError:
        return False
    _libc().prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)  # what a worker of the same user finds of us in /proc is root's
    return True


def _map_identity(user: int, group: int) -> None:
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
    Path("/proc/self/gid_map").write_text(f"{group} {group} 1")


def next_child_is_first() -> None:
    """Make the next fork the first process of a PID namespace: when it ends, all it left behind ends."""
    libc = _libc()
    own = os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)
    try:
        _done(libc.setns(own, CLONE_NEWPID), "setns")
        _done(libc.unshare(CLONE_NEWPID), "unshare")
    finally:
        os.close(own)


def close_namespaces(file_mb: int, kept: Sequence[str]) -> None:
    """Give this worker its own users, mounts and IPC, fresh /tmp and /dev/shm, and no capability over any of them.

    Args:
        file_mb: What each of the two may hold.
        kept: The folders of `folders_in_tmp`, which must stay where they are.
    """
    libc = _libc()
    user, group = os.getuid(), os.getgid()
    libc.prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)
    _done(libc.unshare(CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWIPC), "unshare")
    _map_identity(user, group)
    libc.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)  # nor may one worker write to what /proc has of another
    options = f"size={file_mb}m,mode=700,nr_inodes=4096".encode()
    for covered in (b"/tmp", b"/dev/shm"):
        _done(libc.mount(b"tmpfs", covered, b"tmpfs", MS_NOSUID | MS_NODEV, options), "mount")
    for place, folder in enumerate(kept):
        Path(folder).mkdir(parents=True)
        _done(libc.mount(f"{KEPT}/{place}".encode(), folder.encode(), None, MS_BIND | MS_REC, None), "mount")
    os.chdir("/tmp")
    drop_capabilities()


def drop_capabilities() -> None:
    """Give up every capability and every way to get one back."""
    libc = _libc()
    libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    for capability in range(64):
        libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)
    header = (ctypes.c_uint32 * 2)(CAPABILITY_VERSION_3, 0)
    nothing = (ctypes.c_uint32 * 6)()
    _done(libc.capset(header, nothing), "capset")


def limit(rights: Rights, *, count_processes: bool, gpu: bool = False) -> None:
    """Apply resource limits to this process and those that it starts.

    Args:
        rights: The limits.
        count_processes: Whether the count of processes is this worker's own (it is the user's without namespaces).
        gpu: Whether CUDA runs here: it reserves addresses without bound, and starts threads of its own.
    """
    megabyte = 1 << 20
    taken = _virtual_memory()
    _set(resource.RLIMIT_CPU, rights.cpu_seconds, rights.cpu_seconds + 1)
    if not gpu:
        _set(resource.RLIMIT_AS, taken + rights.memory_mb * megabyte)
    _set(resource.RLIMIT_FSIZE, rights.file_mb * megabyte)
    _set(resource.RLIMIT_CORE, 0)
    _set(resource.RLIMIT_NOFILE, 256)
    if count_processes:
        _set(resource.RLIMIT_NPROC, rights.processes + 1 + GPU_THREADS * gpu)


def _set(kind: int, soft: int, hard: int | None = None) -> None:
    most = resource.getrlimit(kind)[1]
    wished = soft if hard is None else hard
    hard_limit = wished if most == resource.RLIM_INFINITY else min(wished, most)
    resource.setrlimit(kind, (min(soft, hard_limit), hard_limit))


def _virtual_memory() -> int:
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[0])
    except OSError:
        return 4 << 30
    return pages * resource.getpagesize()


# --- what this machine offers --------------------------------------------------------------------------------------

_TRIAL = f"""
import os, sys
sys.path.insert(0, {HOUSE!r})
from grader.sandbox import confine
confine.give_up_root()
if confine.own_namespaces():
    child = os.fork()
    if child == 0:
        confine.next_child_is_first()
        worker = os.fork()
        if worker == 0:
            confine.close_namespaces(1, [])
            os._exit(0)
        os._exit(os.waitstatus_to_exitcode(os.waitpid(worker, 0)[1]))
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0:
        sys.exit(0)
sys.exit(3)
"""


def probe_sandbox() -> dict[str, object]:
    """Try the sandbox out, without torch: whether bubblewrap works, namespaces nest in it, and the level in force."""
    if not has_bubblewrap():
        return {"bubblewrap": False, "nested": False, "level": "none"}
    trial = [*bubblewrap_arguments(), sys.executable, "-s", "-P", "-B", "-c", _TRIAL]
    ended = subprocess.run(trial, capture_output=True, timeout=60, check=False, stdin=subprocess.DEVNULL)
    nested, works = ended.returncode == 0, ended.returncode in {0, 3}
    return {"bubblewrap": works, "nested": nested, "level": "full" if nested else "bubblewrap" if works else "none"}
