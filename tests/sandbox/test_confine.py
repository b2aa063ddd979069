"""What a worker may touch: the view of the disk, and the limits, tried out without torch."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from grader.sandbox import confine

PACKAGE = Path(confine.__file__).parents[2]


def pairs(arguments: list[str], option: str) -> list[tuple[str, str]]:
    """Return the two words behind each occurrence of an option."""
    return [(arguments[at + 1], arguments[at + 2]) for at, word in enumerate(arguments) if word == option]


@pytest.fixture
def inside() -> Callable[..., str]:
    """Return what runs a shell command in bubblewrap's view, and returns what it prints."""
    if not confine.probe_sandbox()["bubblewrap"]:
        pytest.skip("bubblewrap is not here")

    def run(command: str, hidden: tuple[Path, ...] = ()) -> str:
        view = confine.bubblewrap_arguments(hidden)
        done = subprocess.run(
            [*view, "/bin/sh", "-c", command], capture_output=True, text=True, check=False, timeout=20
        )
        return (done.stdout + done.stderr).strip()

    return run


# --- the view ---------------------------------------------------------------------------------------------------------


def test_the_border_is_shown_and_nothing_else_of_ours() -> None:
    """Of this package the view has the border's own files; neither the checks nor the comparison nor a course."""
    shown = {target for source, target in pairs(confine.bubblewrap_arguments(), "--ro-bind") if confine.HOUSE in target}
    files = {f"{confine.HOUSE}/grader/{room}" for room in ("__init__.py", "errors.py", "sandbox", "devices")}
    assert files == {target for target in shown if "/kept/" not in target}


def test_everything_is_bound_to_be_read_only() -> None:
    """Nothing is bound so that it could be written, and the root is made read-only at the end."""
    arguments = confine.bubblewrap_arguments()
    assert not {"--bind", "--dev-bind", "--bind-try", "--share-net"} & set(arguments)
    assert ["--remount-ro", "/", "--chdir", "/tmp", "--"] == arguments[-5:]
    assert {"--unshare-net", "--unshare-pid", "--unshare-ipc", "--die-with-parent", "--clearenv"} <= set(arguments)


@pytest.mark.parametrize(("user", "namespace"), [(0, False), (1000, True)])
def test_root_needs_no_user_namespace(monkeypatch: pytest.MonkeyPatch, user: int, namespace: bool) -> None:
    """An ordinary user gets a user namespace; root does not, and gives itself up inside."""
    monkeypatch.setattr(os, "getuid", lambda: user)
    assert namespace == ("--unshare-user" in confine.bubblewrap_arguments())


@pytest.mark.sandbox
def test_a_hidden_folder_is_empty(inside: Callable[..., str]) -> None:
    """A course that lies inside a folder that is shown is covered."""
    folder = Path(sys.prefix) / "bin"
    assert "" != inside(f"ls {folder}")
    assert "" == inside(f"ls {folder}", (folder,))


@pytest.mark.sandbox
def test_the_view(inside: Callable[..., str]) -> None:
    """Inside there is no home, no course, no network card but the loopback, and no environment."""
    here = Path(__file__).parents[2]
    assert "" == inside(f"ls -A /srv /var /mnt {here}/tests {here}/solutions {here}/course.yaml 2>/dev/null")
    assert "" == inside("ls -d /home/*/.ssh /root/.ssh /home/*/.bashrc /root/.bashrc 2>/dev/null")
    assert "lo" == inside("sed -n 's/^ *\\([a-z0-9]*\\):.*/\\1/p' /proc/net/dev")
    assert {"PWD"} >= {line.partition("=")[0] for line in inside("env").splitlines()} - {"_", "SHLVL", "OLDPWD"}


@pytest.mark.sandbox
@pytest.mark.parametrize("folder", ["/", "/usr", "/course", "/course/grader", sys.prefix, "/etc", "/proc/sys/kernel"])
def test_the_view_is_read_only(inside: Callable[..., str], folder: str) -> None:
    """Nothing can be written but /tmp and what lies in /dev/shm, by root neither."""
    assert "cannot create" in inside(f"echo x > {folder}/mallory")


@pytest.mark.sandbox
def test_devices_are_read_only_for_an_ordinary_user(
    inside: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody leaves a file in /dev."""
    monkeypatch.setattr(os, "getuid", lambda: 1000)
    assert "cannot create" in inside("echo x > /dev/mallory")


@pytest.mark.sandbox
def test_a_cover_is_read_only_for_an_ordinary_user(inside: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody leaves a file where a course was hidden."""
    monkeypatch.setattr(os, "getuid", lambda: 1000)
    folder = Path(sys.prefix) / "include"
    assert "cannot create" in inside(f"echo x > {folder}/mallory", (folder,))


def test_folders_of_this_python_in_tmp(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An environment that lies in /tmp is known, since each worker covers /tmp with a fresh one."""
    monkeypatch.setattr(sys, "prefix", "/tmp")
    assert Path("/tmp") in confine.folders_in_tmp()


# --- limits -----------------------------------------------------------------------------------------------------------

TRY = """
import json, resource, sys
sys.path.insert(0, {package!r})
from grader.sandbox import confine
confine.limit(confine.Rights(3, 64, 5, 2), count_processes={count})
names = ("CPU", "FSIZE", "CORE", "NOFILE", "NPROC")
print(json.dumps({{name: resource.getrlimit(getattr(resource, "RLIMIT_" + name)) for name in names}}))
try: bytearray(200 << 20); print("no limit")
except MemoryError: bytearray(30 << 20); print("limited")
"""


def limited(*, count: bool) -> tuple[dict[str, tuple[int, int]], str]:
    """Return the limits that a fresh process has after `confine.limit`, and whether memory is among them."""
    script = TRY.format(package=str(PACKAGE), count=count)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=20)
    told, memory = done.stdout.splitlines()
    return {name: tuple(pair) for name, pair in json.loads(told).items()}, memory


def test_limits() -> None:
    """Processor time, memory, files and processes are limited as the rights say, and can't be lifted again."""
    found, memory = limited(count=True)
    megabytes = 2 << 20
    assert {
        "CPU": (3, 4),
        "FSIZE": (megabytes, megabytes),
        "CORE": (0, 0),
        "NOFILE": (256, 256),
        "NPROC": (6, 6),
    } == found
    assert "limited" == memory


def test_processes_are_not_counted_without_namespaces() -> None:
    """Without a namespace the count would be the user's own, so it stays as it was."""
    found, _ = limited(count=False)
    assert resource.getrlimit(resource.RLIMIT_NPROC) == found["NPROC"]


# --- what this machine offers -----------------------------------------------------------------------------------------


def test_the_probe_without_bubblewrap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the program there is no sandbox."""
    monkeypatch.setattr(confine, "has_bubblewrap", lambda: False)
    assert {"bubblewrap": False, "nested": False, "level": "none"} == confine.probe_sandbox()


@pytest.mark.parametrize(
    ("code", "found"),
    [
        (0, {"bubblewrap": True, "nested": True, "level": "full"}),
        (3, {"bubblewrap": True, "nested": False, "level": "bubblewrap"}),
        (1, {"bubblewrap": False, "nested": False, "level": "none"}),
    ],
)
def test_what_the_probe_finds(monkeypatch: pytest.MonkeyPatch, code: int, found: dict[str, object]) -> None:
    """The level follows from how far the trial got."""
    monkeypatch.setattr(confine, "has_bubblewrap", lambda: True)
    monkeypatch.setattr(confine, "bubblewrap_arguments", lambda hidden=(): ["sh", "-c", f"exit {code}"])
    assert found == confine.probe_sandbox()
