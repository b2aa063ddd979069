"""nbgrader's own gradebook: what we write there, its own export prints."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from grader.catalog import Course, Policies
from grader.errors import UsageError
from grader.grade import version_of
from grader.gradebook import Gradebook, standings
from grader.gradebook.book import Enrolment
from grader.reports.nbgrader import push
from grader.results import Outcome, Report
from grader.submission import Submission

pytest.importorskip("nbgrader", reason="nbgrader is not installed: pip install course[nbgrader]")

DUE = datetime(2026, 12, 1, 12, tzinfo=UTC)
P, F = Outcome.PASSED, Outcome.FAILED


@pytest.fixture
def course(tiny_course: Course) -> Course:
    """Return the tiny course with a due date and a price for lateness."""
    return replace(tiny_course, policies=Policies(due={"01_double": DUE}, late_percent_per_day=10))


@pytest.fixture
def pushed(
    course: Course, tmp_path: Path, arrival: Callable[..., Enrolment], report_of: Callable[..., Report]
) -> Callable[..., Path]:
    """Return what records attempts (learner, days from due, outcomes) and pushes them; the database's path."""
    version = version_of(course.exercises[0], course.seed)

    def make(*handed: tuple[str, float, Outcome, Outcome]) -> Path:
        with Gradebook.open(str(tmp_path / "ours.db")) as book:
            for number, (learner, days, first, second) in enumerate(handed):
                text = f"{number} {first} {second}"
                book.enrol([arrival(learner, text, DUE + timedelta(days=days), label=f"{learner}, Jr. =1+1")])
                sha256 = Submission("", {"double.py": text.encode()}, "").sha256
                book.record(report_of(first, second, sha256=sha256, version=version), "me")
            push(book, course, standings(book, course), str(tmp_path / "theirs.db"))
        return tmp_path / "theirs.db"

    return make


def exported(path: Path) -> dict[str, dict[str, str]]:
    """Return what nbgrader's own export says of each student."""
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    words = ["export", "--to", "grades.csv", f"--db=sqlite:///{path}", "--CourseDirectory.course_id=tiny"]
    ended = subprocess.run(
        [sys.executable, "-m", "nbgrader", *words], cwd=path.parent, env=environment, capture_output=True, text=True
    )
    assert ended.returncode == 0, ended.stderr
    with (path.parent / "grades.csv").open(encoding="utf-8", newline="") as file:
        return {row["student_id"]: row for row in csv.DictReader(file)}


def test_nbgraders_own_export_prints_our_totals(pushed: Callable[..., Path]) -> None:
    """Scores, maxima and late penalties, for names that a spreadsheet would stumble over."""
    rows = exported(pushed(("佐藤", -1, P, P), ("late", 1.5, P, P), ('=half, "x"', -1, F, P)))

    assert {"佐藤": "5.0", "late": "4.0", "'=half， ”x”": "3.0"} == {name: row["score"] for name, row in rows.items()}
    assert {"5.0"} == {row["max_score"] for row in rows.values()}
    assert "1.0" == rows["late"]["late_submission_penalty"]


def test_pushed_again_it_is_the_newer(pushed: Callable[..., Path]) -> None:
    """A better attempt replaces the score; nobody is there twice."""
    pushed(("sato", -2, F, P))
    rows = exported(pushed(("suzuki", -2, F, P), ("sato", -1, P, P)))

    assert {"sato": "5.0", "suzuki": "3.0"} == {name: row["score"] for name, row in rows.items()}


@pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")  # of nbgrader's own queries in this test
def test_a_task_that_was_added_later(pushed: Callable[..., Path], course: Course) -> None:
    """nbgrader makes rows for grades with the submission only; ours is made anew where cells were added."""
    from nbgrader.api import Gradebook as Theirs

    path = pushed(("sato", -2, F, P))
    with Theirs(f"sqlite:///{path}", "tiny") as theirs:
        theirs.remove_submission("01_double", "sato")
        theirs.remove_assignment("01_double")
        theirs.add_assignment("01_double")
        theirs.add_notebook("01_double", "01_double")
        theirs.add_grade_cell("double", "01_double", "01_double", max_score=2, cell_type="code")
        theirs.add_submission("01_double", "sato")
        theirs.db.commit()

    assert "3.0" == exported(pushed(("sato", -2, F, P)))["sato"]["score"]


def test_no_place_for_it(course: Course, tmp_path: Path) -> None:
    """A database that can't be opened is said in words."""
    with (
        Gradebook.open(str(tmp_path / "ours.db")) as book,
        pytest.raises(UsageError, match=r"nbgrader\.refused"),
    ):
        push(book, course, [], str(tmp_path / "no" / "such" / "folder.db"))
