"""Due dates, lateness and attempts: read from course.yaml, applied when totals are asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from grader.catalog import Policies, load_course
from grader.errors import CatalogError

BEFORE = """
        name: tiny
        title: {en: A tiny course, ja: 小さなコース}
        seed: 7
        topics: topics.yaml
        parts:
          - title: {en: Beginnings, ja: はじめに}
            exercises: [01_double]
        policies:
"""
NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)


def read(write: Callable[..., Path], lines: str) -> Policies:
    """Return the policies of the tiny course with these lines."""
    text = BEFORE + "".join(f"          {line}\n" for line in lines.splitlines())
    return load_course(write({"course.yaml": text})).policies


def test_without_policies_nothing_is_late_and_the_best_counts(course_files: Callable[..., Path]) -> None:
    """The default takes nothing from anybody."""
    assert Policies() == load_course(course_files()).policies
    assert "best" == Policies().counts
    assert 0 == Policies().days_late("sato", "01_double", NOON)


def test_all_of_them(course_files: Callable[..., Path]) -> None:
    """Every key is read, and local times become UTC."""
    found = read(
        course_files,
        "time_zone: Asia/Tokyo\ncounts: last\nattempts: 3\nlate_percent_per_day: 10\nlowest_percent: 40\n"
        "grace_minutes: 15\ndue: {01_double: 2026-12-01 23:59}\nextensions: {sato: {01_double: 2026-12-03}}",
    )

    assert ("last", 3, 10, 40, timedelta(minutes=15)) == (
        found.counts,
        found.attempts,
        found.late_percent_per_day,
        found.lowest_percent,
        found.grace,
    )
    assert datetime(2026, 12, 1, 14, 59, tzinfo=UTC) == found.due_for("suzuki", "01_double")
    assert datetime(2026, 12, 3, 15, 0, tzinfo=UTC) == found.due_for("sato", "01_double")


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("2026-12-01", datetime(2026, 12, 2, tzinfo=UTC)),
        ("2026-12-01 23:59", datetime(2026, 12, 1, 23, 59, tzinfo=UTC)),
        ("2026-12-01 23:59:30", datetime(2026, 12, 1, 23, 59, 30, tzinfo=UTC)),
        ("2026-12-01T23:59+09:00", datetime(2026, 12, 1, 14, 59, tzinfo=UTC)),
        ("'2026-12-01 23:59'", datetime(2026, 12, 1, 23, 59, tzinfo=UTC)),
    ],
)
def test_how_a_date_may_be_written(course_files: Callable[..., Path], line: str, moment: datetime) -> None:
    """A date alone lasts to its end; seconds, quotes and an offset are optional."""
    assert moment == read(course_files, f"due: {{01_double: {line}}}").due["01_double"]


def test_an_hour_that_comes_twice_means_the_later(course_files: Callable[..., Path]) -> None:
    """When clocks go back, a learner has until the second 2:30."""
    found = read(course_files, "time_zone: Europe/Berlin\ndue: {01_double: 2026-10-25 02:30}")

    assert datetime(2026, 10, 25, 1, 30, tzinfo=UTC) == found.due["01_double"]


@pytest.mark.parametrize(
    ("line", "key", "number"),
    [
        ("time_zone: Tokyo", "catalog.no_zone", 9),
        ("time_zone: ../../etc/passwd", "catalog.no_zone", 9),
        ("counts: highest", "catalog.unknown", 9),
        ("attempts: 0", "catalog.must_be", 9),
        ("late_percent_per_day: 101", "catalog.must_be", 9),
        ("grace_minutes: -1", "catalog.must_be", 9),
        ("due: {01_double: tomorrow}", "catalog.must_be", 9),
        ("due: {01_double: 2026-13-01}", "catalog.must_be", 9),
        ("due: {01_double: [2026-12-01]}", "catalog.must_be", 9),
        ("due: {02_treble: 2026-12-01}", "catalog.unknown", 9),
        ("extensions: {sato: {01_doubel: 2026-12-01}}", "catalog.unknown_meant", 9),
        ("extension: {}", "catalog.unknown_meant", 9),
    ],
)
def test_what_is_wrong_is_named_with_its_line(
    course_files: Callable[..., Path], line: str, key: str, number: int
) -> None:
    """An unsound policy is a problem of course.yaml, at its line."""
    with pytest.raises(CatalogError) as caught:
        read(course_files, line)

    assert [(key, number)] == [(problem.key, problem.line) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("after", "days"),
    [
        (timedelta(hours=-1), 0),
        (timedelta(0), 0),
        (timedelta(minutes=10), 0),  # within grace
        (timedelta(minutes=10, seconds=1), 1),
        (timedelta(days=1), 1),
        (timedelta(days=1, seconds=1), 2),
        (timedelta(days=9, hours=1), 10),
    ],
)
def test_each_day_that_has_begun_counts(after: timedelta, days: int) -> None:
    """Grace only decides whether anything is late; days are counted from the due date."""
    policies = Policies(due={"01_double": NOON}, grace=timedelta(minutes=10))

    assert days == policies.days_late("sato", "01_double", NOON + after)


def test_an_extension_never_shortens() -> None:
    """The later of the two dates holds, and other learners' dates stay."""
    earlier = {"sato": {"01_double": NOON - timedelta(days=3)}}

    assert NOON == Policies(due={"01_double": NOON}, extensions=earlier).due_for("sato", "01_double")


def test_the_platforms_word_counts_where_no_time_is_known() -> None:
    """Canvas marks late files; without a time that is one day, with one the time decides."""
    policies = Policies(due={"01_double": NOON})

    assert 1 == policies.days_late("sato", "01_double", None, said=True)
    assert 0 == policies.days_late("sato", "01_double", None)
    assert 0 == policies.days_late("sato", "01_double", NOON, said=True)
