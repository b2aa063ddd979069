"""An exercise's folders read into a record, every problem noted."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from pathlib import Path

from grader.catalog.records import DEVICES, RULES, Exercise, Limits, Task
from grader.catalog.yamlfile import Source, Table
from grader.devices import NEEDS
from grader.errors import Problem
from grader.text import both

HINTS = 3
_KEYS = (
    "title",
    "summary",
    "level",
    "file",
    "devices",
    "prerequisites",
    "lesson_topics",
    "preload",
    "limits",
    "tasks",
)
_TASK_KEYS = ("name", "title", "points", "topics", "allows", "needs", "hints")
_MISSPELT = 0.85
_FILE_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\.py")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an exercise's file is read against.

    Attributes:
        root: The course's folder.
        limits: The course's limits.
        topics: The ids of all topics.
        earlier: The exercises that come before this one.
        later: The exercises that do not.
        starters: Whether the starter must be there.
    """

    root: Path
    limits: Limits
    topics: Collection[str]
    earlier: Collection[str]
    later: Collection[str]
    starters: bool = True


def read_exercise(name: str, around: Surroundings) -> tuple[Exercise | None, list[Problem]]:
    """Return an exercise, or None where its file can't be read at all, and every problem of its files."""
    path = around.root / "exercises" / name
    source = Source(f"exercises/{name}/exercise.yaml")
    text = read_text(path / "exercise.yaml", source)
    table = source.table(text, _KEYS) if text is not None else None
    if table is None:
        return None, source.problems
    exercise = _exercise(name, table, around)
    return exercise, source.problems + _missing_files(exercise, around)


def read_text(path: Path, source: Source) -> str | None:
    """Return a file's text; None, with the problem noted, where there is none."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        source.complain(0, "catalog.no_file")
    except UnicodeDecodeError as error:
        source.complain(0, "catalog.not_utf8", offset=error.start)
    except OSError as error:
        source.complain(0, "catalog.unreadable", reason=error.strerror or str(error))
    return None


def read_limits(table: Table, default: Limits) -> Limits:
    """Return the limits that a file's `limits:` gives, the others as they were."""
    given = table.table("limits", tuple(field.name for field in fields(Limits)))
    if given is None:
        return default
    found: dict[str, float | int] = {}
    for field in fields(Limits):
        present: float | int = getattr(default, field.name)
        if isinstance(present, float):
            found[field.name] = given.seconds(field.name, present)
        else:
            found[field.name] = given.whole(field.name, low=1, default=present)
    return replace(default, **found)  # type: ignore[arg-type]  # each field keeps its own type, see above


def _exercise(name: str, table: Table, around: Surroundings) -> Exercise:
    return Exercise(
        name=name,
        path=around.root / "exercises" / name,
        solution_path=around.root / "solutions" / name,
        title=table.words("title"),
        summary=table.words("summary"),
        level=table.whole("level", low=1, high=5),
        file=_file_name(table),
        devices=table.one_of("devices", DEVICES, "any"),
        prerequisites=_prerequisites(name, table, around),
        lesson_topics=table.names("lesson_topics", around.topics),
        preload=table.names("preload"),
        limits=read_limits(table, around.limits),
        tasks=_tasks(table, around.topics),
    )


def _file_name(table: Table) -> str:
    name = table.text("file")
    if name and not _FILE_NAME.fullmatch(name):
        expected = both("expected.python_file")
        table.source.complain(table.line_of("file"), "catalog.must_be", name="file", expected=expected, got=repr(name))
        return ""
    return name


def _prerequisites(name: str, table: Table, around: Surroundings) -> tuple[str, ...]:
    """Return the exercises to do before. They may lie outside this course, but a misspelt one is a problem."""
    known = [*around.earlier, *around.later]
    found = table.names_with_lines("prerequisites")
    for prerequisite, line in found:
        if prerequisite in around.later:
            table.source.complain(line, "catalog.not_earlier", name=prerequisite, exercise=name)
        elif prerequisite not in known and get_close_matches(prerequisite, known, n=1, cutoff=_MISSPELT):
            table.unknown(prerequisite, line, known)
    return tuple(prerequisite for prerequisite, _ in found)


def _tasks(table: Table, topics: Collection[str]) -> tuple[Task, ...]:
    found: dict[str, Task] = {}
    for number, entry in enumerate(table.tables("tasks", _TASK_KEYS), start=1):
        task = _task(entry, number, topics)
        if task.name in found:
            entry.source.complain(entry.line_of("name"), "catalog.twice", name=task.name)
        found.setdefault(task.name or f"?{number}", task)
    return tuple(found.values())


def _task(entry: Table, number: int, topics: Collection[str]) -> Task:
    name = entry.text("name")
    if name and not name.isidentifier():
        expected = both("expected.identifier")
        entry.source.complain(entry.line_of("name"), "catalog.must_be", name="name", expected=expected, got=repr(name))
    hints = entry.all_words("hints")
    if len(hints) != HINTS:
        entry.source.complain(entry.line_of("hints"), "catalog.hints", task=name, wanted=HINTS, count=len(hints))
    return Task(
        name=name,
        number=number,
        title=entry.words("title"),
        points=entry.whole("points", low=1),
        topics=entry.names("topics", topics),
        allows=frozenset(entry.names("allows", RULES)),
        hints=hints,
        needs=entry.one_of("needs", tuple(NEEDS), "any"),
    )


def _missing_files(exercise: Exercise, around: Surroundings) -> list[Problem]:
    wanted = [exercise.path / "README.md", exercise.path / "README.ja.md", exercise.hidden_path]
    if exercise.file:
        wanted += [exercise.test_path, exercise.solution_path / exercise.file]
    missing = [path for path in wanted if not path.is_file()]
    problems = [Problem(_label(path, around.root), 0, "catalog.no_file", {}) for path in missing]
    if exercise.file and around.starters and not exercise.starter_path.is_file():
        label = _label(exercise.starter_path, around.root)
        problems.append(Problem(label, 0, "catalog.no_starter", {"exercise": exercise.name}))
    return problems


def _label(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()
