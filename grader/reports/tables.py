"""A gradebook as CSV: plain, for Canvas's import, for Moodle's import. One writer, with one rule against formulas.

What the importers do with a cell decides what stands in it (`lib/gradebook_importer.rb` of Canvas,
`grade/import/csv/classes/load_data.php` of Moodle):

- Canvas finds a learner by `ID` (digits only: it reads `12abc` as 12), then `SIS User ID`, then `SIS Login ID`, then
  the name. An empty cell over a score that is there clears it, so there are none.
- Moodle maps one column to its users, and one user that it does not know ends the whole import. A dash is no grade.
  Learners without any score are left out of both.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

from grader.collect.names import download_of
from grader.errors import UsageError
from grader.reports.classes import COLUMNS, rows
from grader.reports.plain import clean, number
from grader.text import say

if TYPE_CHECKING:
    from grader.gradebook import Standing

FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a spreadsheet, a Japanese one included, takes for the beginning of a formula."""
_INSIDE = re.compile(r"([;\t\r\n]\s*)(?=[=+\-@＝＋－＠])")
"""Where a cell begins for a spreadsheet that takes `;` for the separator, which has no notion of our quotes."""
NO_GRADE = "-"
IDS = {"canvas": ("id", "sis", "login"), "moodle": ("username", "email", "idnumber")}

Cell = str | float | int | None


def as_csv(header: Sequence[str], lines: Iterable[Sequence[Cell]]) -> str:
    """Return a table as CSV; a text that a spreadsheet would take for a formula gets an apostrophe before it."""
    paper = io.StringIO()
    writer = csv.writer(paper, lineterminator="\r\n")
    writer.writerow([safe(cell) for cell in header])
    writer.writerows([safe(cell) for cell in line] for line in lines)
    return paper.getvalue()


def safe(value: Cell) -> Cell:
    """Return a cell that no spreadsheet runs; numbers, and a lone dash, are none."""
    if not isinstance(value, str) or value == NO_GRADE:
        return value
    inside = _INSIDE.sub(r"\1'", value)
    return f"'{inside}" if value.lstrip().startswith(FORMULA) or value.startswith(FORMULA) else inside


def plain(found: Sequence[Standing]) -> str:
    """Return a row for each learner and exercise."""
    return as_csv(COLUMNS, ([row[name] for name in COLUMNS] for row in rows(found)))


def canvas(found: Sequence[Standing], ids: str | None = None) -> str:
    """Return a table that Canvas's gradebook imports: learners with a score, an assignment for each exercise.

    Args:
        found: How it stands with learners and exercises.
        ids: What learners' identities are on Canvas (id, sis, login); by default the id where Canvas's own download
            named it, otherwise the login.

    Raises:
        UsageError: Nobody has a score, or somebody has none in one of several exercises.
    """
    exercises, table = _scored(found)
    header = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", *exercises]
    most = [next(_short(one.max_score) for one in found if one.exercise == name) for name in exercises]
    lines: list[list[Cell]] = [["    Points Possible", "", "", "", "", *most]]
    for mine in table:
        one = mine[exercises[0]] if exercises[0] in mine else next(iter(mine.values()))
        missing = [name for name in exercises if name not in mine]
        if missing:
            raise UsageError("formats.gaps", example=f"{one.label or one.learner}: {missing[0]}", exercise=missing[0])
        kind = ids or ("id" if _platform(one) == "canvas" else "login")
        known = [one.learner if kind == name else "" for name in IDS["canvas"]]
        lines.append([_name(one), *known, "", *[_short(mine[name].score) for name in exercises]])
    return as_csv(header, lines)


def moodle(found: Sequence[Standing], language: str, ids: str | None = None) -> str:
    """Return a table that Moodle's gradebook imports: learners with a score, grade and feedback for each exercise.

    Args:
        found: How it stands with learners and exercises.
        language: The language of the feedback.
        ids: What learners' identities are on Moodle (username, email, idnumber); by default the username, or the email
            address where every one of them holds an `@`.

    Raises:
        UsageError: Nobody has a score, or identities are Moodle's participant numbers, which its import does not know.
    """
    exercises, table = _scored(found)
    people = [next(iter(mine.values())) for mine in table]
    kind = ids or ("email" if all("@" in one.learner for one in people) else "username")
    numbered = [one.learner for one in people if _platform(one) == "moodle"]
    if ids is None and numbered:
        raise UsageError("formats.participants", example=numbered[0])
    header = [*IDS["moodle"], *[column for name in exercises for column in (name, f"{name} feedback")]]
    lines: list[list[Cell]] = []
    for one, mine in zip(people, table, strict=True):
        known: list[Cell] = [one.learner if kind == name else "" for name in IDS["moodle"]]
        graded = [cell for name in exercises for cell in _graded(mine.get(name), language)]
        lines.append([*known, *graded])
    return as_csv(header, lines)


def provisional(found: Sequence[Standing]) -> int:
    """Return how many scores may still change: points wait for a device, or the checks have changed since."""
    return sum(one.score is not None and one.state in {"pending", "outdated"} for one in found)


def _scored(found: Sequence[Standing]) -> tuple[list[str], list[dict[str, Standing]]]:
    """Return the exercises in which somebody has a score, and for each learner with one the standings with a score."""
    table: dict[str, dict[str, Standing]] = {}
    for one in found:
        if one.score is not None:
            table.setdefault(one.learner, {})[one.exercise] = one
    exercises = [
        name for name in dict.fromkeys(one.exercise for one in found) if any(name in m for m in table.values())
    ]
    if not exercises:
        raise UsageError("formats.no_rows")
    return exercises, list(table.values())


def _platform(one: Standing) -> str | None:
    """Return the platform whose download named a learner so; None where it was a folder or file of another kind."""
    parts = (part for result in one.results for part in PurePath(result.attempt.origin).parts)
    said = (download_of(part) for part in parts)
    return next((found.platform for found in said if found is not None and found.who.learner == one.learner), None)


def _name(one: Standing) -> str:
    """Return a learner's name in one line; a row of Canvas with "Points Possible" in it is no learner's."""
    shown = " ".join(clean(one.label or one.learner).split())
    return shown.replace("Points Possible", "points possible")


def _short(score: float | None) -> float | int | None:
    """Return points at most six digits behind the dot, whole ones as whole numbers."""
    if score is None:
        return None
    rounded = round(score, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def _graded(one: Standing | None, language: str) -> tuple[Cell, Cell]:
    if one is None or one.counted is None:
        return NO_GRADE, ""
    result = one.counted
    told = [say("formats.attempt", language, number=result.attempt.number)]
    if result.penalty:
        told.append(say("formats.late", language, days=result.days_late, points=number(result.penalty)))
    if result.pending:
        told.append(say("formats.waits", language, points=number(result.pending)))
    return _short(one.score), ("" if language == "ja" else " ").join(told)
