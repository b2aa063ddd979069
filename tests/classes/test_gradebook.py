"""The gradebook: what is told is kept whole, what is told twice is kept once, in SQLite and in PostgreSQL."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from grader.catalog import Course, Policies
from grader.errors import BrokenError, UsageError
from grader.gradebook import Gradebook, standings
from grader.gradebook.book import Enrolment
from grader.gradebook.tables import attempts, contents, reports
from grader.gradebook.totals import State
from grader.results import Outcome, Report
from grader.submission import Submission
from grader.text import both

DAY = datetime(2026, 12, 1, 12, tzinfo=UTC)
Arrival = Callable[..., Enrolment]
Make = Callable[..., Report]


def digest(text: str) -> str:
    """Return the digest of the submission that `arrival` makes of a text."""
    return Submission("", {"double.py": text.encode()}, "double.py").sha256


# --- telling -------------------------------------------------------------------------------------------------------


def test_what_was_handed_in_comes_back(book: Gradebook, arrival: Arrival) -> None:
    """Who, what, when and where from; names in Japanese and moments with their zone."""
    book.enrol([arrival("佐藤 花子", "y = 'あ'\n", DAY, label="Satō Hanako")])
    (found,) = book.attempts()

    assert ("佐藤 花子", "Satō Hanako", "01_double", 1, DAY, False) == (
        found.learner,
        found.label,
        found.exercise,
        found.number,
        found.handed_in,
        found.late,
    )
    submission = book.submission(found.sha256, "name")
    assert ({"double.py": "y = 'あ'\n".encode()}, "double.py") == (submission.files, submission.main)


def test_the_same_again_is_no_new_attempt(book: Gradebook, arrival: Arrival) -> None:
    """A folder that is collected twice changes nothing, but an earlier time is believed."""
    book.enrol([arrival(when=DAY)])
    book.enrol([arrival(when=DAY + timedelta(days=2)), arrival(when=DAY - timedelta(days=1))])

    assert [DAY - timedelta(days=1)] == [found.handed_in for found in book.attempts()]


def test_attempts_are_numbered_in_time_order(book: Gradebook, arrival: Arrival) -> None:
    """Not in the order in which they were recorded."""
    book.enrol([arrival(text="c", when=DAY + timedelta(1)), arrival(text="a", when=DAY - timedelta(1))])
    book.enrol([arrival(text="b", when=DAY), arrival("suzuki", "a", DAY)])

    found = [(one.learner, one.number, one.sha256) for one in book.attempts()]
    wanted = [("sato", 1, "a"), ("sato", 2, "b"), ("sato", 3, "c"), ("suzuki", 1, "a")]
    assert [(name, number, digest(text)) for name, number, text in wanted] == found


def test_two_who_handed_in_the_same_share_one_report(book: Gradebook, arrival: Arrival) -> None:
    """A content is kept and graded once."""
    book.enrol([arrival("sato"), arrival("suzuki")])

    assert [digest("x = 1\n")] == book.submissions("01_double")


def test_what_could_not_be_read_is_an_attempt_too(book: Gradebook, arrival: Arrival) -> None:
    """It is listed with the reason, and there is nothing to grade."""
    refused = both("submission.empty", path="double.py")
    book.enrol([replace(arrival(), submission=None, refused=refused)])

    assert [refused] == [one.refused for one in book.attempts()]
    assert [] == book.submissions("01_double")


def test_all_of_an_enrolment_or_nothing(book: Gradebook, arrival: Arrival) -> None:
    """A failure half-way leaves nothing half-written."""

    def failing() -> Any:
        yield arrival("sato")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        book.enrol(failing())

    assert ([], {}) == (book.attempts(), book.learners())


def test_a_report_is_recorded_once_for_each_version_and_device(book: Gradebook, report_of: Make) -> None:
    """The first stays; another device and another version have their own."""
    first = report_of()
    for report in (first, replace(first, seconds=9.0), replace(first, device="cuda"), replace(first, version="v2")):
        book.record(report, "me")
    found = book.graded("01_double")

    assert [("v1", "cpu", 1), ("v1", "cuda", 1), ("v2", "cpu", 1)] == [
        (row.version, row.device, row.run) for row in found
    ]
    assert first == book.report(found[0])


def test_a_new_run_counts_and_the_old_one_is_kept(book: Gradebook, report_of: Make) -> None:
    """A regrade adds; nothing that was recorded is lost."""
    book.record(report_of(), "me")
    book.record(report_of(Outcome.FAILED), "you", again=True)

    assert [(2, 3.0, "you")] == [(row.run, row.score, row.graded_by) for row in book.graded("01_double")]
    with book.engine.connect() as connection:
        assert 2 == connection.scalar(select(func.count()).select_from(reports))


def test_what_was_broken_gives_way(book: Gradebook, tiny_course: Course, report_of: Make) -> None:
    """A report with a check that we could not judge does not settle a submission."""
    book.record(report_of(Outcome.BROKEN), "me")
    assert set() == book.settled(tiny_course.exercises[0], "v1", "cpu")
    book.record(report_of(), "me")

    assert {"0" * 64} == book.settled(tiny_course.exercises[0], "v1", "cpu")
    assert set() == book.settled(tiny_course.exercises[0], "v1", "cuda")
    assert set() == book.settled(tiny_course.exercises[0], "v2", "cpu")


def test_a_damaged_content_is_not_graded(book: Gradebook, arrival: Arrival) -> None:
    """What does not fit its digest is our failure, and nobody's points."""
    book.enrol([arrival()])
    with book.engine.begin() as connection:
        connection.execute(contents.update().values(main="other.py", sha256="1" * 64))

    for sha256 in ("1" * 64, digest("x = 1\n")):
        with pytest.raises(BrokenError, match=r"gradebook\.damaged"):
            book.submission(sha256, "name")


# --- where it lies -------------------------------------------------------------------------------------------------


def test_reading_makes_none(tmp_path: Path) -> None:
    """`course gradebook show` in the wrong folder says so, and leaves no empty database."""
    with pytest.raises(UsageError, match=r"gradebook\.none"), Gradebook.open(str(tmp_path / "a.db"), make=False):
        pass

    assert [] == list(tmp_path.iterdir())


def other_database(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE attempts (x)")


@pytest.mark.parametrize(
    ("make", "key"),
    [
        (lambda path: path.write_bytes(b"no database at all" * 99), r"gradebook\.refused"),
        (other_database, r"gradebook\.foreign"),
        (lambda path: path.mkdir(), r"gradebook\.refused"),
    ],
)
def test_something_else_in_its_place(tmp_path: Path, make: Callable[[Path], object], key: str) -> None:
    """It is refused in words, and stays what it was."""
    make(tmp_path / "a.db")
    before = (tmp_path / "a.db").read_bytes() if (tmp_path / "a.db").is_file() else None
    with pytest.raises(UsageError, match=key), Gradebook.open(str(tmp_path / "a.db")):
        pass

    assert before is None or before == (tmp_path / "a.db").read_bytes()


@pytest.mark.parametrize("url", ["nothing://x/y", "postgresql+nodriver://x/y", "sqlite:///no/such/folder/a.db"])
def test_a_url_that_leads_nowhere(url: str) -> None:
    """It is refused in words."""
    with pytest.raises(UsageError), Gradebook.open(url):
        pass


def test_a_later_schema_is_left_alone(tmp_path: Path) -> None:
    """A gradebook of another version is neither read nor changed."""
    where = tmp_path / "a.db"
    with Gradebook.open(str(where)):
        pass
    with sqlite3.connect(where) as connection:
        connection.execute("UPDATE about SET value = 'course-gradebook/9'")

    with pytest.raises(UsageError, match=r"gradebook\.schema"), Gradebook.open(str(where)):
        pass


KILLED = """
import sys, itertools
from grader.gradebook import Gradebook
from grader.gradebook.book import Enrolment
from grader.submission import Submission
with Gradebook.open(sys.argv[1]) as book:
    for number in itertools.count():
        texts = [f"{number} {part}" for part in range(20)]
        book.enrol([
            Enrolment(f"l{number}", "", "01_double", Submission("a", {"double.py": text.encode()}, "double.py"),
                      None, None, False, 1, "a")
            for text in texts
        ])
        print(number, flush=True)
"""


def test_killed_at_any_moment_it_keeps_what_was_told_whole(tmp_path: Path) -> None:
    """After `kill -9` every enrolment that was answered is there with all its parts, and no other is there in part."""
    where = str(tmp_path / "a.db")
    for round_ in range(4):
        writing = subprocess.Popen([sys.executable, "-c", KILLED, where], stdout=subprocess.PIPE, text=True)
        assert writing.stdout is not None
        answered = int(writing.stdout.readline())
        time.sleep(0.02 + 0.031 * round_)
        os.kill(writing.pid, signal.SIGKILL)
        answered = max([answered, *map(int, writing.stdout.read().split())])
        writing.stdout.close()
        writing.wait()
        with Gradebook.open(where, make=False) as book, book.engine.connect() as connection:
            counts = list(connection.scalars(select(func.count()).select_from(attempts).group_by(attempts.c.learner)))
            stored = connection.scalar(select(func.count()).select_from(contents))
            assert {20} == set(counts)
            assert len(counts) > answered
            assert 20 * len(counts) == stored


# --- totals --------------------------------------------------------------------------------------------------------


@pytest.fixture
def class_of(tiny_course: Course, tmp_path: Path, arrival: Arrival, report_of: Make) -> Callable[..., Any]:
    """Return what gives the standing of a learner with attempts (days from due, two tasks' outcomes) and policies."""
    from grader.grade import version_of

    version = version_of(tiny_course.exercises[0], tiny_course.seed)

    def make(*handed: tuple[float, Outcome, Outcome], **policies: Any) -> Any:
        course = replace(tiny_course, policies=Policies(due={"01_double": DAY}, **policies))
        with Gradebook.open(str(tmp_path / "a.db")) as book:
            for number, (days, first, second) in enumerate(handed):
                book.enrol([arrival(text=f"{number}", when=DAY + timedelta(days=days))])
                book.record(report_of(first, second, sha256=digest(f"{number}"), version=version), "me")
            (found,) = standings(book, course)
            return found

    return make


P, F, W, B = Outcome.PASSED, Outcome.FAILED, Outcome.PENDING, Outcome.BROKEN


@pytest.mark.parametrize(
    ("policies", "score", "attempt"),
    [
        ({}, 5.0, 2),
        ({"counts": "first"}, 3.0, 1),
        ({"counts": "last"}, 2.0, 3),
        ({"attempts": 1}, 3.0, 1),
        ({"attempts": 2, "counts": "last"}, 5.0, 2),
        ({"late_percent_per_day": 10}, 4.5, 2),
        ({"late_percent_per_day": 50}, 3.0, 1),  # two late ones are worth less than the first
        ({"late_percent_per_day": 10, "counts": "last"}, 0.5, 3),
        ({"late_percent_per_day": 100, "counts": "last"}, 0.0, 3),
        ({"late_percent_per_day": 100, "lowest_percent": 20, "counts": "last"}, 1.0, 3),
        ({"late_percent_per_day": 100, "lowest_percent": 80, "counts": "last"}, 2.0, 3),  # never more than was earned
    ],
)
def test_which_attempt_counts_and_what_lateness_costs(
    class_of: Callable[..., Any], policies: dict[str, Any], score: float, attempt: int
) -> None:
    """Three attempts: 3 points in time, 5 points a day late, 2 points three days late, of 5."""
    found = class_of((-1, F, P), (0.5, P, P), (2.5, P, F), **policies)

    assert (score, attempt) == (found.score, found.counted.attempt.number)
    assert [3.0, 5.0, 2.0] == [result.raw for result in found.results]  # reports stay as they are


def test_our_failure_is_not_the_learners(class_of: Callable[..., Any]) -> None:
    """An attempt that could not be judged has no points, and another one counts; alone it is no zero."""
    assert (3.0, 1) == ((found := class_of((-2, F, P), (-1, B, P), counts="last")).score, found.counted.attempt.number)


def test_broken_alone_is_no_zero(class_of: Callable[..., Any]) -> None:
    """Nothing is earned and nothing lost: it has to be graded again."""
    found = class_of((-1, B, P))

    assert (None, State.BROKEN) == (found.score, found.state)


def test_points_that_wait(class_of: Callable[..., Any]) -> None:
    """What waits for a GPU runner is said."""
    found = class_of((-1, P, W))

    assert (2.0, State.PENDING, 3.0) == (found.score, found.state, found.counted.pending)


def test_two_devices_become_one_result(book: Gradebook, tiny_course: Course, arrival: Arrival, report_of: Make) -> None:
    """What waited on the CPU was judged on a GPU: both reports count together, by the course's rule."""
    from grader.grade import version_of

    version = version_of(tiny_course.exercises[0], tiny_course.seed)
    book.enrol([arrival()])
    for device, second in (("cpu", W), ("cuda", P)):
        book.record(report_of(P, second, sha256=digest("x = 1\n"), version=version, device=device), "me")
    (found,) = standings(book, tiny_course)

    assert (5.0, State.GRADED, "cpu+cuda") == (found.score, found.state, found.counted and found.counted.devices)


def test_a_course_that_has_changed(book: Gradebook, tiny_course: Course, arrival: Arrival, report_of: Make) -> None:
    """Older reports count until there are new ones, and are marked."""
    book.enrol([arrival()])
    book.record(report_of(F, P, sha256=digest("x = 1\n"), version="old"), "me")
    (found,) = standings(book, tiny_course)

    assert (3.0, State.OUTDATED) == (found.score, found.state)
