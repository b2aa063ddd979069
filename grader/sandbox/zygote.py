"""The warm interpreter inside the sandbox that forks one worker per submission.

Started by exec, never forked from the trusted process. It imports torch once, starts no thread and never touches
CUDA. Commands come over a socket as JSON with one file descriptor each; the forked worker speaks with the trusted
side over that descriptor alone.

    {"spawn": n, "rights": {…}, "home": …} + fd   fork worker n, which serves requests on the fd
    {"kill": n}                                  end worker n with all its processes
    {"ready": level}                             (from here) torch is loaded; the level that was reached
    {"ended": n, "code": c}                      (from here) worker n is gone: exit code, or minus the signal
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import select
import signal
import socket
import sys
from typing import Any, NoReturn

from grader.sandbox import confine
from grader.sandbox.frames import frame, frame_length
from grader.sandbox.records import MAX_FRAME
from grader.sandbox.syscalls import make_filter
from grader.sandbox.watch import MemoryWatch

MAX_COMMAND = 65536
WATCH_SECONDS = 0.2
# The first gradient with a cotangent pulls this in, and takes 0.2 s for it.
ALWAYS = ("torch.fx.experimental.symbolic_shapes",)


def main(control_fd: int, level: str, device: str, preload: list[str]) -> NoReturn:
    """Give root up, nest namespaces where the level asks for it, load torch, and serve until the other end closes."""
    control = socket.socket(fileno=control_fd)
    if level != "none":
        confine.give_up_root()
        if level == "full":
            level = _nest()
    warm_up(preload, device)
    control.sendall(json.dumps({"ready": level}).encode())
    Zygote(control, level, device).serve()


def _nest() -> str:
    """Continue in a child that may nest namespaces; the parent only waits, holding no memory worth copying."""
    if not confine.own_namespaces():
        return "bubblewrap"
    child = os.fork()
    if child:
        os._exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) & 0xFF)
    return "full"


def warm_up(preload: list[str], device: str = "cpu") -> None:
    """Import what answers use, and run each once, so that no worker pays for it.

    One thread from the start: a fork after torch has used its thread pool hangs. And no backward where there is an
    accelerator: the first one starts a thread for each device, and its children could do none.
    """
    import torch
    import torch.utils.data

    from grader.devices import inside
    from grader.sandbox.rehearsal import rehearse

    torch.set_num_threads(1)
    torch.set_warn_always(True)
    for name in (*ALWAYS, *preload):
        importlib.import_module(name)
    inside.get_ready(device)
    with torch.random.fork_rng():
        layer = torch.nn.Linear(3, 2)
        loss = torch.nn.functional.cross_entropy(layer(torch.randn(4, 3)), torch.tensor([0, 1, 0, 1]))
        loss = loss + torch.nn.functional.mse_loss(layer.weight, torch.zeros(2, 3))
        if device == "cpu":
            loss.backward()  # type: ignore[no-untyped-call]  # torch's own
        next(iter(torch.utils.data.DataLoader(torch.utils.data.TensorDataset(torch.zeros(2, 1)), batch_size=2)))
    rehearse(device, backward=device == "cpu")
    del layer, loss
    gc.freeze()  # nobody's garbage collection need touch, and so copy, what every worker shares


class Zygote:
    """Forks workers on command and tells when they end."""

    def __init__(self, control: socket.socket, level: str, device: str) -> None:
        self.control, self.level, self.device = control, level, device
        self.numbers: dict[int, int] = {}  # pid -> worker's number
        self.rights: dict[int, confine.Rights] = {}  # by pid, too
        self.watch = MemoryWatch()
        self.filter = make_filter(gpu=device == "cuda") if level != "none" else None
        # A child's end wakes the loop through this pipe.
        self.wakes, wake = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(wake, warn_on_full_buffer=False)

    def serve(self) -> NoReturn:
        """Serve commands; end, and with us every worker, when the trusted side is gone."""
        while True:
            ready, _, _ = select.select(
                [self.control.fileno(), self.wakes], [], [], WATCH_SECONDS if self.numbers else None
            )
            if not ready:
                self.look_at_memory()
            if self.wakes in ready:
                with contextlib.suppress(BlockingIOError):
                    os.read(self.wakes, 4096)
                self.reap()
            if self.control.fileno() in ready:
                message, descriptors, _, _ = socket.recv_fds(self.control, MAX_COMMAND, 1)
                if not message:
                    self.end()
                self.obey(json.loads(message), descriptors)

    def obey(self, command: dict[str, Any], descriptors: list[int]) -> None:
        """Carry out one command."""
        if "spawn" in command:
            self.spawn(command, descriptors[0])
        for pid, number in list(self.numbers.items()):
            if number == command.get("kill"):
                self.kill(pid)

    def spawn(self, command: dict[str, Any], descriptor: int) -> None:
        """Fork a worker; the descriptor goes to the child alone."""
        if self.level == "full":
            confine.next_child_is_first()
        pid = os.fork()
        if pid == 0:
            run_worker(descriptor, command, self.level, self.device, self.filter)
        os.close(descriptor)
        self.numbers[pid] = command["spawn"]
        self.rights[pid] = confine.Rights(**command["rights"])

    def kill(self, pid: int) -> None:
        """End a worker; with it, its namespace or its process group."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)

    def look_at_memory(self) -> None:
        """End the workers that hold more memory, with everything that they started, than one of them may."""
        for memory_mb in {rights.memory_mb for rights in self.rights.values()}:
            workers = [pid for pid, rights in self.rights.items() if rights.memory_mb == memory_mb]
            for pid in self.watch.too_large(workers, memory_mb << 10):
                self.kill(pid)

    def reap(self) -> None:
        """Tell the trusted side of every worker that has ended; forget orphans that came to us."""
        while True:
            try:
                pid, status, used = os.wait4(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            number, rights = self.numbers.pop(pid, None), self.rights.pop(pid, None)
            if number is not None and rights is not None:
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.killpg(pid, signal.SIGKILL)  # what it left behind, where no namespace ends it
                code = os.waitstatus_to_exitcode(status)
                if code == -signal.SIGKILL and used.ru_utime + used.ru_stime >= rights.cpu_seconds:
                    code = (
                        -signal.SIGXCPU
                    )  # the first process of a namespace does not feel that signal, and is killed after
                message = {"ended": number, "code": code}
                self.control.sendall(json.dumps(message).encode())

    def end(self) -> NoReturn:
        """End every worker and this process."""
        for pid in list(self.numbers):
            self.kill(pid)
        os._exit(0)


def run_worker(descriptor: int, command: dict[str, Any], level: str, device: str, refused: Any) -> NoReturn:
    """Become a worker: keep one descriptor, give up what is not needed, serve requests. Never returns."""
    code = 70
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.setsid()
        channel = _only(descriptor)
        if level == "full":
            confine.close_namespaces(command["rights"]["file_mb"], command["kept"])
        elif level == "bubblewrap":
            confine.drop_capabilities()
        os.makedirs(command["home"], mode=0o700, exist_ok=True)  # noqa: PTH103 - pathlib is not loaded for one call
        os.chdir(command["home"])
        rights = confine.Rights(**command["rights"])
        confine.limit(rights, count_processes=level != "none", gpu=device == "cuda")
        if refused is not None:
            refused.load()
        _serve(channel, command["home"], device)
        code = 0
    except BaseException:  # noqa: BLE001 - nothing may return into the zygote's code
        if os.environ.get("COURSE_DEBUG"):
            sys.excepthook(*sys.exc_info())
    finally:
        os._exit(code)


def _only(descriptor: int) -> socket.socket:
    """Keep one descriptor, as number 3; standard streams lead nowhere."""
    null = os.open(os.devnull, os.O_RDWR)
    debug = bool(os.environ.get("COURSE_DEBUG"))
    for stream in (0, 1) if debug else (0, 1, 2):
        os.dup2(null, stream)
    if descriptor != 3:
        os.dup2(descriptor, 3)
    os.closerange(4, 4096)
    return socket.socket(fileno=3)


def _serve(channel: socket.socket, home: str, device: str) -> None:
    from grader.sandbox.worker import Worker

    worker = Worker(home, device)
    while True:
        head = _receive(channel, 8)
        if head is None:
            return
        data = _receive(channel, frame_length(head, MAX_FRAME))
        if data is None:
            return
        channel.sendall(frame(worker.handle(data)))


def _receive(channel: socket.socket, size: int) -> bytes | None:
    data = bytearray(size)
    view, got = memoryview(data), 0
    while got < size:
        count = channel.recv_into(view[got:])
        if count == 0:
            return None
        got += count
    return bytes(data)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4:])
