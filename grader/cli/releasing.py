"""`course release`: exercises made ready for another system to grade."""

from __future__ import annotations

from pathlib import Path

import click

from grader.cli.context import Here
from grader.cli.spoken import Command, language, word
from grader.errors import EXIT_FULL_MARKS, UsageError


@click.command("release", cls=Command)
@click.argument("names", nargs=-1, metavar="[EXERCISE]...")
@click.option("--gradescope", metavar="DIR", type=click.Path(path_type=Path))
@click.pass_obj
def release(here: Here, names: tuple[str, ...], gradescope: Path | None) -> int:
    """Write what another system needs to grade exercises."""
    if gradescope is None:
        raise UsageError("release.nothing")
    from grader.releases import autograder

    course = here.course()
    for exercise in [course.exercise(name) for name in names] or course.exercises:
        made = autograder.release(course, exercise, gradescope, language())
        click.echo(word("release.written", exercise=exercise.name, path=made.folder, archive=made.archive))
        click.echo(word("release.next", points=exercise.points))
    return EXIT_FULL_MARKS
