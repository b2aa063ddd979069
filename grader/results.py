"""What happened: frozen records from a check's outcome up to the report, plain dicts in and out.

A report speaks every language at once; whoever renders it picks one. All records are read-only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Any

from grader.text import Words

SCHEMA = "course-report/1"


class Outcome(StrEnum):
    """The closed set of words for what happened to a check."""

    PASSED = "passed"
    FAILED = "failed"  # the answer did something else than required
    ERROR = "error"  # the answer raised, could not be loaded, or ended its process
    TIMEOUT = "timeout"
    MEMORY = "memory"
    SKIPPED = "skipped"  # not judged, because something before it failed; earns nothing
    PENDING = "pending"  # waits for a device that is not here
    BROKEN = "broken"  # our fault; never scored against the learner


@dataclass(frozen=True, slots=True)
class Frame:
    """One line of a learner's traceback: file, line (from 1), function, source text."""

    file: str
    line: int
    function: str
    text: str


@dataclass(frozen=True, slots=True)
class Counterexample:
    """The call that went wrong, as the transcript has it.

    Attributes:
        call: The call with its arguments, as Python.
        notes: What the names in the call stand for: name and source text, or what a probe does.
        returned: What came back, summarised; None where nothing did.
        expected: What was expected; None where there is nothing to say or the course does not show it.
    """

    call: str
    notes: tuple[Words, ...] = ()
    returned: str | None = None
    expected: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A misconception's page: what you probably wrote, why it is wrong, what to try, what to read."""

    name: str
    title: Words
    wrote: Words
    why: Words
    try_: Words
    read: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a check came to on another device than the one that counts: the device's kind, and the outcome."""

    device: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One check of one submission.

    Attributes:
        name: The check's name, unique in its exercise.
        outcome: What happened.
        points: What it is worth.
        score: What it earned: `points` when passed, otherwise 0.
        requirement: What must hold.
        problem: What was wrong instead, in words; None when passed.
        example: The call that showed it.
        help: What may be behind it.
        misconception: The known mistake that behaves the same.
        traceback: The learner's own frames, outermost first.
        printed: What the answer printed during the check, bounded.
        seconds: Wall time; not part of what must repeat.
        needs: What it can't do without: any device, an accelerator, or cuda.
        device: The kind of device that it was judged on; empty where it was not.
        contradicts: What it came to elsewhere, where passed and not passed stand against each other.
    """

    name: str
    outcome: Outcome
    points: float
    score: float
    requirement: Words
    problem: Words | None = None
    example: Counterexample | None = None
    help: Words | None = None
    misconception: Page | None = None
    traceback: tuple[Frame, ...] = ()
    printed: str = ""
    seconds: float = 0.0
    needs: str = "any"
    device: str = ""
    contradicts: tuple[Judgement, ...] = ()


@dataclass(frozen=True, slots=True)
class TaskResult:
    """One task: its checks and what they earned together."""

    name: str
    number: int
    title: Words
    points: int
    checks: tuple[CheckResult, ...]

    @property
    def score(self) -> float:
        """Return the points earned, exact to a millionth."""
        return round(sum(check.score for check in self.checks), 6)

    @property
    def pending(self) -> float:
        """Return the points that wait for a device that was not here, exact to a millionth."""
        return round(sum(check.points for check in self.checks if check.outcome is Outcome.PENDING), 6)

    @property
    def solved(self) -> bool:
        """Tell whether every check that could be judged passed, and one at least."""
        present = {check.outcome for check in self.checks}
        return Outcome.PASSED in present and present <= {Outcome.PASSED, Outcome.PENDING}

    @property
    def outcome(self) -> Outcome:
        """Return the worst outcome among the checks: passed only when every check passed."""
        present = {check.outcome for check in self.checks}
        return next((outcome for outcome in WORST_FIRST if outcome in present), Outcome.BROKEN)


WORST_FIRST = (
    Outcome.BROKEN,
    Outcome.MEMORY,
    Outcome.TIMEOUT,
    Outcome.ERROR,
    Outcome.FAILED,
    Outcome.SKIPPED,
    Outcome.PENDING,
    Outcome.PASSED,
)


@dataclass(frozen=True, slots=True)
class Report:
    """Everything about one graded submission; the only thing that a format reads.

    Attributes:
        exercise: The exercise's name.
        title: Its title.
        version: A digest of the exercise, its hidden checks and the course's seed.
        submission: What was graded, as the learner or instructor knows it.
        sha256: The digest of the submission's files.
        device: The kind of device that it was graded on; several joined by `+` after a merge.
        sandbox: The sandbox's level; several joined by `+` after a merge.
        tasks: The tasks, in the exercise's order.
        problem: Why the answer could not be loaded, in words.
        traceback: The learner's frames of that.
        printed: What the answer printed while it was loaded, bounded.
        seconds: Wall time; not part of what must repeat.
    """

    exercise: str
    title: Words
    version: str
    submission: str
    sha256: str
    device: str
    sandbox: str
    tasks: tuple[TaskResult, ...]
    problem: Words | None = None
    traceback: tuple[Frame, ...] = ()
    printed: str = ""
    seconds: float = field(default=0.0)

    @property
    def score(self) -> float:
        """Return the points earned."""
        return round(sum(task.score for task in self.tasks), 6)

    @property
    def max_score(self) -> int:
        """Return the points that could be earned."""
        return sum(task.points for task in self.tasks)

    @property
    def pending(self) -> float:
        """Return the points that wait for a device that was not here."""
        return round(sum(task.pending for task in self.tasks), 6)

    @property
    def faultless(self) -> bool:
        """Tell whether nothing that could be judged failed, and something could: full marks, or points that wait."""
        outcomes = {check.outcome for task in self.tasks for check in task.checks}
        return Outcome.PASSED in outcomes and outcomes <= {Outcome.PASSED, Outcome.PENDING}

    @property
    def full_marks(self) -> bool:
        """Tell whether every check passed."""
        return bool(self.tasks) and all(task.outcome is Outcome.PASSED for task in self.tasks)

    @property
    def broken(self) -> bool:
        """Tell whether a check could not be judged through our own fault."""
        return any(task.outcome is Outcome.BROKEN for task in self.tasks)

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain JSON data, totals included."""
        plain = _plain(asdict(self))
        for task, data in zip(self.tasks, plain["tasks"], strict=True):
            data |= {"score": task.score, "pending": task.pending, "outcome": str(task.outcome)}
        totals = {"score": self.score, "max_score": self.max_score, "pending": self.pending}
        return {"schema": SCHEMA, **totals, **plain}

    def without_times(self) -> Report:
        """Return the report with every time set to 0: what must be the same at every grading."""
        tasks = tuple(
            replace(task, checks=tuple(replace(check, seconds=0.0) for check in task.checks)) for task in self.tasks
        )
        return replace(self, tasks=tasks, seconds=0.0)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Report:
        """Return the report that `to_dict` wrote.

        Raises:
            ValueError: The data are of another schema.
        """
        if data.get("schema") != SCHEMA:
            raise ValueError(f"'schema' must be {SCHEMA!r} (got {data.get('schema')!r})")
        rest = {name: data[name] for name in cls.__dataclass_fields__ if name not in {"tasks", "traceback"}}
        tasks = tuple(_task(task) for task in data["tasks"])
        return cls(tasks=tasks, traceback=_frames(data["traceback"]), **rest)


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name.rstrip("_"): _plain(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return str(value) if isinstance(value, Outcome) else value


def _frames(data: list[dict[str, Any]]) -> tuple[Frame, ...]:
    return tuple(Frame(**frame) for frame in data)


def _task(data: Mapping[str, Any]) -> TaskResult:
    checks = tuple(_check(check) for check in data["checks"])
    return TaskResult(data["name"], data["number"], data["title"], data["points"], checks)


def _check(data: Mapping[str, Any]) -> CheckResult:
    parts = dict(data) | {"outcome": Outcome(data["outcome"]), "traceback": _frames(data["traceback"])}
    elsewhere = (Judgement(entry["device"], Outcome(entry["outcome"])) for entry in data["contradicts"])
    parts["contradicts"] = tuple(elsewhere)
    if data["example"] is not None:
        parts["example"] = Counterexample(**data["example"] | {"notes": tuple(data["example"]["notes"])})
    if data["misconception"] is not None:
        page = dict(data["misconception"])
        parts["misconception"] = Page(try_=page.pop("try"), **page)
    return CheckResult(**parts)
