"""Workers as processes: what ends, hangs or floods costs its check only, at every level of the sandbox."""

from __future__ import annotations

import ctypes
import os
import platform
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
import torch

from grader.checks import Label, Remote, read
from grader.errors import SandboxError, UsageError
from grader.results import Outcome
from grader.sandbox import confine, host
from grader.sandbox.box import Answer, Box
from grader.sandbox.confine import Rights
from grader.sandbox.faults import AnswerFault, Ended, OutOfMemory, Raised, TimedOut
from grader.sandbox.host import Host, choose_level

RIGHTS = Rights(cpu_seconds=5, memory_mb=300, processes=8, file_mb=2)
ANSWER = """
import ctypes, os, signal, sys, threading, time
import torch

def double(x): return x * 2
def forever():
    while True: pass
def leave(code): os._exit(code)
def crash(): ctypes.string_at(8)
def abort(): os.abort()
def hog(): return len(bytearray(b"x" * (1 << 30)))
def write(megabytes):
    with open("large", "wb") as file: file.write(b"x" * (megabytes << 20))
def flood():
    for _ in range(2000): print("x" * 10_000)
def fork(count):
    for _ in range(count):
        if os.fork() == 0:
            os.setsid()
            time.sleep(600)
def threads(count):
    for _ in range(count): threading.Thread(target=time.sleep, args=(600,), daemon=True).start()
def shut():
    os.close(3)
    time.sleep(600)
def about():
    told = {"pid": os.getpid(), "uid": os.getuid(), "cwd": os.getcwd(), "path": sys.path[0]}
    return told | {"environment": dict(os.environ)}
def listed(folder): return sorted(os.listdir(folder))
def run(source):
    names = {}
    exec(source, names)
    return names.get("result")
"""

PYTHON_IN_TMP = {folder.parts[2] for folder in confine.folders_in_tmp()}  # what a worker still sees of its Python there


def serve(hosts: Host, source: str = ANSWER, *, check: float = 10, total: float = 60) -> Box:
    """Return a box with a worker of a host."""
    answer = Answer({"answer.py": dedent(source).encode()}, "answer.py", "answer", None)
    return Box(hosts.worker, answer, check_seconds=check, total_seconds=total, output_kb=4)


def answer_in(box: Box) -> Remote:
    """Begin a check and return the answer's reference."""
    box.begin(1)
    return Remote(box, ("answer",), Label("answer"))


def settle(wanted: Callable[[], bool], seconds: float = 3.0) -> bool:
    """Wait until something holds, and return whether it does."""
    deadline = time.monotonic() + seconds
    while not wanted() and time.monotonic() < deadline:
        time.sleep(0.01)
    return wanted()


def with_word(word: str) -> int:
    """Return how many processes have a word in their command line."""
    count = 0
    for entry in Path("/proc").iterdir():
        try:
            count += entry.name.isdecimal() and word.encode() in (entry / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
    return count


def named(name: str) -> bool:
    """Tell whether a process has this name."""
    for entry in Path("/proc").iterdir():
        try:
            if entry.name.isdecimal() and name == (entry / "comm").read_text().strip():
                return True
        except OSError:
            continue
    return False


@pytest.fixture(scope="module")
def full() -> Iterator[Host]:
    """Give a host with the full sandbox; `colorsys` is the word by which its processes are known."""
    if confine.probe_sandbox()["level"] != "full":
        pytest.skip("bubblewrap with nested namespaces is not here")
    with Host("full", RIGHTS, preload=["colorsys"], spares=1) as opened:
        yield opened


@pytest.fixture(scope="module")
def bare() -> Iterator[Host]:
    """Give a host without a sandbox; `sndhdr` is the word by which its processes are known."""
    with Host("none", RIGHTS, preload=["stringprep"]) as opened:
        yield opened


LEVELS = [pytest.param("full", marks=pytest.mark.sandbox), "bare"]


@pytest.fixture(params=LEVELS)
def box(request: pytest.FixtureRequest) -> Iterator[Box]:
    """Give a box at each level."""
    with serve(request.getfixturevalue(request.param)) as opened:
        yield opened


# --- at every level ---------------------------------------------------------------------------------------------------


def test_a_call(box: Box) -> None:
    """A value goes to a worker and comes back."""
    answer = answer_in(box)
    assert [2.0, 4.0] == answer.double(torch.tensor([1.0, 2.0])).tolist()


def test_a_large_value(box: Box) -> None:
    """Megabytes go both ways."""
    answer = answer_in(box)
    x = torch.arange(1 << 19, dtype=torch.float64)
    assert torch.equal(x * 2, answer.double(x))


ENDINGS: dict[str, tuple[str, tuple[object, ...], type[AnswerFault], str]] = {
    "exit": ("leave", (0,), Ended, "exit code 0"),
    "exit with a code": ("leave", (77,), Ended, "exit code 77"),
    "segmentation fault": ("crash", (), Ended, "signal 11"),
    "closing the socket": ("shut", (), Ended, "ended the whole Python process"),
    "memory": ("hog", (), Raised, "MemoryError"),
    "a large file": ("write", (3,), Raised, "File too large|No space left"),
}


@pytest.mark.parametrize(("name", "args", "kind", "words"), ENDINGS.values(), ids=ENDINGS)
def test_what_goes_wrong_costs_one_check(
    box: Box, name: str, args: tuple[object, ...], kind: type[AnswerFault], words: str
) -> None:
    """An answer that ends, crashes or takes too much costs the check, in words; the next check has a worker."""
    with pytest.raises(kind, match=words):
        getattr(answer_in(box), name)(*args)
    assert 6 == answer_in(box).double(3)


def test_memory_has_its_own_outcome(box: Box) -> None:
    """Too much memory is told as such."""
    with pytest.raises(Raised) as caught:
        answer_in(box).hog()
    assert Outcome.MEMORY is caught.value.outcome


def test_a_loop_costs_one_check(box: Box) -> None:
    """A call that does not come back is stopped at the check's deadline, and the next check has a worker."""
    box.load()
    box.check_seconds = 0.2
    started = time.monotonic()
    with pytest.raises(TimedOut):
        answer_in(box).forever()
    assert 1.5 > time.monotonic() - started
    box.check_seconds = 10
    assert 6 == answer_in(box).double(3)


def test_a_flood_is_bounded(box: Box) -> None:
    """Of 20 MB of text the first kilobytes come over."""
    answer_in(box).flood()
    assert 4 << 10 == len(box.transcript[0].seen["printed"])


def test_the_environment_is_bare(box: Box, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker stands in a folder of its own with nothing of our environment."""
    about = answer_in(box).about()
    assert {*host.ENVIRONMENT, *host.NO_GPU} >= set(about["environment"]) - {"PWD", "LC_CTYPE"}
    assert about["path"] == about["cwd"]
    assert ["answer.py"] == answer_in(box).listed(".")


@pytest.mark.parametrize("level", LEVELS)
def test_a_loop_at_import(request: pytest.FixtureRequest, level: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer that hangs when it is imported is stopped after the time for loading; no check loads it again."""
    monkeypatch.setattr("grader.sandbox.box.LOAD_SECONDS", 0.3)
    with serve(request.getfixturevalue(level), "while True: pass") as box:
        for _ in range(2):
            with pytest.raises(TimedOut):
                box.begin(1)


@pytest.mark.parametrize("level", LEVELS)
def test_a_flood_at_import(request: pytest.FixtureRequest, level: str) -> None:
    """What is printed at import is bounded, too."""
    with serve(request.getfixturevalue(level), "for _ in range(1000): print('y' * 10_000)") as box:
        box.load()
        assert "y" * (4 << 10) == box.loaded_output


# --- the full sandbox -------------------------------------------------------------------------------------------------


@pytest.mark.sandbox
def test_the_level_is_told(full: Host) -> None:
    """The host knows the level that was reached."""
    with serve(full) as box:
        box.load()
    assert "full" == full.level


@pytest.mark.sandbox
def test_a_worker_is_alone(full: Host) -> None:
    """A worker is the first process of its namespace, is not root, and sees no folder of ours."""
    with serve(full) as box:
        answer = answer_in(box)
        about = answer.about()
        assert (1, confine.ANSWER) == (about["pid"], about["cwd"])
        assert 0 != about["uid"]
        for folder in (
            "/srv",
            "/var",
            "/boot",
            str(Path(__file__).parent),
            str(Path(__file__).parents[2] / "solutions"),
        ):
            with pytest.raises(Raised, match="FileNotFoundError"):
                answer_in(box).listed(folder)
        assert ["grader"] == [name for name in answer_in(box).listed(confine.HOUSE) if name != "kept"]


@pytest.mark.sandbox
@pytest.mark.parametrize("what", ["fork", "threads"])
def test_processes_are_counted(full: Host, what: str) -> None:
    """A worker can't have more processes and threads than it may."""
    with serve(full) as box, pytest.raises(Raised, match=r"BlockingIOError|start new thread"):
        getattr(answer_in(box), what)(20)


@pytest.mark.sandbox
def test_children_end_with_the_worker(full: Host) -> None:
    """Nothing that a worker has started outlives it, in a session of its own or not."""
    breed = """
        import ctypes, os, time
        ctypes.CDLL(None).prctl(15, b"bred", 0, 0, 0)
        for _ in range(2): os.fork() or os.setsid()
        time.sleep(0.1 if os.getpid() == 1 else 600)
        os._exit(0)
    """
    with serve(full) as box, pytest.raises(Ended):
        answer_in(box).run(dedent(breed))
    assert settle(lambda: not named("bred"))


@pytest.mark.sandbox
def test_everything_ends_with_the_host() -> None:
    """When the host is left, no process of it is alive, hanging ones included."""
    with Host("full", RIGHTS, preload=["sndhdr"], spares=1) as short:
        box = serve(short, check=0.2)
        box.load()
        with pytest.raises(AnswerFault):
            answer_in(box).run("import os, time\nos.fork()\nwhile True: time.sleep(1)")
        assert 0 < with_word("sndhdr")
    assert settle(lambda: with_word("sndhdr") == 0)


@pytest.mark.sandbox
def test_disks_are_small_and_fresh(full: Host) -> None:
    """Both folders that can be written hold no more than a file may, and the next worker finds them empty."""
    fill = """
        import os
        result = []
        for folder in ("/tmp", "/dev/shm"):
            try:
                for number in range(9):
                    with open(f"{folder}/{number}", "wb") as file: file.write(b"x" * (1 << 20))
            except OSError as error:
                result.append(error.strerror)
    """
    with serve(full) as box:
        assert ["No space left on device"] * 2 == answer_in(box).run(dedent(fill))
    with serve(full) as box:
        assert ["answer"] == [name for name in answer_in(box).listed("/tmp") if name not in PYTHON_IN_TMP]
        assert [] == answer_in(box).listed("/dev/shm")


@pytest.mark.sandbox
def test_processor_time_is_told(full: Host) -> None:
    """A worker that used up its processor time is told so, and not that it took memory."""
    with Host("full", replace(RIGHTS, cpu_seconds=1)) as opened, serve(opened) as box, pytest.raises(TimedOut):
        answer_in(box).forever()


KEYCTL, ADD_KEY = {"x86_64": (250, 248), "aarch64": (219, 217)}.get(platform.machine(), (0, 0))


@pytest.mark.sandbox
@pytest.mark.skipif(not KEYCTL, reason="the system calls' numbers are known for two machines only")
def test_the_graders_keys_are_out_of_reach() -> None:
    """A key of the grader's login is not to be had in a worker."""
    find = f"""
        import ctypes
        libc, text = ctypes.CDLL(None), ctypes.create_string_buffer(20)
        key = libc.syscall({KEYCTL}, 10, -3, b"user", b"grader", 0)
        result = text.value if key > 0 and libc.syscall({KEYCTL}, 11, key, text, 20) > 0 else b""
    """
    found: list[Any] = []

    def grade() -> None:  # in a thread: a session keyring is a thread's own
        libc = ctypes.CDLL(None)
        libc.syscall(KEYCTL, 1, b"grading")
        libc.syscall(ADD_KEY, b"user", b"grader", b"secret", 6, -3)
        with Host("full", RIGHTS) as opened, serve(opened) as box:
            found.append(answer_in(box).run(dedent(find)))

    thread = threading.Thread(target=grade)
    thread.start()
    thread.join()
    assert [b""] == found


# --- one zygote for each worker ---------------------------------------------------------------------------------------


@pytest.mark.sandbox
def test_level_bubblewrap(full: Host) -> None:
    """Where namespaces do not nest, each worker has a sandbox of its own, and nothing is left from the one before."""
    with Host("bubblewrap", RIGHTS) as opened:
        with serve(opened) as box:
            assert "bubblewrap" == opened.level
            answer_in(box).run("open('/tmp/left', 'w').write('x')")
            with pytest.raises(Ended, match="exit code 3"):
                answer_in(box).leave(3)
        with serve(opened) as box:
            assert ["answer"] == [name for name in answer_in(box).listed("/tmp") if name not in PYTHON_IN_TMP]


@pytest.mark.sandbox
def test_the_control_socket_is_out_of_reach(full: Host) -> None:
    """A worker of level `bubblewrap` can't speak as its zygote."""
    take = """
        import ctypes, os
        libc, result = ctypes.CDLL(None), []
        for pid in [int(name) for name in os.listdir("/proc") if name.isdecimal() and int(name) != os.getpid()]:
            descriptor = libc.syscall(434, pid, 0)
            for number in range(3, 40):
                taken = libc.syscall(438, descriptor, number, 0) if descriptor >= 0 else -1
                if taken >= 0:
                    result.append(os.readlink(f"/proc/self/fd/{taken}").partition(":")[0])
                    os.close(taken)
    """
    with Host("bubblewrap", RIGHTS) as opened, serve(opened) as box:
        assert [] == answer_in(box).run(dedent(take))


# --- starting ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def no_bubblewrap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have no program `bwrap`."""
    monkeypatch.setattr(confine, "has_bubblewrap", lambda: False)


def test_the_tightest_level_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    """With bubblewrap the full sandbox is tried, for one's own work too, unless another level is wished."""
    monkeypatch.setattr(confine, "has_bubblewrap", lambda: True)
    assert "full" == choose_level("auto", own_work=True)
    assert ["full", "bubblewrap", "none"] == [choose_level(wish, own_work=False) for wish in confine.LEVELS]


def test_without_bubblewrap(no_bubblewrap: None) -> None:
    """Without bubblewrap one's own work is graded without; other people's only when that is said."""
    assert ("none", "none") == (choose_level("auto", own_work=True), choose_level("none", own_work=False))
    for wish, own in (("auto", False), ("full", True), ("bubblewrap", True)):
        with pytest.raises(UsageError, match=r"sandbox\.missing"):
            choose_level(wish, own_work=own)


@pytest.mark.parametrize("fallback", [False, True])
def test_a_sandbox_that_does_not_start(monkeypatch: pytest.MonkeyPatch, fallback: bool) -> None:
    """A sandbox that does not start is an error with its complaint, or, where that is allowed, done without."""
    complaining = ["sh", "-c", "echo 'bwrap: no permissions' >&2; exit 1", "--"]
    monkeypatch.setattr(confine, "bubblewrap_arguments", lambda hidden, gpu: list(complaining))
    monkeypatch.setattr(host, "ENVIRONMENT", {})
    monkeypatch.setattr(host, "NO_GPU", {})
    with Host("full", RIGHTS, fallback=fallback) as opened, serve(opened) as box:
        if not fallback:
            with pytest.raises(SandboxError, match="no permissions"):
                box.load()
        else:
            assert (6, "none") == (answer_in(box).double(3), opened.level)


def test_a_module_that_cannot_be_preloaded() -> None:
    """A zygote that dies while it starts is an error of ours with its last words."""
    with (
        Host("none", RIGHTS, preload=["no_such_module"]) as opened,
        pytest.raises(SandboxError, match="no_such_module"),
    ):
        opened.worker()


def test_a_zygote_that_is_gone(bare: Host) -> None:
    """When the zygote is gone between two submissions, that is an error of ours and not the learner's."""
    with Host("none", RIGHTS) as opened:
        with serve(opened) as box:
            box.load()
        os.kill(opened.process.pid, 9)
        opened.process.wait()
        with serve(opened) as box, pytest.raises(SandboxError):
            box.load()


def test_attributes_are_read_over_the_border(bare: Host) -> None:
    """An attribute that is a function of its own reads as the name of its type."""
    with serve(bare) as box:
        assert "function" == read(answer_in(box).double).stands_for


def test_killed_by_the_system(bare: Host) -> None:
    """A worker that somebody kills is told as memory, which it most likely was."""
    with serve(bare) as box, pytest.raises(OutOfMemory):
        answer_in(box).run("import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
