"""Reports: totals, the worst outcome, plain data in and out."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import FrozenInstanceError, fields, replace
from typing import Any

import pytest

from grader.results import (
    SCHEMA,
    WORST_FIRST,
    CheckResult,
    Counterexample,
    Frame,
    Outcome,
    Page,
    Report,
    TaskResult,
)

MakeReport = Callable[..., Report]
WORDS = {"en": "Yes.", "ja": "はい。"}
PAGE = Page("squared", WORDS, WORDS, WORDS, {"en": "Try this.", "ja": "試しましょう。"}, "https://example.org/")
EXAMPLE = Counterexample("double(square, 2)", (WORDS, {"en": "square: …", "ja": "square: …"}), "4", "5")
FRAMES = (Frame("mine.py", 3, "double", "return x + nothing"), Frame("mine.py", 9, "<module>", ""))


def check(outcome: Outcome = Outcome.PASSED, points: float = 1.0, **facts: Any) -> CheckResult:
    """Return a check's result."""
    score = points if outcome is Outcome.PASSED else 0.0
    return CheckResult(f"test_{outcome}", outcome, points, score, WORDS, **facts)


def task(*checks: CheckResult, points: int = 2) -> TaskResult:
    """Return a task's result."""
    return TaskResult("double", 1, WORDS, points, checks)


@pytest.fixture
def full(report_of: MakeReport) -> Report:
    """Return a report in which nothing is left out."""
    failed = check(
        Outcome.FAILED,
        problem=WORDS,
        example=EXAMPLE,
        help=WORDS,
        misconception=PAGE,
        traceback=FRAMES,
        printed="seen\n日本",
        seconds=0.25,
    )
    return report_of(
        tasks=(task(check(), failed), task(check(Outcome.TIMEOUT))),
        problem=WORDS,
        traceback=FRAMES,
        printed="at import",
        seconds=1.5,
    )


# --- totals ---


def test_totals(report_of: MakeReport) -> None:
    """Scores add up over checks and tasks; points that could be earned are the tasks'."""
    report = report_of(Outcome.PASSED, Outcome.FAILED)

    assert ([2, 0], [2, 3]) == ([part.score for part in report.tasks], [part.points for part in report.tasks])
    assert (2, 5) == (report.score, report.max_score)


@pytest.mark.parametrize("count", [3, 6, 7, 9, 11, 13])
def test_shares_add_up_exactly(report_of: MakeReport, count: int) -> None:
    """Shares that no float holds make whole points again."""
    parts = tuple(task(*(check(points=2 / count) for _ in range(count))) for _ in range(3))

    assert (2, 6) == (parts[0].score, report_of(tasks=parts).score)


@pytest.mark.parametrize(
    ("outcomes", "full_marks", "broken"),
    [
        ((Outcome.PASSED, Outcome.PASSED), True, False),
        ((Outcome.PASSED, Outcome.PENDING), False, False),
        ((Outcome.PASSED, Outcome.SKIPPED), False, False),
        ((Outcome.PASSED, Outcome.BROKEN), False, True),
        ((Outcome.BROKEN, Outcome.MEMORY), False, True),
    ],
)
def test_full_marks_and_broken(
    report_of: MakeReport, outcomes: tuple[Outcome, Outcome], full_marks: bool, broken: bool
) -> None:
    """Full marks need every check; one broken check makes the report broken."""
    report = report_of(*outcomes)

    assert (full_marks, broken) == (report.full_marks, report.broken)


def test_nothing_graded_is_no_full_marks(report_of: MakeReport) -> None:
    """A report without tasks has earned nothing."""
    report = report_of(tasks=())

    assert (0, 0, False, False) == (report.score, report.max_score, report.full_marks, report.broken)


@pytest.mark.parametrize("place", range(len(WORST_FIRST)))
def test_the_worst_outcome_counts(place: int) -> None:
    """A task comes to the worst of its checks, whatever their order."""
    checks = [check(outcome) for outcome in WORST_FIRST[place:]]

    assert WORST_FIRST[place] is task(*checks).outcome is task(*reversed(checks)).outcome


def test_every_outcome_has_a_rank() -> None:
    """No outcome is forgotten; a task that was never checked is our fault."""
    assert set(Outcome) == set(WORST_FIRST)
    assert len(Outcome) == len(WORST_FIRST)
    assert Outcome.BROKEN is task().outcome


# --- plain data ---


def test_round_trip(full: Report) -> None:
    """What was written is read back the same, through JSON text."""
    assert full == Report.from_dict(full.to_dict())
    assert full == Report.from_dict(json.loads(json.dumps(full.to_dict(), ensure_ascii=False)))


def test_round_trip_of_little(report_of: MakeReport) -> None:
    """Nothing that may be left out is needed."""
    report = report_of(tasks=(task(check()),))

    assert report == Report.from_dict(json.loads(json.dumps(report.to_dict())))


def test_the_plain_form(full: Report) -> None:
    """Schema and totals stand at the top, outcomes are words, and no key ends in an underscore."""
    plain = full.to_dict()
    failed = plain["tasks"][0]["checks"][1]

    assert (SCHEMA, 1.0, 4) == (plain["schema"], plain["score"], plain["max_score"])
    assert [("failed", 1.0), ("timeout", 0.0)] == [(part["outcome"], part["score"]) for part in plain["tasks"]]
    assert "failed" == failed["outcome"]
    assert str is type(failed["outcome"])
    assert {"name", "title", "wrote", "why", "try", "read"} == set(failed["misconception"])
    assert {"en": "Try this.", "ja": "試しましょう。"} == failed["misconception"]["try"]
    assert {"file": "mine.py", "line": 3, "function": "double", "text": "return x + nothing"} == plain["traceback"][0]
    assert set(CheckResult.__dataclass_fields__) == set(failed)


def test_the_plain_form_is_a_copy(full: Report) -> None:
    """Changing it does not reach the report."""
    plain = full.to_dict()
    plain["tasks"][0]["checks"].clear()
    plain["title"]["en"] = "Other"

    assert 2 == len(full.tasks[0].checks)
    assert "Double and total" == full.title["en"]


@pytest.mark.parametrize("schema", ["course-report/2", "", None, 1])
def test_another_schema_is_refused(full: Report, schema: object) -> None:
    """Data of another version are refused by name, not misread."""
    with pytest.raises(ValueError, match=r"'schema' must be 'course-report/1' \(got "):
        Report.from_dict(full.to_dict() | {"schema": schema})


def test_no_schema_is_refused() -> None:
    """Anything else is refused too."""
    with pytest.raises(ValueError, match=r"got None"):
        Report.from_dict({})


def test_without_times(full: Report) -> None:
    """Only the times go; two gradings that differ in nothing else are equal then."""
    later = replace(full, seconds=9.0, tasks=tuple(replace(part, checks=slower(part)) for part in full.tasks))

    assert full != later
    assert full.without_times() == later.without_times()
    assert {0.0} == {entry.seconds for part in full.without_times().tasks for entry in part.checks}
    assert full.printed == full.without_times().printed


def slower(part: TaskResult) -> tuple[CheckResult, ...]:
    """Return a task's checks, each of which took a second more."""
    return tuple(replace(entry, seconds=entry.seconds + 1) for entry in part.checks)


def test_records_are_read_only(full: Report) -> None:
    """No renderer can change what it shows."""
    for record in (full, full.tasks[0], full.tasks[0].checks[0], PAGE, EXAMPLE, FRAMES[0]):
        with pytest.raises(FrozenInstanceError):
            setattr(record, fields(record)[0].name, "changed")
