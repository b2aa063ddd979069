"""A small course under attack, and an arena that grades hostile answers in the full sandbox and watches what they do."""

from __future__ import annotations

import ast
import json
import os
import re
import secrets
import shutil
import sysconfig
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from grader.catalog import Course, Exercise, load_course
from grader.grade import Settings, explainer, grade, open_host
from grader.results import Outcome, Report
from grader.sandbox import confine
from grader.sandbox.host import Channel, Host
from grader.session import Checks, with_checks
from grader.starter import make_starter
from grader.submission import Submission, read_submission

collect_ignore = ["course", "corpus"]

HERE = Path(__file__).parent
SECRET = secrets.token_hex(8)  # the end of every canary: nothing may carry it out
NEEDS_SANDBOX = "bubblewrap with nested namespaces is not here"

# An answer that is wrong everywhere; `at_import` and `at_call` of the attack run before and inside every task.
STUB = '''
import torch
from torch import nn
from torch.utils.data import Dataset


def at_call():
    pass


{attack}


class CustomDataset(Dataset):
    def __init__(self, *a, **k):
        at_call()

    def __len__(self):
        return 0

    def __getitem__(self, i):
        return torch.zeros(1), torch.zeros(1)


class MultiTaskLoss(nn.Module):
    def forward(self, *a):
        at_call()
        return torch.zeros(())


def train_epoch_accumulated(*a):
    at_call()
    return 0.0
'''


@dataclass(frozen=True, slots=True)
class Graded:
    """What became of one attack, and of an honest answer right after it.

    Attributes:
        report: The attack's report.
        seconds: Wall time of grading it.
        honest: The report of the right answer that was graded next.
        left: Processes that were still alive after that.
        leaks: Where a canary was seen: in replies over the border, or in the report.
        crash: The error that grading itself ended with, if any.
    """

    report: Report | None
    seconds: float
    honest: Report | None
    left: int
    leaks: tuple[str, ...]
    crash: str

    @property
    def outcomes(self) -> frozenset[Outcome]:
        """Return the outcomes of the checks, rules not counted."""
        assert self.report is not None, self.crash
        checks = [check for task in self.report.tasks for check in task.checks]
        return frozenset(check.outcome for check in checks if not check.name.startswith("rules["))


@pytest.fixture(scope="session")
def attacked_course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """Return the course that the attacks are aimed at, with its starter and with canaries in all that is secret."""
    root = tmp_path_factory.mktemp("attacked") / "course"
    shutil.copytree(HERE / "course", root)
    for path in root.rglob("*.py"):
        path.write_text(re.sub(r"CANARY-[A-Z0-9-]+", rf"\g<0>-{SECRET}", path.read_text()))
    name = "01_training"
    solution = (root / "solutions" / name / "answer.py").read_text()
    numbers = {"CustomDataset": 1, "MultiTaskLoss": 2, "train_epoch_accumulated": 3}
    (root / "exercises" / name / "answer.py").write_text(make_starter(solution, numbers))
    (root / "exercises" / name / "test_answer.py").write_text('"""Visible tests."""\n')
    return load_course(root)


@pytest.fixture(scope="session")
def attacked(attacked_course: Course) -> Exercise:
    """Return the exercise that the attacks are aimed at."""
    return attacked_course.exercise("01_training")


@pytest.fixture(scope="session")
def right_answer(attacked: Exercise) -> Submission:
    """Return the right answer."""
    return Submission("honest", {"answer.py": (attacked.solution_path / "answer.py").read_bytes()}, "answer.py")


@pytest.fixture(scope="session")
def full_sandbox() -> None:
    """Skip where the full sandbox is not to be had."""
    if confine.probe_sandbox()["level"] != "full":
        pytest.skip(NEEDS_SANDBOX)


@pytest.fixture(scope="session")
def hand_in(tmp_path_factory: pytest.TempPathFactory, attacked: Exercise) -> Callable[..., Submission]:
    """Return what reads an answer as it is handed in: `answer.py` in a folder, with other files beside it."""

    def read(name: str, source: str, extra: dict[str, str] | None = None) -> Submission:
        folder = tmp_path_factory.mktemp("handed_in") / name
        for path, text in {"answer.py": source, **(extra or {})}.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8", errors="surrogateescape")
        return read_submission(folder, attacked)

    return read


@pytest.fixture(scope="session")
def stub(hand_in: Callable[..., Submission]) -> Callable[..., Submission]:
    """Return what makes a wrong answer of an attack's code."""

    def make(name: str, attack: str, extra: dict[str, str] | None = None) -> Submission:
        return hand_in(name, STUB.format(attack=attack), extra)

    return make


def extra_files(source: str) -> dict[str, str]:
    """Return the files that an attack hands in beside its answer: its constant `EXTRA_FILES`."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "EXTRA_FILES":
            found: dict[str, str] = ast.literal_eval(node.value)
            return found
    return {}


@pytest.fixture(scope="session")
def corpus(hand_in: Callable[..., Submission]) -> Callable[[str], Submission]:
    """Return what reads an attack of the corpus."""

    def read(name: str) -> Submission:
        source = (HERE / "corpus" / f"{name}.py").read_text()
        return hand_in(name, source, extra_files(source))

    return read


class Arena:
    """Grades attacks one after the other in one sandbox, each followed by an honest answer."""

    def __init__(self, course: Course, exercise: Exercise, honest: Submission) -> None:
        self.course, self.exercise, self.honest = course, exercise, honest
        self.leaks: list[str] = []

    def grade_all(self, attacks: Sequence[Submission], impatient: frozenset[str] = frozenset()) -> dict[str, Graded]:
        """Grade every attack; those that are known to hang with less time."""

        def use(checks: Checks) -> dict[str, Graded]:
            found = {}
            host = open_host(self.exercise, self.course, Settings(), spares=1)
            with host as opened:
                self._grade(self.honest, checks, opened, self.exercise)
                usual = settled(0)
                for attack in attacks:
                    exercise = quick(self.exercise) if attack.name in impatient else self.exercise
                    found[attack.name] = self._one(attack, checks, opened, exercise, usual)
            return found

        return with_checks(self.exercise.name, self.exercise.hidden_path, self.course.seed, use)

    def _one(self, attack: Submission, checks: Checks, host: Host, exercise: Exercise, usual: int) -> Graded:
        started = time.monotonic()
        self.leaks.clear()
        try:
            report = self._grade(attack, checks, host, exercise)
            seconds = time.monotonic() - started
            honest = self._grade(self.honest, checks, host, self.exercise)
        except Exception as error:  # noqa: BLE001 - a crash is what the test is about: it is reported there
            return Graded(None, time.monotonic() - started, None, 0, (), f"{type(error).__name__}: {error}")
        told = json.dumps(report.to_dict(), ensure_ascii=False)
        leaks = (*self.leaks, *(["report"] if SECRET in told else []))
        return Graded(report, seconds, honest, settled(usual) - usual, leaks, "")

    def _grade(self, answer: Submission, checks: Checks, host: Host, exercise: Exercise) -> Report:
        return grade(answer, exercise, self.course, checks, host, explainer(exercise, self.course, checks, host))

    def listen(self, data: bytes | None) -> bytes | None:
        """Look for canaries in what a worker sent."""
        if data is not None and SECRET.encode() in data:
            self.leaks.append("reply")
        return data


def quick(exercise: Exercise) -> Exercise:
    """Return the exercise with little patience, for answers that hang."""
    return replace(exercise, limits=replace(exercise.limits, check_seconds=0.3, submission_seconds=0.8))


def settled(usual: int, seconds: float = 2.0) -> int:
    """Return how many processes live below this one, once they are no more than usual, or after a while."""
    deadline = time.monotonic() + seconds
    while (count := len(below(os.getpid()))) > usual and time.monotonic() < deadline and usual:
        time.sleep(0.01)
    return count


def below(pid: int) -> set[int]:
    """Return the processes that descend from a process."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
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


@pytest.fixture(scope="session")
def arena(full_sandbox: None, attacked_course: Course, attacked: Exercise, right_answer: Submission) -> Iterator[Arena]:
    """Return an arena; secrets lie in the environment, and everything that workers send is searched for canaries."""
    arena = Arena(attacked_course, attacked, right_answer)
    exchange = Channel.exchange
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COURSE_SECRET", f"CANARY-ENVIRONMENT-{SECRET}")
        patch.setattr(Channel, "exchange", lambda channel, data, deadline: arena.listen(exchange(channel, data, deadline)))
        yield arena


@pytest.fixture(scope="session")
def outside(attacked_course: Course) -> Callable[[], dict[str, object]]:
    """Return what describes everything that an attack may not change: the course, this Python, and what is new in /tmp."""
    known = {path: listing(path) for path in (Path("/tmp"), Path("/dev/shm"), Path("/var/tmp"), Path("/"))}
    packages = Path(sysconfig.get_paths()["purelib"])

    def look() -> dict[str, object]:
        course = {str(path): path.read_bytes() for path in attacked_course.root.rglob("*") if path.is_file()}
        new = {path: listing(path) - names for path, names in known.items()}
        marked = {str(path / name) for path, names in new.items() for name in names if suspicious(path / name)}
        return {"course": course, "packages": listing(packages), "marked": marked}

    return look


def listing(folder: Path) -> set[str]:
    """Return the names in a folder."""
    return {entry.name for entry in folder.iterdir() if entry.name != "__pycache__"} if folder.is_dir() else set()


def suspicious(path: Path) -> bool:
    """Tell whether a new file may come from an attack: by its name, or by its owner."""
    try:
        owner = path.lstat().st_uid
    except OSError:
        return False
    return owner == confine.NOBODY or path.name in {"g", "answer"} or "mallory" in path.name


