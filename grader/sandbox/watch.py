"""How much memory each worker holds, with everything that it started: read from /proc, by the zygote.

A resource limit counts one process; an answer may start several. What a process merely shares with the zygote since the
fork is not counted against it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
FIELDS = {"NSpid", "PPid", "RssAnon", "RssShmem"}


@dataclass(frozen=True, slots=True)
class Process:
    """One process as /proc tells it: numbers as this /proc's namespace counts, except `ours`.

    Attributes:
        parent: The parent's number.
        ours: Its number as the zygote counts; 0 where the zygote can't see it.
        kilobytes: Anonymous and shared memory that is in use.
    """

    parent: int
    ours: int
    anonymous: int
    shared: int


class MemoryWatch:
    """Compares what workers hold with what they may."""

    def __init__(self) -> None:
        own = _status(PROC / "self" / "status")
        self.level = len(own.get("NSpid", "0").split()) - 1
        self.baseline = _number(own, "RssAnon")

    def too_large(self, workers: Collection[int], kilobytes: int) -> list[int]:
        """Return the workers, by the number that the zygote gave them, that hold more with all their children."""
        processes = dict(self._processes())
        held = dict.fromkeys(workers, 0)
        for number in processes:
            worker = self._worker_of(number, processes, workers)
            if worker is not None:
                process = processes[number]
                held[worker] += max(0, process.anonymous - self.baseline) + process.shared
        return [worker for worker, amount in held.items() if amount > kilobytes]

    def _worker_of(self, number: int, processes: dict[int, Process], workers: Collection[int]) -> int | None:
        for _ in range(len(processes)):
            process = processes.get(number)
            if process is None:
                return None
            if process.ours in workers:
                return process.ours
            number = process.parent
        return None

    def _processes(self) -> Iterator[tuple[int, Process]]:
        for folder in PROC.iterdir():
            if not folder.name.isdecimal():
                continue
            status = _status(folder / "status")
            numbers = status.get("NSpid", "").split()
            ours = int(numbers[self.level]) if len(numbers) > self.level else 0
            parent, memory = _number(status, "PPid"), (_number(status, "RssAnon"), _number(status, "RssShmem"))
            yield int(folder.name), Process(parent, ours, *memory)


def _status(path: Path) -> dict[str, str]:
    try:
        lines = path.read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:  # it has just ended
        return {}
    pairs = (line.partition(":") for line in lines)
    return {name: value.strip() for name, _, value in pairs if name in FIELDS}


def _number(status: dict[str, str], name: str) -> int:
    return int(status.get(name, "0").split()[0])
