"""Exercises released into a course of nbgrader's, and the instructor's own files there."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest
from click.testing import Result

from grader.catalog import Course, Exercise, load_course
from grader.errors import UsageError
from grader.releases import assignment, visible
from grader.starter import BEGIN, make_starter

REPOSITORY = Path(__file__).resolve().parents[2]
COURSE = load_course(REPOSITORY)
FUTURE = "from __future__ import annotations"
HELPED = """
    import pytest
    from double import double, total


    def twice(x):
        return double(x)


    @pytest.mark.parametrize("x", [1, 2])
    def test_of_the_first(x):
        assert twice(x) == 2 * x


    def test_of_both():
        assert total(double(1)) == 2


    def test_of_neither():
        pass
"""


def read(exercise: Exercise, language: str = "en") -> Any:
    """Return an exercise's source notebook."""
    found = nbformat.reads(assignment.notebook(exercise, language), as_version=4)
    nbformat.validate(found)
    return found


def role(cell: Any) -> Any:
    """Return what nbgrader knows of a cell."""
    return cell.metadata.get("nbgrader", {})


@pytest.mark.parametrize("exercise", COURSE.exercises, ids=lambda exercise: exercise.name)
def test_every_exercise_is_whole(exercise: Exercise) -> None:
    """The solution's cells are the solution, and without it the starter; each task has its tests and its points."""
    cells = [cell for cell in read(exercise).cells if cell.cell_type == "code"]
    code = [cell for cell in cells if not role(cell).get("locked")]
    tasks = {task.name: task.number for task in exercise.tasks}
    stripped = [make_starter(cell.source, tasks) if role(cell).get("solution") else cell.source for cell in code]
    tests = [cell for cell in cells if role(cell).get("grade")]

    solution = (exercise.solution_path / exercise.file).read_text(encoding="utf-8")
    said = "\n".join(cell.source for cell in code)
    assert sorted(solution.split()) == sorted(said.replace(f"{BEGIN}\n{FUTURE}\n", f"{BEGIN}\n").split())
    assert exercise.starter_path.read_text(encoding="utf-8").split() == "\n".join(stripped).split()
    assert {task.name: task.points for task in exercise.tasks} == {
        cell.metadata.nbgrader.grade_id: cell.metadata.nbgrader.points for cell in tests
    }
    assert all("test_" in cell.source for cell in tests)
    names = [role(cell).grade_id for cell in cells if role(cell)]
    assert len(names) == len(set(names))


def test_the_text_is_in_the_language_asked_for(tiny_course: Course) -> None:
    """Headings, tasks and what the cells say."""
    english, japanese = (
        "\n".join(cell.source for cell in read(tiny_course.exercises[0], language).cells) for language in ("en", "ja")
    )

    assert "# Double and total" in english
    assert "Points: 2" in english
    assert "# 二倍と合計" in japanese
    assert "配点：2 点" in japanese
    assert "Points" not in japanese


def test_a_test_belongs_to_the_last_task_that_it_needs(course_files: Callable[..., Path]) -> None:
    """Also through a helper; one that needs none belongs to the last task."""
    course = load_course(course_files({"exercises/01_double/test_double.py": HELPED}))

    assert {"double": ["test_of_the_first"], "total": ["test_of_both", "test_of_neither"]} == visible.by_task(
        course.exercises[0]
    )


def test_tests_stand_where_they_can_run() -> None:
    """A solution that calls a later task's function is tested after that one."""
    names = [
        role(cell).get("grade_id") for cell in read(COURSE.exercise("22_gradient_accumulation")).cells if role(cell)
    ]
    place = {name: names.index(name) for name in names}

    assert place["answer-clip_norm_"] < place["train_accumulated"] < place["clip_norm_"]
    assert place["micro_batches"] < place["answer-train_accumulated"]


@pytest.mark.parametrize(
    ("code", "names", "said"),
    [
        ("def double(x): return 2 * x", ("test_of_the_first",), ""),
        ("def double(x): return x", ("test_of_the_first",), "test_of_the_first[1]: assert 1 == (2 * 1)"),
        ("def double(x): return 2 * x", ("test_of_both",), "NotImplementedError: total"),
        ("double = total = print", ("test_gone",), "must lie beside this notebook"),
    ],
)
def test_visible_tests_run_on_what_is_defined_so_far(
    course_files: Callable[..., Path], code: str, names: tuple[str, ...], said: str
) -> None:
    """A later task's function may be missing; a failure is said in the error, and other modules stay."""
    exercise = load_course(course_files({"exercises/01_double/test_double.py": HELPED})).exercises[0]
    kept = "import sys\nassert 'double' not in sys.modules\n"
    script = "\n".join((code, visible.runner(exercise, "en"), visible.call(exercise.tasks[0], list(names), "en"), kept))
    ended = subprocess.run([sys.executable, "-c", script], cwd=exercise.path, capture_output=True, text=True)

    assert (ended.returncode == 0) is (said == ""), ended.stderr
    assert said in ended.stderr


def test_nobody_runs_it_without_our_configuration(tiny_course: Course) -> None:
    """Where nbgrader itself executes the notebook to grade it, the cells that give points fail."""
    exercise = tiny_course.exercises[0]
    script = (
        f"import os\nos.environ['NBGRADER_EXECUTION'] = 'autograde'\n{visible.runner(exercise, 'en')}\nvisible_tests()"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)

    assert "nbgrader was run without its configuration" in ended.stderr


def test_released_again(tiny_course: Course, tmp_path: Path) -> None:
    """What we wrote is written anew; what was changed since is not, and then nothing is."""
    exercise = tiny_course.exercises[0]
    made = assignment.release(tiny_course, exercise, tmp_path, "en")
    first = made.read_bytes()
    assert first != assignment.release(tiny_course, exercise, tmp_path, "ja").read_bytes()
    made.write_text("mine", encoding="utf-8")
    ours = (tmp_path / assignment.OURS).read_bytes()

    with pytest.raises(UsageError, match=r"assignment\.changed"):
        assignment.release(tiny_course, exercise, tmp_path, "en")
    assert ("mine", ours) == (made.read_text(encoding="utf-8"), (tmp_path / assignment.OURS).read_bytes())
    made.unlink()
    assert first == assignment.release(tiny_course, exercise, tmp_path, "en").read_bytes()


def test_a_file_that_was_there_before(tiny_course: Course, tmp_path: Path) -> None:
    """An instructor's own notebook of the same name is not ours to write over."""
    mine = tmp_path / "room" / "source" / "01_double" / "01_double.ipynb"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine", encoding="utf-8")

    with pytest.raises(UsageError, match=r"assignment\.changed"):
        assignment.release(tiny_course, tiny_course.exercises[0], tmp_path / "room", "en")
    assert [mine] == [path for path in (tmp_path / "room").rglob("*") if path.is_file()]


def test_the_command(
    course_command: Callable[..., Result], tiny_course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It makes a course of nbgrader's; an instructor's own configuration stays, and the line that it lacks is said."""
    monkeypatch.setenv("COURSE_ROOT", str(tiny_course.root))
    made = course_command("release", "--nbgrader", "room", "--lang", "ja")
    assert (0, "") == (made.exit_code, made.stderr)
    assert "模範解答" in made.stdout
    config = Path("room/nbgrader_config.py")
    assert assignment.HOOK in config.read_text(encoding="utf-8")

    config.write_text("c = get_config()\n", encoding="utf-8")
    again = course_command("release", "double", "--nbgrader", "room")
    assert (0, True) == (again.exit_code, assignment.HOOK in again.stderr)
    assert "c = get_config()\n" == config.read_text(encoding="utf-8")
    record = json.loads(Path("room/.course-release.json").read_text(encoding="utf-8"))
    assert {"course_nbgrader.py", "source/01_double/01_double.ipynb", "source/01_double/test_double.py"} == set(record)
