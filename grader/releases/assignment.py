"""A course of nbgrader's: for each exercise a source notebook, from which nbgrader makes what learners get.

The cells that give points are called as the tasks, as `course gradebook push` calls them. The configuration that has
them graded by this package (`grader.releases.nbgrader`) is a file of ours beside the instructor's own.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from nbformat.v4 import new_code_cell, new_markdown_cell

from grader.catalog import Course, Exercise, Task
from grader.errors import UsageError
from grader.files import in_words, write_whole
from grader.notebook import block_starts, cut, parts, written
from grader.releases import visible
from grader.starter import BEGIN, END
from grader.text import LANGUAGES, pick, say
from grader.workspace import digest

CONFIG, OURS, RECORD = "nbgrader_config.py", "course_nbgrader.py", ".course-release.json"
HOOK = f'load_subconfig("{OURS}")'
_DEFINED = re.compile(r"^(?:def|class|async def)\s+(\w+)", re.MULTILINE)


def release(course: Course, exercise: Exercise, into: Path, language: str) -> Path:
    """Write an exercise into a course of nbgrader's, and return its source notebook.

    Raises:
        UsageError: It can't be written, or a file was changed there since this command wrote it.
    """
    folder = Path("source") / exercise.name
    contents = {OURS: configuration(course, language).encode()}
    contents |= {str(folder / name): data for name, data in _files(exercise, language)}
    with in_words(into):
        into.mkdir(parents=True, exist_ok=True)
        _write(contents, into)
    return into / folder / f"{exercise.name}.ipynb"


def hook(course: Course, into: Path, language: str) -> bool:
    """Make nbgrader's configuration where there is none; tell whether it loads ours."""
    path = into / CONFIG
    with in_words(path):
        if not path.exists():
            about, name = say("assignment.config", language), json.dumps(course.name)
            write_whole(path, f"# {about}\nc = get_config()\nc.CourseDirectory.course_id = {name}\n{HOOK}\n".encode())
        return OURS in path.read_text(encoding="utf-8", errors="replace")


def configuration(course: Course, language: str) -> str:
    """Return our part of nbgrader's configuration."""
    about = say("assignment.ours", language)
    call = f"configure(get_config(), course={str(course.root)!r}, language={language!r}, sandbox='auto')"
    return f"# {about}\nfrom grader.releases.nbgrader import configure\n\n{call}\n"


def notebook(exercise: Exercise, language: str) -> str:
    """Return the source notebook: the text, and for each task its solution and the cell that gives its points."""
    name = "README.md" if language == LANGUAGES[0] else f"README.{language}.md"
    cells = [new_markdown_cell(part) for part in parts((exercise.path / name).read_text(encoding="utf-8"))]
    solution = (exercise.solution_path / exercise.file).read_text(encoding="utf-8")
    tests, pieces = visible.by_task(exercise), _pieces(solution)
    ready = visible.ready_after(exercise, tests, solution)
    first = next(place for place, piece in enumerate(pieces) if _task_of(piece, exercise))
    helpers = [piece for piece in pieces[first:] if piece.startswith(BEGIN)]
    cells += [_cell(piece, f"answer-{place}") for place, piece in enumerate(pieces[:first])]
    cells += [_cell(_at_once(piece), f"answer-helper-{place}") for place, piece in enumerate(helpers)]
    runner = _code(visible.runner(exercise, language), grade_id=visible.CELL, locked=True)
    runner.metadata["jupyter"] = {"source_hidden": True}
    cells.append(runner)
    for place, piece in enumerate(pieces[first:], start=first):
        task = _task_of(piece, exercise)
        if task is not None:
            cells += _task_cells(task, piece, language)
            tested = [other for other in exercise.tasks if ready[other.name] == task.name]
            cells += [
                new_code_cell(**graded(other, visible.call(other, tests[other.name], language))) for other in tested
            ]
        elif piece not in helpers:
            cells.append(_cell(piece, f"answer-{place}"))
    return written(cells)


def graded(task: Task, source: str) -> dict[str, Any]:
    """Return the metadata and source of the cell that gives a task's points."""
    facts = _facts(task.name, grade=True, locked=True) | {"points": task.points}
    return {"source": source, "metadata": {"nbgrader": facts}}


def _task_cells(task: Task, piece: str, language: str) -> Iterator[Any]:
    title = pick(task.title, language)
    yield new_markdown_cell(
        say("assignment.task", language, number=task.number, title=title, name=task.name, points=task.points)
    )
    yield _code(piece, grade_id=f"answer-{task.name}", solution=True)


def _cell(piece: str, name: str) -> Any:
    """Return the cell of what is no task: a solution's, where something is cut out of it."""
    return _code(piece, grade_id=name, solution=True) if BEGIN in piece else _code(piece)


def _at_once(helper: str) -> str:
    """Return a helper of the solution, to stand before all tasks: its annotations may name what comes later."""
    return helper.replace(BEGIN, f"{BEGIN}\nfrom __future__ import annotations\n", 1)


def _code(source: str, **facts: Any) -> Any:
    return new_code_cell(source, metadata={"nbgrader": _facts(**facts)} if facts else {})


def _facts(grade_id: str, *, grade: bool = False, solution: bool = False, locked: bool = False) -> dict[str, Any]:
    facts = {"grade": grade, "solution": solution, "locked": locked, "task": False}
    return {"schema_version": 3, "grade_id": grade_id, "cell_type": "code", **facts}


def _pieces(solution: str) -> list[str]:
    """Return a solution cut before each function or class; what is cut out at its top level is one piece each."""
    lines = solution.splitlines()
    begins = [place for place, line in enumerate(lines) if line == BEGIN]
    ends = [place for place, line in enumerate(lines) if line == END]
    regions = list(zip(begins, ends, strict=True))
    outside = [start for start in block_starts(solution) if not any(one <= start <= two for one, two in regions)]
    return list(cut(solution, sorted({*outside, *begins, *(end + 1 for end in ends)})))


def _task_of(piece: str, exercise: Exercise) -> Task | None:
    found = _DEFINED.search(piece)
    return next((task for task in exercise.tasks if found and task.name == found.group(1)), None)


def _files(exercise: Exercise, language: str) -> Iterator[tuple[str, bytes]]:
    yield f"{exercise.name}.ipynb", notebook(exercise, language).encode()
    for path in (exercise.test_path, *exercise.pictures):
        yield path.name, path.read_bytes()


def _write(contents: Mapping[str, bytes], into: Path) -> None:
    """Write files; nothing is written where one of them was changed since.

    Raises:
        UsageError: One was.
    """
    record = into / RECORD
    known: dict[str, str] = {}
    with suppress(FileNotFoundError, ValueError):  # a damaged record knows no file of ours
        known = json.loads(record.read_bytes())
    wanted = {name: hashlib.sha256(data).hexdigest() for name, data in contents.items()}
    for name, digest_ in wanted.items():
        if digest(into / name) not in {None, digest_, known.get(name)}:
            raise UsageError("assignment.changed", path=into / name)
    for name, data in contents.items():
        (into / name).parent.mkdir(parents=True, exist_ok=True)
        write_whole(into / name, data)
    write_whole(record, (json.dumps(known | wanted, indent=2, sort_keys=True) + "\n").encode())
