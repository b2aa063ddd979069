"""A class with odd names, hostile reports, attempts in vain, and its site."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from grader.catalog import Course, Policies
from grader.grade import version_of
from grader.gradebook import Gradebook, standings
from grader.gradebook.book import Enrolment
from grader.results import Counterexample, Outcome, Page, Report
from grader.site.build import Site, build
from grader.submission import Submission
from grader.text import both

P, F, E, W = Outcome.PASSED, Outcome.FAILED, Outcome.ERROR, Outcome.PENDING
HOSTILE = "</pre></style><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">"
NAMES = [
    "佐藤 花子",
    "O'Brien, Pat",
    "=cmd|' /C calc'!A0",
    HOSTILE,
    "../../up",
    "山田/太郎",
    "x" * 120,
    "José",
    "CON",
    "Case",
    "case",
    "#?%41&amp;",
    *[f"Learner {number:02}" for number in range(28)],
]
"""Forty learners."""
DUE = datetime(2026, 11, 1, 12, tzinfo=UTC)
WORDS = both("site.tasks")


@pytest.fixture
def hand_in(report_of: Callable[..., Report]) -> Callable[..., None]:
    """Return what records attempts of a learner: two tasks' outcomes each, and what else their reports hold."""

    def make(book: Gradebook, course: Course, learner: str, *tried: tuple[Outcome, Outcome], label: str = "") -> None:
        version = version_of(course.exercises[0], course.seed)
        for number, (first, second) in enumerate(tried):
            text = f"{learner} {number}"
            submission = Submission("double.py", {"double.py": text.encode()}, "double.py")
            when = DUE + timedelta(days=number)
            origin = f"{learner}/{number}"
            book.enrol([Enrolment(learner, label, "01_double", submission, None, when, False, 1, origin)])
            report = report_of(first, second, sha256=submission.sha256, version=version, submission=learner)
            book.record(_told(report) if F in (first, second) else report, "me")

    return make


def _told(report: Report) -> Report:
    """Return a report whose failed checks have a well-known mistake and a hostile example."""
    page = Page("squared", both("site.task"), WORDS, WORDS, WORDS, "https://docs.pytorch.org/docs/stable/torch.html")
    example = Counterexample(HOSTILE, (), HOSTILE, HOSTILE)
    tasks = tuple(
        replace(task, checks=tuple(_with(check, page, example) for check in task.checks)) for task in report.tasks
    )
    return replace(report, tasks=tasks, printed=HOSTILE)


def _with(check, page, example):  # type: ignore[no-untyped-def]
    failed = check.outcome is F
    return replace(check, misconception=page, example=example, printed=HOSTILE) if failed else check


@pytest.fixture
def crowd(tiny_course: Course, tmp_path: Path, hand_in: Callable[..., None]) -> Callable[[str], Site]:
    """Return what writes the site of a class of forty in a language."""
    course = replace(tiny_course, policies=Policies(due={"01_double": DUE}, late_percent_per_day=10))
    with Gradebook.open(str(tmp_path / "class.db")) as book:
        for place, name in enumerate(NAMES):
            outcomes = ((P, P), (P, F), (F, F), (P, W), (E, E))[place % 5]
            tried = [outcomes] * (3 if place % 7 == 2 else 1) if place else [(P, F), (P, P), (P, F)]
            hand_in(book, course, f"id{place}", *tried, label=name)
        book.enrol([Enrolment("nothing", "Refused", "01_double", None, WORDS, DUE, False, 1, "odd.py")])

    def write(language: str = "en") -> Site:
        with Gradebook.open(str(tmp_path / "class.db")) as book:
            return build(book, course, standings(book, course), tmp_path / f"site-{language}", language)

    return write
