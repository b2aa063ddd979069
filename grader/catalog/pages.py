"""The author's wrong and right answers: what their docstrings say. They are read as text, never run here."""

from __future__ import annotations

import ast
import inspect
from dataclasses import dataclass
from pathlib import Path

from grader.catalog.exercise import read_text
from grader.catalog.records import Exercise
from grader.catalog.yamlfile import Source, Table
from grader.devices import KINDS
from grader.errors import CatalogError, Problem
from grader.results import Page
from grader.text import Words, both

_MISCONCEPTION_KEYS = ("task", "check", "title", "wrote", "why", "try", "read")
_MAY_SAY = ("devices",)
_ALTERNATIVE_KEYS = ("tasks", "idea")


@dataclass(frozen=True, slots=True)
class Misconception:
    """A known wrong answer to one task.

    Attributes:
        name: The file's stem.
        task: The task that it gets wrong.
        check: The check that must catch it.
        page: What a learner with the same values reads.
        path: The file.
        source: The file's text.
        devices: The kinds of devices on which it is wrong.
    """

    name: str
    task: str
    check: str
    page: Page
    path: Path
    source: str
    devices: frozenset[str] = frozenset(KINDS)


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another right answer.

    Attributes:
        name: The file's stem.
        tasks: The tasks that it answers.
        idea: What is different.
        path: The file.
        source: The file's text.
    """

    name: str
    tasks: tuple[str, ...]
    idea: Words
    path: Path
    source: str


@dataclass(frozen=True, slots=True)
class _Answer:
    path: Path
    text: str
    table: Table


def misconceptions(exercise: Exercise) -> tuple[Misconception, ...]:
    """Return an exercise's known wrong answers, by name.

    Raises:
        CatalogError: A file is unsound; it carries every problem of all these files.
    """
    answers, problems = _answers(exercise, "misconceptions", _MISCONCEPTION_KEYS, _MAY_SAY)
    found = tuple(_misconception(answer, exercise) for answer in answers)
    _raise_for(problems, answers)
    return found


def alternatives(exercise: Exercise) -> tuple[Alternative, ...]:
    """Return an exercise's other right answers, by name.

    Raises:
        CatalogError: A file is unsound; it carries every problem of all these files.
    """
    answers, problems = _answers(exercise, "alternatives", _ALTERNATIVE_KEYS)
    found = tuple(_alternative(answer, exercise) for answer in answers)
    _raise_for(problems, answers)
    return found


def _misconception(answer: _Answer, exercise: Exercise) -> Misconception:
    table, name = answer.table, answer.path.stem
    title, wrote, why, try_ = (table.words(key) for key in ("title", "wrote", "why", "try"))
    page = Page(name, title, wrote, why, try_, _address(table))
    task = _known_task(table, table.text("task"), table.line_of("task"), exercise)
    devices = frozenset(table.names("devices", KINDS)) or frozenset(KINDS)
    return Misconception(name, task, table.text("check"), page, answer.path, answer.text, devices)


def _alternative(answer: _Answer, exercise: Exercise) -> Alternative:
    table = answer.table
    tasks = [_known_task(table, name, line, exercise) for name, line in table.names_with_lines("tasks")]
    if not tasks:
        table.source.complain(table.line_of("tasks"), "catalog.missing", name="tasks")
    return Alternative(answer.path.stem, tuple(tasks), table.words("idea"), answer.path, answer.text)


def _known_task(table: Table, name: str, line: int, exercise: Exercise) -> str:
    known = [task.name for task in exercise.tasks]
    if name and name not in known:
        table.unknown(name, line, known)
    return name


def _address(table: Table) -> str:
    address = table.text("read")
    if address and not address.startswith("https://"):
        expected = both("expected.address")
        table.source.complain(table.line_of("read"), "catalog.must_be", name="read", expected=expected, got=address)
    return address


def _answers(
    exercise: Exercise, folder: str, known: tuple[str, ...], optional: tuple[str, ...] = ()
) -> tuple[list[_Answer], list[Problem]]:
    answers: list[_Answer] = []
    problems: list[Problem] = []
    for path in sorted((exercise.solution_path / folder).glob("*.py")):
        source = Source(f"solutions/{exercise.name}/{folder}/{path.name}")
        text = read_text(path, source)
        table = _docstring(text, source, known, optional) if text is not None else None
        if text is not None and table is not None:
            answers.append(_Answer(path, text, table))
        else:
            problems += source.problems
    return answers, problems


def _docstring(text: str, source: Source, known: tuple[str, ...], optional: tuple[str, ...]) -> Table | None:
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", 0) or 0
        source.complain(line, "catalog.not_python", reason=getattr(error, "msg", str(error)))
        return None
    raw = ast.get_docstring(tree, clean=False)
    if raw is None:
        source.complain(1, "catalog.no_docstring", keys=", ".join(known))
        return None
    blank = len(raw) - len(raw.lstrip())
    source.before = tree.body[0].lineno - 1 + raw.count("\n", 0, blank)
    return source.table(inspect.cleandoc(raw), (*known, *optional))


def _raise_for(problems: list[Problem], answers: list[_Answer]) -> None:
    found = problems + [problem for answer in answers for problem in answer.table.source.problems]
    if found:
        raise CatalogError(sorted(found, key=lambda problem: (problem.file, problem.line)))
