"""`course similar`: pairs of answers that are alike beyond what the course explains."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from grader.cli.classes import GRADEBOOK, is_book, write
from grader.cli.context import Here
from grader.cli.spoken import Command, language, screen, word
from grader.errors import EXIT_FULL_MARKS, EXIT_NOT_FULL_MARKS

if TYPE_CHECKING:
    from grader.catalog import Course, Exercise
    from grader.similarity import Wish


@click.command("similar", cls=Command)
@click.argument("submissions", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--exercise", metavar="NAME")
@click.option("--threshold", metavar="PERCENT", type=click.IntRange(1, 100), default=50)
@click.option("--top", metavar="N", type=click.IntRange(min=1), default=50)
@click.option("--json", "as_json", is_flag=True)
@click.option("--output", metavar="FILE", type=click.Path(path_type=Path))
@click.pass_obj
def similar(
    here: Here,
    submissions: tuple[Path, ...],
    exercise: str | None,
    threshold: int,
    top: int,
    as_json: bool,
    output: Path | None,
) -> int:
    """List pairs of answers that are alike; return 1 where something could not be placed or read, else 0."""
    from grader.reports import similar as report
    from grader.similarity import Wish

    course = here.course()
    chosen = course.exercise(exercise) if exercise else None
    with _watched(as_json):
        data = _found(course, submissions, chosen, Wish(threshold / 100, top))
    if not as_json:
        screen().print(report.similar(data, language()))
    write(data, as_json, output)
    return EXIT_NOT_FULL_MARKS if data["unplaced"] or data["refused"] else EXIT_FULL_MARKS


def _found(course: Course, paths: Sequence[Path], chosen: Exercise | None, wish: Wish) -> dict[str, Any]:
    from grader.collect import collect
    from grader.reports.similar import similar_data
    from grader.similarity import look_for_pairs

    with ExitStack() as stack:
        found = [stack.enter_context(collect(path, course, chosen)) for path in paths]
        collected = [one for collection in found for one in collection.collected]
        unplaced = [
            (one.origin, one.reason)
            for path, collection in zip(paths, found, strict=True)
            for one in collection.unplaced
            if not is_book(path / one.origin, GRADEBOOK)
        ]
        notices = [notice for collection in found for notice in collection.notices]
        return similar_data(look_for_pairs(collected, wish), unplaced, notices)


@contextmanager
def _watched(quiet: bool) -> Iterator[None]:
    """Show that something is going on, where a person watches."""
    if quiet or not sys.stdout.isatty():
        yield
        return
    with screen().status(word("similar.reading")):
        yield
