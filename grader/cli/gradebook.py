"""`course gradebook`: what a class has earned, every attempt of a learner, and all of it for another program."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.catalog import Course
from grader.cli.classes import GRADEBOOK, write
from grader.cli.context import Here
from grader.cli.failure import warn
from grader.cli.spoken import Command, Commands, language, screen, word
from grader.errors import EXIT_FULL_MARKS, UsageError
from grader.files import in_words, write_whole

if TYPE_CHECKING:
    from grader.gradebook import Standing

FORMATS = ("csv", "json", "canvas", "moodle")
_where = click.option("--gradebook", metavar="DB", default=GRADEBOOK, envvar="COURSE_GRADEBOOK")


@click.group("gradebook", cls=Commands)
def gradebook() -> None:
    """Look at a gradebook."""


@gradebook.command("show", cls=Command)
@click.argument("exercises", nargs=-1, metavar="[EXERCISE]...")
@_where
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def show(here: Here, exercises: tuple[str, ...], gradebook: str, as_json: bool) -> int:
    """Show what every learner has earned."""
    from grader.reports import classes

    course = here.course()
    found = _standings(course, gradebook, exercises)
    if as_json:
        write({"schema": "course-gradebook/1", "rows": classes.rows(found)}, True, None)
    else:
        screen().print(classes.totals(found, language()))
    return EXIT_FULL_MARKS


@gradebook.command("history", cls=Command)
@click.argument("learner")
@click.argument("exercises", nargs=-1, metavar="[EXERCISE]...")
@_where
@click.pass_obj
def history(here: Here, learner: str, exercises: tuple[str, ...], gradebook: str) -> int:
    """Show every attempt of a learner."""
    from grader.reports import classes

    course = here.course()
    found = _standings(course, gradebook, exercises)
    person = _person(learner, found)
    mine = [one for one in found if one.learner == person]
    screen().print(classes.history(mine, course.policies.zone, language()))
    return EXIT_FULL_MARKS


@gradebook.command("export", cls=Command)
@click.argument("exercises", nargs=-1, metavar="[EXERCISE]...")
@click.option("--format", "kind", metavar="FORM", type=click.Choice(FORMATS), default=FORMATS[0])
@click.option("--ids", type=click.Choice(["id", "sis", "login", "username", "email", "idnumber"]))
@click.option("--output", metavar="FILE", type=click.Path(path_type=Path))
@_where
@click.pass_obj
def export(
    here: Here, exercises: tuple[str, ...], kind: str, ids: str | None, output: Path | None, gradebook: str
) -> int:
    """Write what every learner has earned for another program."""
    from grader.reports import classes, tables

    if ids is not None and ids not in tables.IDS.get(kind, ()):
        raise UsageError("formats.ids_of", ids=ids, format=kind, known=", ".join(tables.IDS.get(kind, ())) or "–")
    found = _standings(here.course(), gradebook, exercises)
    if kind == "json":
        write({"schema": "course-gradebook/1", "rows": classes.rows(found)}, output is None, output)
    else:
        _write_table(_table(found, kind, ids), output)
    if kind in tables.IDS and tables.provisional(found):
        warn(word("formats.provisional", count=tables.provisional(found)))
    if output is not None:
        click.echo(word("cli.written", path=output))
    return EXIT_FULL_MARKS


def _table(found: Sequence[Standing], kind: str, ids: str | None) -> str:
    from grader.reports import tables

    if kind == "canvas":
        return tables.canvas(found, ids)
    return tables.moodle(found, language(), ids) if kind == "moodle" else tables.plain(found)


def _write_table(text: str, output: Path | None) -> None:
    if output is None:
        click.echo(text, nl=False)
        return
    with in_words(output):  # the mark tells spreadsheets that it is UTF-8
        write_whole(output, b"\xef\xbb\xbf" + text.encode("utf-8", "replace"))


@gradebook.command("push", cls=Command)
@click.argument("exercises", nargs=-1, metavar="[EXERCISE]...")
@click.option("--nbgrader", "url", metavar="DB", required=True)
@_where
@click.pass_obj
def push(here: Here, exercises: tuple[str, ...], url: str, gradebook: str) -> int:
    """Write what every learner has earned into nbgrader's own gradebook."""
    from grader.gradebook import Gradebook, standings
    from grader.reports.nbgrader import push as write_all

    course = here.course()
    chosen = [course.exercise(name) for name in exercises] or None
    with Gradebook.open(gradebook, make=False) as book:
        count = write_all(book, course, standings(book, course, chosen), url)
    click.echo(word("nbgrader.pushed", count=count, where=url))
    return EXIT_FULL_MARKS


def _standings(course: Course, where: str, names: Sequence[str]) -> list[Standing]:
    from grader.gradebook import Gradebook, standings

    chosen = [course.exercise(name) for name in names] or None
    with Gradebook.open(where, make=False) as book:
        return standings(book, course, chosen)


def _person(wish: str, found: Sequence[Standing]) -> str:
    """Return the identity that is meant: it exactly, or the only learner of that name."""
    labels = {one.learner: one.label for one in found}
    if wish in labels:
        return wish
    named = [identity for identity, label in labels.items() if label == wish]
    if len(named) == 1:
        return named[0]
    close = named or get_close_matches(wish, [*labels, *labels.values()], n=3)
    raise UsageError("gradebook.no_learner", name=wish, meant=", ".join(close) or "–")
