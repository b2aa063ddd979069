"""course.yaml and all that it names read into one record; where the course is."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

from grader.catalog.exercise import Surroundings, read_exercise, read_limits, read_text
from grader.catalog.policies import policies_table, read_policies
from grader.catalog.records import CONTRADICTIONS, Course, Exercise, Limits, Part, short_names
from grader.catalog.yamlfile import Source, Table
from grader.errors import CatalogError, Problem, UsageError
from grader.text import Words, both

RECORD = Path(".course") / "state.json"
"""Where a learner's folder remembers its course; `grader.workspace` writes it."""

_KEYS = ("name", "title", "seed", "topics", "reveal_expected", "contradictions", "limits", "policies", "parts")
_NAME = re.compile(r"\w[\w-]*")


def find_course(start: Path | None) -> Path:
    """Return the course's folder.

    That is the one asked for (`start`, else COURSE_ROOT), else the nearest from here upwards that holds a course.yaml
    or a learner's record of one, else the one that this package came with.

    Raises:
        UsageError: The folder asked for holds no course.yaml, or there is no course at all.
    """
    wish = start or (Path(os.environ["COURSE_ROOT"]) if os.environ.get("COURSE_ROOT") else None)
    if wish is not None:
        if not (wish / "course.yaml").is_file():
            raise UsageError("catalog.not_a_course", path=wish)
        return wish.resolve()
    here = Path.cwd()
    ours = Path(__file__).resolve().parents[2]
    found = next((root for folder in (here, *here.parents) for root in _roots(folder)), None)
    if found is None and not (ours / "course.yaml").is_file():
        raise UsageError("catalog.no_course", path=here)
    return found or ours


def _roots(folder: Path) -> Iterator[Path]:
    if (folder / "course.yaml").is_file():
        yield folder
    try:
        recorded = json.loads((folder / RECORD).read_text(encoding="utf-8"))["course"]["root"]
        if (Path(recorded) / "course.yaml").is_file():
            yield Path(recorded)
    except (OSError, ValueError, LookupError, TypeError):
        return  # no record here, or a broken one: `grader.workspace` says so and mends it


def load_course(root: Path, *, only: Collection[str] = (), starters: bool = True) -> Course:
    """Read a whole course.

    Args:
        root: The folder that holds course.yaml.
        only: Names of exercises, short or not: the others are neither read nor judged. All by default.
        starters: Whether a missing starter is a problem; not so for the author who is about to generate it.

    Raises:
        CatalogError: Something is unsound; it carries every problem of every file.
    """
    source = Source("course.yaml")
    text = read_text(root / "course.yaml", source)
    table = source.table(text, _KEYS) if text is not None else None
    if table is None:
        raise CatalogError(source.problems)
    course = _course(root, table)
    names = [name for part in course.parts for name in part.exercises]
    exercises, problems = _exercises(course, _wanted(names, only), names, starters)
    if source.problems or problems:
        raise CatalogError([*sorted(source.problems, key=lambda problem: problem.line), *problems])
    return replace(course, exercises=exercises)


def _course(root: Path, table: Table) -> Course:
    topics = table.text("topics", default="")
    parts = _parts(root, table)
    names = [name for part in parts for name in part.exercises]
    return Course(
        root=root,
        name=table.text("name"),
        title=table.words("title"),
        seed=table.whole("seed", low=0),
        limits=read_limits(table, Limits()),
        parts=parts,
        exercises=(),
        topics=_topics(root, topics, table.source) if topics else {},
        reveal_expected=table.yes_or_no("reveal_expected", default=True),
        contradictions=table.one_of("contradictions", CONTRADICTIONS, CONTRADICTIONS[0]),
        policies=read_policies(policies_table(table), names),
    )


def _parts(root: Path, table: Table) -> tuple[Part, ...]:
    parts: list[Part] = []
    seen: set[str] = set()
    for entry in table.tables("parts", ("title", "exercises")):
        names = []
        for name, line in entry.names_with_lines("exercises"):
            if _listable(root, name, line, seen, table.source):
                names.append(name)
            seen.add(name)
        parts.append(Part(entry.words("title"), tuple(names)))
    return tuple(parts)


def _listable(root: Path, name: str, line: int, seen: Collection[str], source: Source) -> bool:
    if not _NAME.fullmatch(name):
        expected = both("expected.folder_name")
        source.complain(line, "catalog.must_be", name="exercises", expected=expected, got=repr(name))
    elif name in seen:
        source.complain(line, "catalog.twice", name=name)
    elif not (root / "exercises" / name).is_dir():
        source.complain(line, "catalog.no_folder", name=name)
    else:
        return True
    return False


def _topics(root: Path, name: str, course: Source) -> dict[str, Words]:
    source = Source(name)
    text = read_text(root / name, source)
    found: dict[str, Words] = {}
    for entry in source.list(text) if text is not None else []:
        topic = entry.text("id")
        if topic in found:
            source.complain(entry.line_of("id"), "catalog.twice", name=topic)
        found[topic] = entry.words("title")
    course.problems += source.problems
    return found


def _wanted(names: list[str], only: Collection[str]) -> list[str]:
    wishes = {wish.lower() for wish in only}
    chosen = [name for name in names if wishes & short_names(name)]
    known = {short for name in chosen for short in short_names(name)}
    return chosen if only and wishes <= known else names


def _exercises(
    course: Course, wanted: list[str], names: list[str], starters: bool
) -> tuple[tuple[Exercise, ...], list[Problem]]:
    exercises: list[Exercise] = []
    problems: list[Problem] = []
    for name in wanted:
        place = names.index(name)
        around = Surroundings(course.root, course.limits, course.topics, names[:place], names[place:], starters)
        exercise, found = read_exercise(name, around)
        problems += found
        exercises += [exercise] if exercise else []
    return tuple(exercises), problems
