"""`course release`: exercises made ready for another system to grade."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from grader.catalog import Course, Exercise
from grader.cli.context import Here
from grader.cli.failure import warn
from grader.cli.spoken import Command, language, word
from grader.errors import EXIT_FULL_MARKS, UsageError


@click.command("release", cls=Command)
@click.argument("names", nargs=-1, metavar="[EXERCISE]...")
@click.option("--gradescope", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--nbgrader", metavar="DIR", type=click.Path(path_type=Path))
@click.pass_obj
def release(here: Here, names: tuple[str, ...], gradescope: Path | None, nbgrader: Path | None) -> int:
    """Write what another system needs to grade exercises."""
    if gradescope is None and nbgrader is None:
        raise UsageError("release.nothing")
    course = here.course()
    exercises = [course.exercise(name) for name in names] or course.exercises
    if gradescope is not None:
        _for_gradescope(course, exercises, gradescope)
    if nbgrader is not None:
        _for_nbgrader(course, exercises, nbgrader)
    return EXIT_FULL_MARKS


def _for_gradescope(course: Course, exercises: Sequence[Exercise], into: Path) -> None:
    from grader.releases import autograder

    for exercise in exercises:
        made = autograder.release(course, exercise, into, language())
        click.echo(word("release.written", exercise=exercise.name, path=made.folder, archive=made.archive))
        click.echo(word("release.next", points=exercise.points))


def _for_nbgrader(course: Course, exercises: Sequence[Exercise], into: Path) -> None:
    from grader.releases import assignment

    for exercise in exercises:
        made = assignment.release(course, exercise, into, language())
        click.echo(word("assignment.written", exercise=exercise.name, path=made))
    if not assignment.hook(course, into, language()):
        warn(word("assignment.hook", line=assignment.HOOK))
    click.echo(word("assignment.next", folder=into, example=exercises[0].name))
