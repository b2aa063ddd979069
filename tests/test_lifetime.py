"""A process that was started by ours ends with it, also where that is killed without a word."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

CHILD = (
    "import os, time; from grader.lifetime import end_with; end_with({parent}); "
    "print(os.getpid(), flush=True); time.sleep(60)"
)
PARENT = f"""
import os, subprocess, sys
subprocess.Popen([sys.executable, "-c", {CHILD!r}.format(parent=os.getpid())]).wait()
"""


def test_it_ends_with_its_parent() -> None:
    """`kill -9` of the parent is the end of the child."""
    parent = subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    child = Path("/proc") / parent.stdout.readline().strip()
    assert child.exists()
    parent.send_signal(signal.SIGKILL)
    parent.communicate()
    deadline = time.monotonic() + 10
    while child.exists() and ") Z " not in (child / "stat").read_text() and time.monotonic() < deadline:
        time.sleep(0.02)

    assert not child.exists() or ") Z " in (child / "stat").read_text()


def test_it_does_not_begin_without_its_parent() -> None:
    """Where the parent is gone before it could be told, it ends at once."""
    ended = subprocess.run([sys.executable, "-c", CHILD.format(parent=1)], capture_output=True, timeout=30, check=False)

    assert (1, b"") == (ended.returncode, ended.stdout)
