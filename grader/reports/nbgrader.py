"""What a class has earned, written into nbgrader's own database: assignments, a grade cell for each task, submissions.

nbgrader keeps a row for a grade only where the cell was there when the submission was made, so a submission whose
cells have changed is made anew. What a teacher scored by hand there is never touched. Its own export quotes nothing,
so names go there without commas, quotes and line ends, and without what a spreadsheet would run.
"""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy.exc import SAWarning

from grader.catalog import Course, Exercise
from grader.errors import UsageError
from grader.gradebook.book import Gradebook
from grader.gradebook.totals import Result, Standing, merged
from grader.reports.tables import safe
from grader.results import Report

_PLAIN = str.maketrans({",": "，", '"': "”", "\r": " ", "\n": " "})


def push(book: Gradebook, course: Course, standings: Iterable[Standing], url: str) -> int:
    """Write standings into a gradebook of nbgrader, and return how many submissions were written.

    Args:
        book: The class's gradebook.
        course: The course.
        standings: What to write; those without an attempt that counts are left out.
        url: The database of nbgrader: a file's path or a URL. It is made where there is none.

    Raises:
        UsageError: nbgrader is not installed, or can't open its database.
    """
    written = 0
    with _opened(url, course.name) as theirs:
        known: set[str] = set()
        for one in standings:
            counted = one.counted
            if counted is None:
                continue
            exercise = course.exercise(one.exercise)
            if exercise.name not in known:
                _assignment(theirs, course, exercise)
                known.add(exercise.name)
            _submission(theirs, one, counted, exercise, merged(counted.rows, course, book))
            written += 1
        theirs.db.commit()
    return written


@contextmanager
def _opened(url: str, course: str) -> Iterator[Any]:
    try:
        from nbgrader.api import Gradebook as Theirs
    except ImportError:
        raise UsageError("nbgrader.missing") from None
    path = os.environ.get("PATH", "")
    os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{path}"  # it runs alembic by its name
    try:
        opened = Theirs(url if "://" in url else f"sqlite:///{Path(url).absolute()}", course)
    except Exception as error:
        raise UsageError("nbgrader.refused", where=url, reason=" ".join(str(error).split())[:300]) from error
    finally:
        os.environ["PATH"] = path
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", SAWarning)  # of nbgrader's own queries, which nobody here can change
            yield opened
    finally:
        opened.close()


def _assignment(theirs: Any, course: Course, exercise: Exercise) -> None:
    due = course.policies.due.get(exercise.name)
    theirs.update_or_create_assignment(exercise.name, duedate=None if due is None else due.replace(tzinfo=None))
    theirs.update_or_create_notebook(exercise.name, exercise.name)
    for task in exercise.tasks:
        theirs.update_or_create_grade_cell(
            task.name, exercise.name, exercise.name, max_score=float(task.points), cell_type="code"
        )


def _submission(theirs: Any, one: Standing, counted: Result, exercise: Exercise, report: Report) -> None:
    student = _name(one.learner)
    theirs.update_or_create_student(student, first_name="", last_name=_name(one.label or one.learner))
    when = counted.attempt.handed_in
    stamp = None if when is None else when.replace(tzinfo=None)
    names = {task.name for task in exercise.tasks}
    submission = theirs.update_or_create_submission(exercise.name, student, timestamp=stamp)
    if not names <= {grade.name for notebook in submission.notebooks for grade in notebook.grades}:
        theirs.remove_submission(exercise.name, student)
        theirs.update_or_create_submission(exercise.name, student, timestamp=stamp)
    for task in report.tasks:
        grade = theirs.find_grade(task.name, exercise.name, exercise.name, student)
        grade.auto_score, grade.needs_manual_grade = task.score, False
    notebook = theirs.find_submission_notebook(exercise.name, exercise.name, student)
    notebook.late_submission_penalty = counted.penalty


def _name(text: str) -> str:
    return str(safe(text.translate(_PLAIN)))
