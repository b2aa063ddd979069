"""One sandboxed zygote, and the workers that it forks: the trusted side's hold on processes.

The zygote starts by exec while the caller goes on; `worker` waits for it only when the first worker is wanted. A
worker is a channel (one socket) that is asked, and killed by its number.
"""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import select
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from types import TracebackType

from grader.errors import SandboxError, UsageError, WireError
from grader.sandbox import confine
from grader.sandbox.faults import TimedOut
from grader.sandbox.frames import HEAD, frame, frame_length
from grader.sandbox.records import MAX_FRAME
from grader.text import both

START_SECONDS = 60.0
ENVIRONMENT = {
    "HOME": "/tmp",
    "LANG": "C.UTF-8",
    "MKL_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "PATH": "/usr/bin:/bin",
    "PYTHONHASHSEED": "0",
    "PYTHONDONTWRITEBYTECODE": "1",
    "TMPDIR": "/tmp",
}
NO_GPU = {"CUDA_VISIBLE_DEVICES": ""}
"""Without this, the first backward of a zygote would start a thread for each GPU, and no worker could do another."""
START = """
import sys
sys.path.insert(0, sys.argv[4])
from grader.sandbox.zygote import main
main(int(sys.argv[1]), sys.argv[2], sys.argv[5], sys.argv[3].split())
"""


def choose_level(wish: str, *, own_work: bool) -> str:
    """Return the sandbox level to try: the tightest there is, unless another is wished.

    Raises:
        UsageError: Other people's work, no bubblewrap here, and nobody said to go without.
    """
    if wish == "none":
        return "none"
    if confine.has_bubblewrap():
        return "full" if wish == "auto" else wish
    if wish == "auto" and own_work:
        return "none"
    raise UsageError("sandbox.missing")


def _gpu_settings() -> dict[str, str]:
    """Return what of the environment decides where CUDA is found, and which GPUs are meant."""
    return {name: os.environ[name] for name in confine.GPU_SETTINGS if name in os.environ}


class Channel:
    """The socket to one worker."""

    def __init__(self, host: Host, number: int, ours: socket.socket, home: str) -> None:
        self.host, self.number, self.socket, self.home = host, number, ours, home
        ours.setblocking(False)
        self.poll = select.poll()
        self.poll.register(ours)

    def exchange(self, data: bytes, deadline: float) -> bytes | None:
        """Send a request and return the reply's bytes, or None when the worker is gone.

        Raises:
            TimedOut: The deadline (of `time.monotonic`) passed first.
            WireError: What came is no frame.
        """
        try:
            self._send(frame(data), deadline)
            return self._receive(deadline)
        except TimeoutError:
            raise TimedOut(both("fault.timeout")) from None
        except OSError:
            return None

    def _send(self, data: bytes, deadline: float) -> None:
        rest = memoryview(data)
        while rest:
            try:
                rest = rest[self.socket.send(rest) :]
            except BlockingIOError:
                self._await(select.POLLOUT, deadline)

    def _receive(self, deadline: float) -> bytes | None:
        """Return one frame's content. Memory is taken as bytes arrive, not as the length claims."""
        data, size = bytearray(), HEAD
        while len(data) < size:
            try:
                part = self.socket.recv(1 << 18)
            except BlockingIOError:
                self._await(select.POLLIN, deadline)
                continue
            if not part:
                return None
            data += part
            if size == HEAD and len(data) >= HEAD:
                size += frame_length(bytes(data[:HEAD]), MAX_FRAME)
            if time.monotonic() >= deadline:
                raise TimeoutError
        if len(data) > size:
            raise WireError("more came than one reply")
        del data[:HEAD]
        return bytes(data)

    def _await(self, event: int, deadline: float) -> None:
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self.poll.modify(self.socket, event)
        self.poll.poll(left * 1000)

    def ended(self) -> int | None:
        """Return how the worker has ended: exit code or minus the signal; None where no news came."""
        return self.host.how_ended(self)

    def close(self) -> None:
        """End the worker and everything that it started."""
        self.host.end(self)


class Host:
    """A zygote behind the sandbox.

    Attributes:
        level: The level asked for; after the first worker, the level that was reached.
    """

    def __init__(
        self,
        level: str,
        rights: confine.Rights,
        *,
        device: str = "cpu",
        preload: Sequence[str] = (),
        hidden: Sequence[Path] = (),
        spares: int = 0,
        fallback: bool = False,
    ) -> None:
        """Start the zygote and return at once.

        Args:
            level: One of `confine.LEVELS`.
            rights: What each worker may use.
            device: The kind of device that answers are graded on.
            preload: Modules that the zygote imports besides torch.
            hidden: Folders that must not be seen inside.
            spares: Workers to fork ahead of need.
            fallback: Whether to go on without a sandbox where it can't be started.
        """
        if device == "cuda":
            rights = replace(rights, memory_mb=rights.memory_mb + confine.GPU_MEMORY_MB)
        self.level, self.rights, self.fallback, self.device = level, rights, fallback, device
        self.preload, self.hidden, self.wanted_spares = tuple(preload), tuple(hidden), spares
        self.kept = [str(folder) for folder in confine.folders_in_tmp()]
        self.numbers = itertools.count(1)
        self.spares: list[Channel] = []
        self.ended: dict[int, int] = {}
        self.served = False
        self._start()

    def _start(self) -> None:
        self.control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.home = Path(tempfile.mkdtemp(prefix="course-")) if self.level == "none" else None
        house = confine.HOUSE if self.home is None else str(Path(__file__).resolve().parents[2])
        python = [sys.executable, "-s", "-P", "-B", "-c", START]
        python += [str(theirs.fileno()), self.level, " ".join(self.preload), house, self.device]
        view = [] if self.home is not None else confine.bubblewrap_arguments(self.hidden, gpu=self.device == "cuda")
        environment = ENVIRONMENT | (_gpu_settings() if self.device == "cuda" else NO_GPU)
        if view:
            setting = [word for name, value in environment.items() for word in ("--setenv", name, value)]
            view = [view[0], *setting, *view[1:]]
        self.complaints = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the zygote
        self.process = subprocess.Popen(
            [*view, *python],
            env=environment | ({"COURSE_DEBUG": "1"} if os.environ.get("COURSE_DEBUG") else {}),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=None if os.environ.get("COURSE_DEBUG") else self.complaints,
            pass_fds=[theirs.fileno()],
            start_new_session=True,
            cwd="/",
        )
        theirs.close()
        self.ready = False

    def worker(self) -> Channel:
        """Return a fresh worker.

        Raises:
            SandboxError: The zygote did not start, or is gone.
        """
        if not self.ready:
            self._await_ready()
        if self.level == "bubblewrap" and self.served:
            self._restart()
        self.served = True
        channel = self.spares.pop(0) if self.spares else self._spawn()
        while len(self.spares) < self.wanted_spares and self.level != "bubblewrap":
            self.spares.append(self._spawn())
        return channel

    def _restart(self) -> None:
        """Begin again with a new zygote: where namespaces don't nest, one serves one worker only."""
        self._stop()
        self._start()
        self._await_ready()

    def _await_ready(self) -> None:
        self.control.settimeout(START_SECONDS)
        try:
            message = self.control.recv(65536)
        except TimeoutError:
            message = b""
        if not message:
            self._without_sandbox()
            return
        self.level = json.loads(message)["ready"]
        self.ready = True

    def _without_sandbox(self) -> None:
        if not self.fallback or self.level == "none":
            raise SandboxError("sandbox.failed", level=self.level, reason=self._complaint())
        self._stop()
        self.level = "none"
        self._start()
        self._await_ready()

    def _complaint(self) -> str:
        self.complaints.seek(0)
        lines = self.complaints.read(20000).decode(errors="replace").strip().splitlines()
        return lines[-1][:300] if lines else "no message"

    def _spawn(self) -> Channel:
        number = next(self.numbers)
        ours, theirs = socket.socketpair()
        home = confine.ANSWER if self.home is None else str(self.home / str(number))
        command = {"spawn": number, "rights": asdict(self.rights), "home": home, "kept": self.kept}
        try:
            socket.send_fds(self.control, [json.dumps(command).encode()], [theirs.fileno()])
        except OSError:
            ours.close()
            raise SandboxError("sandbox.gone", reason=self._complaint()) from None
        finally:
            theirs.close()
        return Channel(self, number, ours, home)

    def end(self, channel: Channel) -> None:
        """End a worker, if it has not ended by itself."""
        channel.socket.close()
        self._listen(0.0)
        if self.ended.pop(channel.number, None) is None:
            with contextlib.suppress(OSError):
                self.control.sendall(json.dumps({"kill": channel.number}).encode())
        if self.home is not None:
            shutil.rmtree(channel.home, ignore_errors=True)

    def how_ended(self, channel: Channel, seconds: float = 0.5) -> int | None:
        """Return how a worker that fell silent has ended, waiting a moment for the news."""
        deadline = time.monotonic() + seconds
        while channel.number not in self.ended and time.monotonic() < deadline:
            if not self._listen(deadline - time.monotonic()):
                break
        return self.ended.get(channel.number)

    def _listen(self, seconds: float) -> bool:
        """Take the zygote's messages; return whether there may be more."""
        while True:
            self.control.settimeout(max(seconds, 0.0))
            try:
                message = self.control.recv(65536)
            except (BlockingIOError, TimeoutError):
                return seconds > 0
            except OSError:
                return False
            if not message:
                return False
            news = json.loads(message)
            self.ended[int(news["ended"])] = int(news["code"])
            if seconds > 0:
                return True

    def _stop(self) -> None:
        for channel in self.spares:
            channel.socket.close()
        self.spares.clear()
        self.control.close()
        if self.home is not None:  # without a sandbox the zygote itself ends its workers, on hearing that we are gone
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(2.0)
        self.process.kill()  # bubblewrap's end is the end of everything in it
        self.process.wait()
        if self.home is not None:
            shutil.rmtree(self.home, ignore_errors=True)
        self.complaints.close()

    def __enter__(self) -> Host:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        self._stop()
