"""`course report`: a class as pages to look at."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.cli.classes import GRADEBOOK
from grader.cli.context import Here
from grader.cli.spoken import Command, language, word
from grader.errors import EXIT_FULL_MARKS, UsageError

if TYPE_CHECKING:
    from grader.gradebook import Standing


@click.command("report", cls=Command)
@click.argument("names", nargs=-1, metavar="[EXERCISE]...")
@click.option("--gradebook", metavar="DB", default=GRADEBOOK, envvar="COURSE_GRADEBOOK")
@click.option("--output", "site", metavar="DIR", type=click.Path(path_type=Path), default=Path("report"))
@click.pass_obj
def report(here: Here, names: tuple[str, ...], gradebook: str, site: Path) -> int:
    """Write a class's site."""
    from grader.gradebook import Gradebook, standings
    from grader.site.build import build

    course = here.course()
    chosen = [course.exercise(name) for name in names] or None
    with Gradebook.open(gradebook, make=False) as book:
        found = standings(book, course, chosen)
        if not any(one.results for one in found):
            raise UsageError("site.nothing", where=gradebook)
        made = build(book, course, found, site, language(), _watched)
    counts = {"learners": made.learners, "exercises": made.exercises, "pages": made.pages}
    click.echo(word("site.written", path=made.index, **counts))
    return EXIT_FULL_MARKS


def _watched(found: Sequence[Standing]) -> Iterable[Standing]:
    """Pass standings on, beside a bar where a person watches."""
    from rich.console import Console
    from rich.progress import track

    bar = Console(stderr=True)
    return track(found, word("site.drawing"), console=bar, transient=True, disable=not sys.stderr.isatty())
