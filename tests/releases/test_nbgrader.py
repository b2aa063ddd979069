"""nbgrader's own commands over an exercise that we released: what it hands out, grades, tells and exports."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import nbformat
import pytest
from click.testing import Result
from nbformat.v4 import new_code_cell, new_output

from grader.catalog import Course

pytest.importorskip("nbgrader", reason="nbgrader is not installed: pip install course[nbgrader]")
pytestmark = [pytest.mark.sandbox, pytest.mark.filterwarnings("ignore")]  # SQLAlchemy's, of nbgrader's queries

TASKS = ('raise NotImplementedError("Task 1: double")', 'raise NotImplementedError("Task 2: total")')
RIGHT = ("return x * 2", "return x.sum().item()")
CHEATING = """
    import builtins, sys
    visible_tests = globals()["visible_tests"] = lambda *names: 99
    for module in list(sys.modules.values()):
        for name in ("close", "assert_close", "determine_grade", "main"):
            setattr(module, name, lambda *args, **options: None)
    get_ipython().input_transformers_cleanup.append(lambda lines: [])
    return x
"""
ATTEMPT = f"import pathlib\npathlib.Path({{proof!r}}).write_text('ran')\n{CHEATING.replace(chr(10) + '    ', chr(10))}"


class Room:
    """A course of nbgrader's."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *words: str, code: int = 0) -> str:
        """Run one of nbgrader's commands; return all that it says."""
        environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
        command = [sys.executable, "-m", "nbgrader", *words]
        ended = subprocess.run(command, cwd=self.folder, env=environment, capture_output=True, text=True)
        assert code == ended.returncode, ended.stderr
        return ended.stdout + ended.stderr

    def released(self) -> Any:
        """Return the notebook that learners get."""
        return nbformat.read(self.folder / "release/01_double/01_double.ipynb", as_version=4)

    def hand_in(self, learner: str, *answers: str, change: Callable[[Any], None] = lambda notebook: None) -> Path:
        """Put a learner's notebook where nbgrader collects to; return it."""
        notebook = self.released()
        for cell in notebook.cells:
            for wanted, answer in zip(TASKS, answers, strict=True):
                cell.source = cell.source.replace(wanted, answer)
        change(notebook)
        folder = self.folder / "submitted" / learner / "01_double"
        folder.mkdir(parents=True)
        tests = self.folder / "release/01_double/test_double.py"
        (folder / tests.name).write_bytes(tests.read_bytes())
        nbformat.write(notebook, folder / "01_double.ipynb")
        return folder / "01_double.ipynb"

    def scores(self) -> dict[str, float]:
        """Return what nbgrader's own export says."""
        self.run("export")
        with (self.folder / "grades.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert {"5.0"} <= {row["max_score"] for row in rows} <= {"5.0"}
        return {row["student_id"]: float(row["score"]) for row in rows}

    def feedback(self, learner: str) -> str:
        """Return the page that a learner gets."""
        page = self.folder / "feedback" / learner / "01_double/01_double.html"
        return unescape(page.read_text(encoding="utf-8"))


@pytest.fixture
def room(course_command: Callable[..., Result], tiny_course: Course, monkeypatch: pytest.MonkeyPatch) -> Room:
    """Return nbgrader's course with the tiny course's exercise, ready to be handed out."""
    monkeypatch.setenv("COURSE_ROOT", str(tiny_course.root))
    assert 0 == course_command("release", "--nbgrader", "room").exit_code
    made = Room(Path("room").absolute())
    made.run("generate_assignment", "01_double")
    return made


def graded(notebook: Any) -> list[Any]:
    """Return the cells that give points."""
    return [cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade")]


def forge(notebook: Any) -> None:
    """Claim full marks in the outputs of the cells that give points."""
    for cell in graded(notebook):
        points = str(float(cell.metadata.nbgrader.points))
        cell.outputs = [new_output("execute_result", data={"text/plain": points}, execution_count=1)]


def attack(notebook: Any, proof: Path) -> None:
    """Run an attack in a cell of its own, which leaves a proof, and claim full marks."""
    notebook.cells.insert(2, new_code_cell(ATTEMPT.format(proof=str(proof)).replace("\nreturn x", "")))
    forge(notebook)


def take_out(notebook: Any) -> None:
    """Delete the cells that give points."""
    notebook.cells = [cell for cell in notebook.cells if not cell.metadata.get("nbgrader", {}).get("locked")]


def test_from_release_to_export(room: Room, course_command: Callable[..., Result], tmp_path: Path) -> None:
    """A right, a half right, a cheating and a crashing answer, and what of it all commands of nbgrader's make."""
    code = "\n".join(cell.source for cell in room.released().cells if cell.cell_type == "code")
    assert "SOLUTION" not in code
    assert all(task in code for task in TASKS)

    proof = tmp_path / "proof"
    right = room.hand_in("right", *RIGHT)
    room.hand_in("half", "return x ** 2", RIGHT[1], change=take_out)
    room.hand_in("crashing", "import os; os._exit(0)", RIGHT[1])
    room.hand_in("cheating", f"pass{CHEATING}", "return 0.0", change=lambda notebook: attack(notebook, proof))

    said = room.run("autograde", "01_double", "--student=half", "--CourseScores.sandbox=nowhere", code=1)
    assert "`course grade` could not grade this submission" in said
    assert {"half": 0.0} == room.scores()
    assert not (room.folder / "autograded/half/01_double").exists()

    earned = {"right": 5.0, "half": 3.0, "crashing": 3.0, "cheating": 0.0}
    room.run("autograde", "01_double")
    assert earned == room.scores()
    room.run("autograde", "01_double", "--force", "--no-execute", "--student=cheating")
    assert earned == room.scores()
    assert not proof.exists()

    room.run("generate_feedback", "01_double")
    assert "What to try: Multiply by 2." in room.feedback("half")
    assert "Score: 3 of 5" in room.feedback("half")
    assert "Passed  2 total: The sum of 1, 2 and 4 is 7" in room.feedback("half")
    assert "visible_tests(*names)" not in room.feedback("right")

    graded = course_command("grade", room.folder / "submitted", "--gradebook", "class.db")
    assert 0 == graded.exit_code, graded.output
    where = room.folder / "gradebook.db"
    assert 0 == course_command("gradebook", "push", "--gradebook", "class.db", "--nbgrader", where).exit_code
    assert earned == room.scores()

    assert "Success!" in room.run("validate", str(right))
    said = room.run("validate", "release/01_double/01_double.ipynb")
    assert "VALIDATION FAILED ON 2 CELL(S)" in said
    assert "test_double.py::test_total: NotImplementedError: Task 2: total" in said


def test_an_assignment_of_the_instructors_own(room: Room) -> None:
    """nbgrader makes and grades it as ever; one that a course released is never run where the course is gone."""
    facts = {"schema_version": 3, "grade": True, "solution": False, "locked": True, "task": False, "points": 2}
    cell = new_code_cell("1.5", metadata={"nbgrader": facts | {"grade_id": "own", "cell_type": "code"}})
    own = room.folder / "source/own"
    own.mkdir()
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), own / "own.ipynb")
    room.run("generate_assignment", "own")
    handed = room.folder / "submitted/one/own"
    handed.mkdir(parents=True)
    (handed / "own.ipynb").write_bytes((room.folder / "release/own/own.ipynb").read_bytes())
    room.hand_in("one", *RIGHT)
    room.run("autograde", "own", "--CourseScores.course=/nowhere")
    said = room.run("autograde", "01_double", "--CourseScores.course=/nowhere", code=1)
    assert "The course in /nowhere can't be read" in said

    room.run("export")
    with (room.folder / "grades.csv").open(encoding="utf-8", newline="") as file:
        assert {"own": "1.5", "01_double": "0.0"} == {row["assignment"]: row["score"] for row in csv.DictReader(file)}
