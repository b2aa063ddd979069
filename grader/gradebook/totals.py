"""What each learner has earned: attempts, their reports and the course's policies, put together when somebody asks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from grader.catalog import Course, Exercise, Policies
from grader.gradebook.book import Attempt, Gradebook, Graded, newest
from grader.merge import merge
from grader.results import Report


class State(StrEnum):
    """How it stands with an attempt, or with a learner and an exercise."""

    GRADED = "graded"
    PENDING = "pending"  # graded, but points wait for a device
    OUTDATED = "outdated"  # graded with checks that have changed since
    WAITING = "waiting"  # not graded yet
    BROKEN = "broken"  # our fault; never counted against the learner
    REFUSED = "refused"  # could not be read
    MISSING = "missing"  # nothing handed in


@dataclass(frozen=True, slots=True)
class Result:
    """What one attempt comes to.

    Attributes:
        attempt: The attempt.
        state: How it stands.
        raw: The points of its report; None where there is none that counts.
        max_score: The points that there are.
        pending: The points that wait for a device.
        devices: Where it was graded, joined by `+`.
        days_late: Days begun since the due date.
        penalty: The points that lateness costs.
        allowed: Whether it is within the limit of attempts.
        rows: The reports that count, one for each device.
    """

    attempt: Attempt
    state: State
    raw: float | None
    max_score: float
    pending: float = 0.0
    devices: str = ""
    days_late: int = 0
    penalty: float = 0.0
    allowed: bool = True
    rows: tuple[Graded, ...] = ()

    @property
    def score(self) -> float | None:
        """Return the points after lateness; None where there are none."""
        return None if self.raw is None else round(self.raw - self.penalty, 6)


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stands with one learner and one exercise: every attempt, and the one that counts."""

    learner: str
    label: str
    exercise: str
    max_score: float
    results: tuple[Result, ...]
    counted: Result | None

    @property
    def state(self) -> State:
        """Return the state of what counts; without that, of the newest attempt."""
        if self.counted is not None:
            return self.counted.state
        return self.results[-1].state if self.results else State.MISSING

    @property
    def score(self) -> float | None:
        """Return the points earned; None where there are none yet."""
        return None if self.counted is None else self.counted.score


def standings(book: Gradebook, course: Course, exercises: Sequence[Exercise] | None = None) -> list[Standing]:
    """Return how it stands with every learner and exercise, by learner, then in the course's order."""
    chosen = course.exercises if exercises is None else exercises
    people = book.learners()
    table = {exercise.name: _of_exercise(book, course, exercise) for exercise in chosen}
    found = []
    for learner, label in people.items():
        for exercise in chosen:
            results = table[exercise.name].get(learner, ())
            counted = choose(results, course.policies)
            found.append(Standing(learner, label, exercise.name, exercise.points, tuple(results), counted))
    return found


def choose(results: Sequence[Result], policies: Policies) -> Result | None:
    """Return the attempt that counts: of those within the limit that have points, the best, the last or the first."""
    fit = [result for result in results if result.allowed and result.score is not None]
    if not fit:
        return None
    if policies.counts == "best":
        return max(fit, key=lambda result: (result.score or 0.0, -result.attempt.number))
    return fit[-1] if policies.counts == "last" else fit[0]


def _of_exercise(book: Gradebook, course: Course, exercise: Exercise) -> Mapping[str, Sequence[Result]]:
    from grader.grade import version_of

    version = version_of(exercise, course.seed)
    rows = newest(book.graded(exercise.name), version)
    found: dict[str, list[Result]] = defaultdict(list)
    for attempt in book.attempts(exercise=exercise.name):
        result = _result(attempt, rows.get(attempt.sha256, []), version, exercise, course, book)
        found[attempt.learner].append(result)
    return found


def _result(
    attempt: Attempt, rows: Sequence[Graded], version: str, exercise: Exercise, course: Course, book: Gradebook
) -> Result:
    if attempt.refused is not None:
        return Result(attempt, State.REFUSED, None, exercise.points)
    sound = [row for row in rows if not row.broken]
    if not sound:
        return Result(attempt, State.BROKEN if rows else State.WAITING, None, exercise.points)
    raw, pending, most, devices = _points(sound, course, book)
    state = State.OUTDATED if sound[0].version != version else State.PENDING if pending else State.GRADED
    policies = course.policies
    days = policies.days_late(attempt.learner, exercise.name, attempt.handed_in, said=attempt.late)
    return Result(
        attempt=attempt,
        state=state,
        raw=raw,
        max_score=most,
        pending=pending,
        devices=devices,
        days_late=days,
        penalty=penalty(raw, most, days, policies),
        allowed=policies.attempts is None or attempt.number <= policies.attempts,
        rows=tuple(sound),
    )


def merged(rows: Sequence[Graded], course: Course, book: Gradebook) -> Report:
    """Return the reports of an attempt as one: of its devices together, where there are several."""
    return merge([book.report(row) for row in rows], course.contradictions)


def _points(rows: Sequence[Graded], course: Course, book: Gradebook) -> tuple[float, float, float, str]:
    """Return score, pending points, points that there are and devices: of one report, or of several made one."""
    if len(rows) == 1:
        return rows[0].score, rows[0].pending, rows[0].max_score, rows[0].device
    report = merged(rows, course, book)
    return report.score, report.pending, report.max_score, report.device


def penalty(raw: float, most: float, days: int, policies: Policies) -> float:
    """Return the points that lateness costs: so many percent of all points a day, down to the lowest percent."""
    wished = most * policies.late_percent_per_day / 100 * days
    room = max(0.0, raw - most * policies.lowest_percent / 100)
    return round(min(wished, room), 6)
