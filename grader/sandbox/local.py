"""A worker in this very process: no sandbox, no limits. For an author's debugger, and for tests."""

from __future__ import annotations

from grader.devices import inside
from grader.sandbox.worker import Worker


class LocalWorker:
    """A connection to a worker that lives here."""

    def __init__(self, home: str, device: str = "cpu") -> None:
        """Args: home: an empty folder for the answer's files; device: the kind of device that the run is on."""
        inside.get_ready(device)
        self.worker = Worker(home, device)

    def exchange(self, data: bytes, deadline: float) -> bytes | None:
        """Serve the request at once; the deadline is not kept, so that a debugger may stop here."""
        return self.worker.handle(data)

    def ended(self) -> int | None:
        """Return None: there is no process that could have ended."""
        return None

    def close(self) -> None:
        """Do nothing: there is no process to end."""
