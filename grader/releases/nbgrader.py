"""What nbgrader loads: our starter in what it hands out, and our grading in the place of its own.

nbgrader runs a learner's notebook in one kernel with its tests, so a learner can give themselves any points there.
Here no cell of an exercise of ours is ever run by nbgrader: the answer goes to `course grade`, a process of its own
that runs it in the sandbox, and what comes back becomes the outputs of the cells that give the points. Assignments
that are none of our exercises are nbgrader's alone.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import nbformat
from nbformat.v4 import new_code_cell, new_output
from nbgrader.converters import Autograde, GenerateAssignment
from nbgrader.converters.base import NbGraderException
from nbgrader.preprocessors import ClearSolutions, Execute
from traitlets import Unicode

from grader.catalog import Course, Exercise, load_course
from grader.errors import EXIT_FULL_MARKS, EXIT_NOT_FULL_MARKS, CourseError, SubmissionError
from grader.notebook import as_python
from grader.releases import visible
from grader.releases.assignment import graded
from grader.reports import json, telling
from grader.results import Outcome, Report, TaskResult
from grader.starter import make_starter
from grader.submission import read_submission
from grader.text import say

_COMMAND = (sys.executable, "-P", "-c", "from grader.cli import main; main()")


def configure(config: Any, *, course: str, language: str, sandbox: str) -> None:
    """Put our steps in the place of nbgrader's.

    Args:
        config: nbgrader's configuration.
        course: The course's folder.
        language: The language of what learners read.
        sandbox: How answers are confined: what `course grade --sandbox` takes.
    """
    config.CourseStarter.course = config.CourseScores.course = course
    config.CourseStarter.language = config.CourseScores.language = language
    config.CourseScores.sandbox = sandbox
    steps = {ClearSolutions: CourseStarter, Execute: CourseScores}
    config.GenerateAssignment.preprocessors = [steps.get(step, step) for step in GenerateAssignment().preprocessors]
    config.Autograde.autograde_preprocessors = [steps.get(step, step) for step in Autograde().autograde_preprocessors]


class CourseStarter(ClearSolutions):  # type: ignore[misc]  # nbgrader has no types
    """Cuts the solutions out as `course` does: what is left names its task, and helpers of the solution go."""

    course = Unicode(help="The course's folder.").tag(config=True)
    language = Unicode("en", help="The language of what people read.").tag(config=True)

    def preprocess(self, nb: Any, resources: Any) -> Any:
        """Return the notebook as learners get it."""
        found = _exercise_of(self, resources)
        if found is None:
            return super().preprocess(nb, resources)
        tasks = {task.name: task.number for task in found[1].tasks}
        for cell in nb.cells:
            if cell.metadata.get("nbgrader", {}).get("solution"):
                cell.source = make_starter(cell.source, tasks).rstrip("\n")
        nb.cells = [cell for cell in nb.cells if cell.source.strip()]
        return nb, resources


class CourseScores(Execute):  # type: ignore[misc]
    """Grades a notebook by `course grade`, and runs nothing of it here."""

    course = Unicode(help="The course's folder.").tag(config=True)
    language = Unicode("en", help="The language of what learners read.").tag(config=True)
    sandbox = Unicode("auto", help="What `course grade --sandbox` takes.").tag(config=True)

    def __call__(self, nb: Any, resources: Any) -> Any:
        """Grade it, even where nbgrader was told to execute nothing: outputs that a learner handed in never count."""
        found = _exercise_of(self, resources)
        if found is None:
            return super().__call__(nb, resources)
        course, exercise = found
        theirs = self.parent.parent.coursedir
        student = resources["nbgrader"]["student"]
        folder = Path(theirs.format_path(theirs.submitted_directory, student, exercise.name))
        verdicts = self._verdicts(nb, folder, course, exercise)
        nb.cells = [cell for cell in nb.cells if _name(cell) != visible.CELL]
        for cell in nb.cells:
            if cell.cell_type == "code":
                cell.outputs, cell.execution_count = [], None
        for task in exercise.tasks:
            _fill(_cell(nb, graded(task, f"# {task.name}")), *verdicts[task.name])
        return nb, resources

    def _verdicts(self, nb: Any, folder: Path, course: Course, exercise: Exercise) -> Mapping[str, tuple[float, str]]:
        """Return the points of each task, and what its learner reads.

        Args:
            nb: The notebook, in which nbgrader has put the locked cells back.
            folder: What was handed in, for the files beside the notebook.
            course: The course.
            exercise: What is answered.

        Raises:
            NbGraderException: Something could not be judged by our own fault, so that there are no points to give.
        """
        name = f"{exercise.name}.ipynb"
        try:
            submission = read_submission(folder, exercise, answer=name)
            answer = {exercise.file: as_python(nbformat.writes(nb).encode(errors="replace"), name)}
        except SubmissionError as error:
            reason = say(error.key, self.language, **error.params)
            text = say("formats.refused", self.language, reason=reason)
            return {task.name: (0.0, text) for task in exercise.tasks}
        report = _graded({**submission.files, **answer}, course, exercise, self.sandbox, self.language)
        texts = [_text(report, task, self.language) for task in report.tasks]
        return {task.name: (min(task.score, task.points), text) for task, text in zip(report.tasks, texts, strict=True)}


def _exercise_of(step: Any, resources: Any) -> tuple[Course, Exercise] | None:
    """Return the course and the exercise that a notebook is; None where it is an assignment of the instructor's own.

    Raises:
        NbGraderException: It was released by a course that can't be read now; nbgrader must not run it all the same.
    """
    root, name = Path(step.course), resources["nbgrader"]["assignment"]
    if name != resources["nbgrader"]["notebook"]:
        return None
    theirs = step.parent.parent.coursedir
    source = Path(theirs.format_path(theirs.source_directory, ".", name), f"{name}.ipynb")
    released = source.is_file() and f'"{visible.CELL}"' in source.read_text(encoding="utf-8", errors="replace")
    if not released and not (root / "exercises" / name / "exercise.yaml").is_file():
        return None
    try:
        course = load_course(root, only=[name])
        return course, course.exercise(name)
    except CourseError as error:
        reason = say("assignment.no_course", step.language, folder=root, exercise=name)
        raise NbGraderException(reason) from error


def _graded(files: Mapping[str, bytes], course: Course, exercise: Exercise, sandbox: str, language: str) -> Report:
    """Return what `course grade` says, asked in a process of its own.

    Raises:
        NbGraderException: It gave no report, or one in which something could not be judged.
    """
    with TemporaryDirectory(prefix="course-nbgrader-") as place:
        folder, result = Path(place, "submission"), Path(place, "report.json")
        for name, data in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        words = ["--course", course.root, "grade", folder, "--exercise", exercise.name]
        words += ["--sandbox", sandbox, "--output", result, "--lang", language]
        ended = subprocess.run(
            [*_COMMAND, *map(str, words)], cwd=place, capture_output=True, text=True, errors="replace"
        )
        if ended.returncode not in {EXIT_FULL_MARKS, EXIT_NOT_FULL_MARKS} or not result.is_file():
            reason = " ".join(ended.stderr.split())[-500:] or say("formats.no_words", language)
            raise NbGraderException(say("assignment.not_graded", language, reason=reason))
        (report,) = json.read(result)
    return report


def _text(report: Report, task: TaskResult, language: str) -> str:
    """Return what a learner reads of a task."""
    lines = []
    if task.number == report.tasks[0].number:
        lines.append(telling.score_line(report, language))
        lines += [telling.not_loaded(report, language)] if report.problem is not None else []
        if report.printed.strip():
            lines += [say("report.printed_at_load", language), telling.cut(report.printed, language)]
        lines.append("")
    shown: set[str] = set()
    for check in task.checks:
        passed = f"{telling.outcome(check.outcome, language)}  " if check.outcome is Outcome.PASSED else ""
        lines.append(f"{passed}{telling.title(task, check, language)}")
        page = "" if check.misconception is None else check.misconception.name
        lines += [f"    {line}" for line in telling.story(check, language, page=page not in shown).splitlines()]
        shown.add(page)
    return "\n".join(lines) + "\n"


def _cell(nb: Any, wanted: Mapping[str, Any]) -> Any:
    """Return the cell that gives a task's points as the course has it, put back where a learner took it out."""
    facts = wanted["metadata"]["nbgrader"]
    for cell in nb.cells:
        if _name(cell) == facts["grade_id"] and cell.cell_type == "code":
            cell.metadata.nbgrader.update(facts)
            return cell
    cell = new_code_cell(**wanted)
    nb.cells.append(cell)
    return cell


def _name(cell: Any) -> str:
    return str(cell.metadata.get("nbgrader", {}).get("grade_id", ""))


def _fill(cell: Any, points: float, text: str) -> None:
    cell.outputs = [
        new_output("stream", name="stdout", text=text),
        new_output("execute_result", data={"text/plain": repr(float(points))}, execution_count=None),
    ]
