"""What every command needs: the course that is asked about, and the learner's folder that we stand in."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import click

from grader.catalog import Course, Exercise, find_course, load_course
from grader.cli.failure import warn
from grader.cli.spoken import CourseGroup, language
from grader.errors import UsageError
from grader.text import pick
from grader.workspace import Workspace, find_workspace


@dataclass(frozen=True, slots=True)
class Here:
    """Where a command is run: the folder named with `--course`, if any."""

    named: Path | None

    def course(self, only: Collection[str] = (), starters: bool = True) -> Course:
        """Return the course, read and sound."""
        return load_course(find_course(self.named), only=only, starters=starters)

    def workspace(self, course: Course, at: Path | None = None) -> Workspace | None:
        """Return the learner's folder around a path; None where there is none."""
        root = find_workspace(at or Path.cwd())
        return open_workspace(root, course) if root is not None else None

    def needed_workspace(self, course: Course) -> Workspace:
        """Return the learner's folder that we stand in.

        Raises:
            UsageError: We stand in none.
        """
        workspace = self.workspace(course)
        if workspace is None:
            raise UsageError("workspace.none", path=Path.cwd())
        return workspace


def open_workspace(root: Path, course: Course) -> Workspace:
    """Open a learner's folder and say what a person should know about it."""
    workspace = Workspace(root, course)
    for notice in workspace.notices:
        warn(pick(notice, language()))
    return workspace


def standing_in(workspace: Workspace, at: Path | None = None) -> Exercise | None:
    """Return the exercise whose folder in a workspace we stand in; None where it is no exercise's."""
    inside = (at or Path.cwd()).resolve().relative_to(workspace.root).parts
    return next((exercise for exercise in workspace.course.exercises if inside[:1] == (exercise.name,)), None)


@click.group(name="course", cls=CourseGroup, invoke_without_command=True)
@click.option("--course", "named", metavar="DIR", type=click.Path(path_type=Path))
@click.pass_context
def course(context: click.Context, named: Path | None) -> None:
    """Remember where the command is run; without a command, show the help."""
    context.obj = Here(named)
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
