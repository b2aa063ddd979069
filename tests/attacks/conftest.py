"""A small course under attack, and an arena: it grades hostile answers in the full sandbox and watches what they do.

Every attack is a file. `corpus/` holds whole answers, as learners handed them in elsewhere; `border/` holds code that
is put into a wrong answer (`STUB`), with what must come of it in its docstring. The right answer is graded after each.
"""

from __future__ import annotations

import ast
import contextlib
import json
import os
import re
import secrets
import shutil
import socket
import sysconfig
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from grader.catalog import Course, Exercise, load_course
from grader.grade import Settings, explainer, grade, open_host
from grader.reports import json as json_report
from grader.reports import terminal
from grader.results import Report
from grader.sandbox import confine
from grader.sandbox.host import Channel, Host
from grader.session import Checks, with_checks
from grader.starter import make_starter
from grader.submission import Submission, read_submission

collect_ignore = ["course", "corpus", "border"]

HERE = Path(__file__).parent
EXERCISE = "01_training"
SECRET = secrets.token_hex(8)  # the end of every canary: nothing may carry it out
BREACH = "BREACH"  # what an attack prints when it got somewhere
PEAK_MB = 400  # more than this the trusted process may not grow for one submission
LOAD_SECONDS = {False: 4.0, True: 0.7}  # by `quick`

# A wrong answer. An attack's code runs when it is imported; its `at_call` runs in every task.
STUB = """
import ctypes, gc, os, signal, socket, sys, threading, time
import torch
from torch import nn
from torch.utils.data import Dataset
from grader.sandbox.wire import Handle, Named, Opaque, Ref, Typed, encode, frame


def breach(*what):
    print("BREACH:", *what)


def send(data):
    os.write(3, frame(data))


def reply(number, value, succeeded=True, seen=None):
    send(encode((number, seen, succeeded, value), handle=lambda thing: Handle(1, "thing")))


def the_worker():
    frame = sys._getframe()
    while type(frame.f_locals.get("self")).__name__ != "Worker":
        frame = frame.f_back
    return frame.f_locals["self"]


def asked():
    frame = sys._getframe()
    while "number" not in frame.f_locals or frame.f_code.co_name != "handle":
        frame = frame.f_back
    return frame.f_locals["number"]


def syscall(number, *args):
    libc = ctypes.CDLL(None, use_errno=True)
    ctypes.set_errno(0)
    result = libc.syscall(number, *args)
    return result if result >= 0 else -ctypes.get_errno()


def at_call():
    pass


def result(plain):
    return plain


def item():
    return result(torch.zeros(1)), result(torch.zeros(1))


{attack}


class CustomDataset(Dataset):
    def __init__(self, *a, **k):
        at_call()

    def __len__(self):
        return result(0)

    def __getitem__(self, i):
        return item()


class MultiTaskLoss(nn.Module):
    def forward(self, *a):
        at_call()
        return result(torch.zeros(()))


def train_epoch_accumulated(*a):
    at_call()
    return result(0.0)
"""


@dataclass(frozen=True, slots=True)
class Attack:
    """One attack.

    Attributes:
        name: Its file's name.
        source: The whole answer.
        extra: Files that are handed in beside it.
        outcomes: What its checks may come to; empty where that does not matter.
        quick: Whether it is known to hang, so that little time is given.
        hole: What is still open here, for an attack that gets somewhere.
    """

    name: str
    source: str
    extra: dict[str, str]
    outcomes: frozenset[str]
    quick: bool
    hole: str


def attacks(folder: str) -> list[Attack]:
    """Return the attacks of a folder, in order."""
    return [read_attack(path) for path in sorted((HERE / folder).glob("*.py"))]


def read_attack(path: Path) -> Attack:
    """Return an attack: its docstring ends with lines such as `outcome: error | failed`, `quick: yes`, `hole: …`.

    A `user hole` is open for an ordinary user only; for root it is closed.
    """
    source = path.read_text()
    tree = ast.parse(source)
    told = dict(re.findall(r"^(outcome|quick|hole|user hole): (.*)$", ast.get_docstring(tree) or "", re.MULTILINE))
    extra = next((ast.literal_eval(node.value) for node in tree.body if names(node) == "EXTRA_FILES"), {})
    whole = STUB.replace("{attack}", source) if path.parent.name == "border" else source
    outcomes = frozenset(word for word in re.split(r"[ |]+", told.get("outcome", "")) if word)
    hole = told.get("hole", "") or (told.get("user hole", "") if os.getuid() else "")
    return Attack(path.stem, whole, extra, outcomes, "quick" in told, hole)


def names(node: ast.stmt) -> str:
    """Return the name that a plain assignment sets."""
    return getattr(node.targets[0], "id", "") if isinstance(node, ast.Assign) else ""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a test that takes `attack` every attack of its folder; one that shows an open hole is expected to fail."""
    if "attack" in metafunc.fixturenames:
        found = attacks(metafunc.module.__name__.rpartition("test_")[2])
        metafunc.parametrize("attack", [pytest.param(attack, id=attack.name, marks=marks(attack)) for attack in found])


def marks(attack: Attack) -> list[pytest.MarkDecorator]:
    """Return the mark of an attack that gets somewhere while a hole is open; once it is closed, the mark must go."""
    return [pytest.mark.xfail(strict=True, reason=attack.hole)] if attack.hole else []


@dataclass(frozen=True, slots=True)
class Graded:
    """What became of one attack, and of an honest answer right after it.

    Attributes:
        report: The attack's report; None where grading itself broke down.
        crash: The error that grading broke down with.
        seconds: Wall time of grading it.
        honest: What the right answer earned that was graded next.
        left: How many processes more than usual were alive after that.
        leaked: Whether a canary came over the border or stands in the report.
        breaches: What the attack printed when it got somewhere.
        megabytes: How much this process grew while grading it.
    """

    report: Report | None
    crash: str
    seconds: float
    honest: float
    left: int
    leaked: bool
    breaches: str
    megabytes: int

    @property
    def outcomes(self) -> frozenset[str]:
        """Return the outcomes of the checks, the rules not counted."""
        checks = [check for task in self.report.tasks for check in task.checks] if self.report else []
        return frozenset(str(check.outcome) for check in checks if not check.name.startswith("rules["))


@pytest.fixture(scope="session")
def attacked_course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """Return the course that the attacks are aimed at, with its starter, and with canaries in all that is secret."""
    root = tmp_path_factory.mktemp("attacked") / "course"
    shutil.copytree(HERE / "course", root)
    for path in root.rglob("*.py"):
        path.write_text(re.sub(r"CANARY-[A-Z0-9-]+", rf"\g<0>-{SECRET}", path.read_text()))
    solution = (root / "solutions" / EXERCISE / "answer.py").read_text()
    tasks = {"CustomDataset": 1, "MultiTaskLoss": 2, "train_epoch_accumulated": 3}
    (root / "exercises" / EXERCISE / "answer.py").write_text(make_starter(solution, tasks))
    (root / "exercises" / EXERCISE / "test_answer.py").write_text('"""Visible tests."""\n')
    return load_course(root)


@pytest.fixture(scope="session")
def attacked(attacked_course: Course) -> Exercise:
    """Return the exercise that the attacks are aimed at."""
    return attacked_course.exercise(EXERCISE)


@pytest.fixture(scope="session")
def full_sandbox() -> None:
    """Skip where the full sandbox is not to be had."""
    if confine.probe_sandbox()["level"] != "full":
        pytest.skip("bubblewrap with nested namespaces is not here")


@pytest.fixture(scope="session")
def hand_in(tmp_path_factory: pytest.TempPathFactory, attacked: Exercise) -> Callable[..., Submission]:
    """Return what reads an answer as it is handed in: `answer.py` in a folder, with other files beside it."""
    handed_in = tmp_path_factory.mktemp("handed_in")

    def read(name: str, source: str, extra: dict[str, str]) -> Submission:
        for path, text in {"answer.py": source, **extra}.items():
            place = handed_in / name / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")
        return read_submission(handed_in / name, attacked)

    return read


class Arena:
    """Grades attacks one after the other in one sandbox, each followed by the right answer."""

    def __init__(self, course: Course, hand_in: Callable[..., Submission]) -> None:
        self.course, self.hand_in = course, hand_in
        self.exercise = course.exercise(EXERCISE)
        self.right = hand_in("right", (self.exercise.solution_path / "answer.py").read_text(), {})
        self.leaked = False

    def grade_all(self, chosen: Sequence[Attack]) -> dict[str, Graded]:
        """Grade every attack."""

        def use(checks: Checks) -> dict[str, Graded]:
            with open_host(self.exercise, self.course, Settings(), spares=1) as host:
                self._grade(self.right, checks, host, self.exercise)
                time.sleep(0.3)  # until the next worker waits
                usual = len(below(os.getpid()))
                return {attack.name: self._one(attack, checks, host, usual) for attack in chosen}

        return with_checks(EXERCISE, self.exercise.hidden_path, self.course.seed, use)

    def _one(self, attack: Attack, checks: Checks, host: Host, usual: int) -> Graded:
        answer = self.hand_in(attack.name, attack.source, attack.extra)
        exercise = quick(self.exercise) if attack.quick else self.exercise
        started, before, self.leaked = time.monotonic(), forget_peak(), False
        try:
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr("grader.sandbox.box.LOAD_SECONDS", LOAD_SECONDS[attack.quick])
                report = self._grade(answer, checks, host, exercise)
            seconds, grown = time.monotonic() - started, peak() - before
            honest = self._grade(self.right, checks, host, self.exercise).score
        except Exception as error:  # noqa: BLE001 - grading broke down: that is what the test will say
            return Graded(None, f"{type(error).__name__}: {error}", 0.0, 0.0, 0, False, "", 0)
        told = json.dumps(report.to_dict())
        breaches = "\n".join(re.findall(rf"{BREACH}: [^\n]*", report.printed + all_printed(report)))
        left = max(settled(usual) - usual, 0)
        return Graded(report, "", seconds, honest, left, self.leaked or SECRET in told, breaches, grown)

    def _grade(self, answer: Submission, checks: Checks, host: Host, exercise: Exercise) -> Report:
        return grade(answer, exercise, self.course, checks, host, explainer(exercise, self.course, checks, host))

    def listen(self, data: bytes | None) -> bytes | None:
        """Look for canaries in what a worker sent."""
        self.leaked |= data is not None and SECRET.encode() in data
        return data


def all_printed(report: Report) -> str:
    """Return what an answer printed in its checks."""
    return "".join(check.printed for task in report.tasks for check in task.checks)


def quick(exercise: Exercise) -> Exercise:
    """Return the exercise with little patience, for answers that hang."""
    return replace(exercise, limits=replace(exercise.limits, check_seconds=0.2, submission_seconds=0.5))


def forget_peak() -> int:
    """Begin to measure anew how much memory this process takes at most; return what it has now, in MiB."""
    Path("/proc/self/clear_refs").write_text("5")
    return peak()


def peak() -> int:
    """Return the most memory that this process had since then, in MiB."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) >> 10 for line in lines if line.startswith("VmHWM"))


def settled(usual: int, seconds: float = 2.0) -> int:
    """Return how many processes live below this one, as soon as they are no more than usual, or after a while."""
    deadline = time.monotonic() + seconds
    while (count := len(below(os.getpid()))) > usual and time.monotonic() < deadline:
        time.sleep(0.01)
    return count


def below(pid: int) -> set[int]:
    """Return the processes that descend from a process."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split() if entry.name.isdecimal() else ["Z"]
        except OSError:
            continue
        if fields[0] != "Z":
            parents[int(entry.name)] = int(fields[1])
    found: set[int] = set()
    wanted = {pid}
    while wanted:
        wanted = {child for child, parent in parents.items() if parent in wanted} - found
        found |= wanted
    return found


@dataclass(frozen=True, slots=True)
class Outside:
    """What no attack may change: the course and the submissions, this Python's packages, and files elsewhere.

    Attributes:
        course: Every file of the course by its path.
        packages: The names in site-packages.
        strange: New files in public places that may come from an attack.
    """

    course: dict[str, bytes]
    packages: set[str]
    strange: set[str]


PUBLIC = tuple(Path(name) for name in ("/tmp", "/dev/shm", "/var/tmp", "/dev", "/"))


def look_outside(root: Path, known: dict[Path, set[str]]) -> Outside:
    """Return what is outside now; what is known is not strange."""
    files = [path for path in root.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    course = {str(path): path.read_bytes() for path in files}
    new = {place / name for place, had in known.items() for name in listing(place) - had}
    packages = listing(Path(sysconfig.get_paths()["purelib"])) - {"__pycache__"}
    return Outside(course, packages, {str(path) for path in new if is_strange(path)})


def listing(folder: Path) -> set[str]:
    """Return the names in a folder."""
    return {entry.name for entry in folder.iterdir()} if folder.is_dir() else set()


def is_strange(path: Path) -> bool:
    """Tell whether a file may come from an attack: by its name, or by an owner that nobody else is."""
    try:
        owner = path.lstat().st_uid
    except OSError:
        return False
    return owner == confine.NOBODY or path.name in {"g", "answer"} or "mallory" in path.name


@dataclass(frozen=True, slots=True)
class Battle:
    """All attacks, graded.

    Attributes:
        graded: What became of each, by name.
        before: What was outside before.
        after: What was outside afterwards.
        received: What came over the network meanwhile.
    """

    graded: dict[str, Graded]
    before: Outside
    after: Outside
    received: list[bytes]


@pytest.fixture(scope="session")
def battle(
    request: pytest.FixtureRequest,
    full_sandbox: None,
    attacked_course: Course,
    hand_in: Callable[..., Submission],
) -> Iterator[Battle]:
    """Grade every attack that a selected test asks for, all in one sandbox; secrets lie in the environment."""
    params = [getattr(item, "callspec", None) for item in request.session.items]
    chosen = {spec.params["attack"].name: spec.params["attack"] for spec in params if spec and "attack" in spec.params}
    arena = Arena(attacked_course, hand_in)
    known = {place: listing(place) for place in PUBLIC}
    exchange = Channel.exchange
    with pytest.MonkeyPatch.context() as patch, Listener() as listener:
        patch.setenv("COURSE_SECRET", f"CANARY-ENVIRONMENT-{SECRET}")
        patch.setattr(Channel, "exchange", lambda *args: arena.listen(exchange(*args)))
        before = look_outside(attacked_course.root, known)
        graded = arena.grade_all(list(chosen.values()))
        after = look_outside(attacked_course.root, known)
        yield Battle(graded, before, after, listener.heard())


class Listener:
    """Where an attack of the corpus sends what it found; it does not matter when the port is taken."""

    PORT = 8765

    def __enter__(self) -> Listener:
        self.socket = socket.socket()
        self.socket.setblocking(False)
        with contextlib.suppress(OSError):
            self.socket.bind(("127.0.0.1", self.PORT))
            self.socket.listen()
        return self

    def heard(self) -> list[bytes]:
        """Return a line for everyone who called."""
        callers = []
        while True:
            try:
                callers.append(repr(self.socket.accept()[1]).encode())
            except OSError:
                return callers

    def __exit__(self, *_: object) -> None:
        self.socket.close()


@pytest.fixture
def verdict(battle: Battle, attacked: Exercise) -> Callable[[Attack], dict[str, object]]:
    """Return what says in one dict what became of an attack."""

    def say(attack: Attack) -> dict[str, object]:
        found = battle.graded[attack.name]
        limits = (quick(attacked) if attack.quick else attacked).limits
        report = found.report
        return {
            "crash": found.crash,
            "score": report.score if report else None,
            "broken": report.broken if report else None,
            "other outcomes": found.outcomes - attack.outcomes if attack.outcomes else frozenset(),
            "in time": found.seconds < LOAD_SECONDS[attack.quick] + limits.submission_seconds + 2,
            "bounded": found.megabytes < PEAK_MB and (report is None or len(str(report.to_dict())) < 400_000),
            "shown": report is not None and is_shown(report),
            "honest": found.honest,
            "processes left": found.left,
            "leaked": found.leaked,
            "breaches": found.breaches,
        }

    return say


def is_shown(report: Report) -> bool:
    """Tell whether a report can be written as JSON, and shown without control characters."""
    json_report.render(report).encode()
    text = StringIO()
    console = Console(file=text, width=100, color_system=None)
    for language in ("en", "ja"):
        console.print(terminal.render(report, language))
    text.getvalue().encode()
    return not any(sign in text.getvalue() for sign in "\x1b\x07\x08\r\u202e")


HELD = {
    "crash": "",
    "score": 0.0,
    "broken": False,
    "other outcomes": frozenset(),
    "in time": True,
    "bounded": True,
    "shown": True,
    "honest": 23.0,
    "processes left": 0,
    "leaked": False,
    "breaches": "",
}


@pytest.fixture
def held() -> Callable[..., dict[str, object]]:
    """Return what makes the verdict that must come out: the attack earned no more than its honest part."""
    return lambda score=0.0: HELD | {"score": score}
