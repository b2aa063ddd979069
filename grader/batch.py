"""A class graded: what came in is recorded first, then what has no report yet is graded, and each report is recorded as
it is made. So the same command, run again after whatever ended it, goes on where it was.
"""

from __future__ import annotations

import getpass
import socket
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from grader.catalog import Course, Exercise
from grader.collect import Collected
from grader.engines import Engine, Graded, Job
from grader.errors import SubmissionError
from grader.grade import Settings, device_for, version_of
from grader.gradebook import Attempt, Gradebook
from grader.gradebook.book import Enrolment, newest
from grader.results import Outcome, Report
from grader.text import both

AT_ONCE = 50
"""How many attempts are recorded in one transaction."""


@dataclass(frozen=True, slots=True)
class Todo:
    """One submission that waits to be graded."""

    exercise: str
    sha256: str
    name: str


def enrol(arrived: Iterable[Collected], book: Gradebook) -> Iterator[Enrolment]:
    """Record what came in, and yield each as recorded, those that could not be read included."""
    rest = iter(arrived)
    while batch := [_read(one) for one in islice(rest, AT_ONCE)]:
        book.enrol(batch)
        yield from batch


def _read(one: Collected) -> Enrolment:
    submission = refused = None
    try:
        submission = one.read()
    except SubmissionError as error:
        refused = both(error.key, **error.params)
    return Enrolment(
        learner=one.learner,
        label=one.label,
        exercise=one.exercise.name,
        submission=submission,
        refused=refused,
        when=one.when,
        late=one.late,
        place=one.attempt,
        origin=one.origin,
    )


def waiting(
    book: Gradebook, course: Course, exercises: Sequence[Exercise], settings: Settings, *, again: bool = False
) -> list[Todo]:
    """Return the submissions that have no sound report of this course version and device; all of them for `again`.

    Raises:
        UsageError: The device is not here.
    """
    found = []
    for exercise in exercises:
        kind = device_for(exercise, settings.device)
        done = set() if again else book.settled(exercise, version_of(exercise, course.seed), kind)
        origins = book.origins(exercise.name)
        open_ = [sha256 for sha256 in book.submissions(exercise.name) if sha256 not in done]
        found += [Todo(exercise.name, sha256, origins[sha256]) for sha256 in open_]
    return found


def grade_all(todo: Sequence[Todo], book: Gradebook, engine: Engine) -> Iterator[tuple[Todo, Graded]]:
    """Grade submissions of a gradebook; nothing is recorded here."""
    jobs = [
        Job(number, one.exercise, lambda one=one: book.submission(one.sha256, one.name))  # type: ignore[misc]
        for number, one in enumerate(todo)
    ]
    for graded in engine.grade_all(jobs):
        yield todo[graded.number], graded


def who() -> str:
    """Return who grades, on which machine."""
    try:
        return f"{getpass.getuser()}@{socket.gethostname()}"
    except (OSError, KeyError, ImportError):
        return socket.gethostname()


# --- a regrade -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Change:
    """What a regrade changes for one submission.

    Attributes:
        attempts: Whose it is.
        before: The report that counts so far; None where there is none.
        after: The new one.
    """

    attempts: tuple[Attempt, ...]
    before: Report | None
    after: Report

    @property
    def checks(self) -> list[tuple[str, Outcome | None, Outcome | None]]:
        """Return the checks that came to something else: name, outcome before and after; None where it is not."""
        old = {} if self.before is None else _outcomes(self.before)
        new = _outcomes(self.after)
        names = list(dict.fromkeys([*old, *new]))
        return [(name, old.get(name), new.get(name)) for name in names if old.get(name) is not new.get(name)]

    @property
    def differs(self) -> bool:
        """Tell whether there is anything to show: a check that came to something else, or other points."""
        return bool(self.checks) or self.moves

    @property
    def moves(self) -> bool:
        """Tell whether the score, or what there is to score, changes."""
        before = self.before
        return before is None or (before.score, before.max_score) != (self.after.score, self.after.max_score)


def _outcomes(report: Report) -> dict[str, Outcome]:
    return {f"{task.name} · {check.name}": check.outcome for task in report.tasks for check in task.checks}


class Comparison:
    """Compares new reports of an exercise with those that count so far."""

    def __init__(self, book: Gradebook, course: Course, exercise: Exercise) -> None:
        self.book = book
        self.rows = newest(book.graded(exercise.name), version_of(exercise, course.seed))
        self.attempts: dict[str, list[Attempt]] = defaultdict(list)
        for attempt in book.attempts(exercise=exercise.name):
            self.attempts[attempt.sha256].append(attempt)

    def change(self, report: Report) -> Change:
        """Return what a new report changes: compared with one of the same device, where there is one."""
        rows = [row for row in self.rows.get(report.sha256, []) if not row.broken]
        counting = next((row for row in reversed(rows) if row.device == report.device), rows[-1] if rows else None)
        before = None if counting is None else self.book.report(counting)
        return Change(tuple(self.attempts[report.sha256]), before, report)
