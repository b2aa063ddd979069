"""The learner's commands around grading: list, fetch, reset, hint, solution."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal

import click
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from grader.catalog import Course, Exercise, Task
from grader.cli.context import Here, open_workspace, standing_in
from grader.cli.failure import warn
from grader.cli.spoken import Command, language, screen, word
from grader.errors import UsageError
from grader.reports.plain import number
from grader.reports.prose import Prose
from grader.starter import without_markers
from grader.text import pick
from grader.workspace import Status, Workspace, find_workspace

_NARROW, _NARROW_NAME = 76, 27


@click.command("list", cls=Command)
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def list_exercises(here: Here, as_json: bool) -> None:
    """Show every exercise and where the learner stands."""
    course = here.course()
    workspace = here.workspace(course)
    standing = {exercise.name: workspace.status(exercise) if workspace else None for exercise in course.exercises}
    if as_json:
        entries = [_entry(exercise, standing[exercise.name]) for exercise in course.exercises]
        click.echo(json.dumps({"exercises": entries}, ensure_ascii=False, indent=2))
        return
    screen().print(Text(pick(course.title, language()), style="bold"), _table(course, standing, screen().width))
    if workspace is None:
        screen().print(Text(word("cli.list_next"), style="dim"))


@click.command("fetch", cls=Command)
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--all", "everything", is_flag=True)
@click.option("--into", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True)
@click.option("--notebook", is_flag=True)
@click.pass_obj
def fetch(here: Here, names: tuple[str, ...], everything: bool, into: Path | None, force: bool, notebook: bool) -> None:
    """Copy exercises into the learner's folder."""
    if not names and not everything:
        raise UsageError("cli.fetch_what")
    course = here.course()
    exercises = list(course.exercises) if everything else [course.exercise(name) for name in names]
    workspace = open_workspace(into or find_workspace(Path.cwd()) or Path.cwd(), course)
    refused: list[UsageError] = []
    for exercise in {exercise.name: exercise for exercise in exercises}.values():
        try:
            _fetch_one(workspace, exercise, force, language() if notebook else None)
        except UsageError as error:
            refused.append(error)
    if len(refused) > 1:
        raise ExceptionGroup("several exercises were refused", refused)
    if refused:
        raise refused[0]


@click.command("reset", cls=Command)
@click.argument("name")
@click.pass_obj
def reset(here: Here, name: str) -> None:
    """Put the starter back and keep the old work beside it."""
    course = here.course()
    exercise = course.exercise(name)
    workspace = here.needed_workspace(course)
    kept = workspace.reset(exercise)
    starter = workspace.folder(exercise) / workspace.answer_name(exercise)
    click.echo(word("cli.reset" if kept else "cli.reset_nothing", path=_near(starter), kept=_near(kept or starter)))


@click.command("hint", cls=Command)
@click.argument("name", required=False)
@click.option("--task", "wanted", metavar="N")
@click.pass_obj
def hint(here: Here, name: str | None, wanted: str | None) -> None:
    """Show one more hint of a task."""
    course = here.course()
    workspace = here.needed_workspace(course)
    exercise = course.exercise(name) if name else _exercise_here(workspace)
    task = exercise.task(wanted) if wanted else _next_task(workspace, exercise)
    shown = workspace.progress(exercise).hints.get(task.name, 0)
    number = min(shown + 1, len(task.hints))
    console = screen()
    if shown >= len(task.hints):
        console.print(Prose(Text(word("cli.no_more_hints", task=task.name, count=len(task.hints)), style="yellow")))
    title = word("cli.hint", number=number, count=len(task.hints), task=task.number, name=task.name)
    console.print(Text(title, style="bold"), Padding(Prose(pick(task.hints[number - 1], language())), (0, 0, 0, 2)))
    key = "cli.hint_more" if number < len(task.hints) else "cli.hint_last"
    console.print(Text(word(key, exercise=exercise.name, task=task.number), style="dim"))
    workspace.remember_hint(exercise, task.name, number)


@click.command("solution", cls=Command)
@click.argument("name")
@click.option("--anyway", is_flag=True)
@click.pass_obj
def solution(here: Here, name: str, anyway: bool) -> None:
    """Show the reference solution."""
    course = here.course()
    exercise = course.exercise(name)
    workspace = here.workspace(course)
    if not anyway and not (workspace and workspace.progress(exercise).full_marks):
        raise UsageError("cli.solution_refused", exercise=exercise.name)
    code = without_markers((exercise.solution_path / exercise.file).read_text(encoding="utf-8"))
    if sys.stdout.isatty():
        from rich.syntax import Syntax

        screen().print(Syntax(code, "python", background_color="default"))
    else:
        click.echo(code, nl=False)


def _fetch_one(workspace: Workspace, exercise: Exercise, force: bool, notebook: str | None) -> None:
    done = workspace.fetch(exercise, force=force, notebook=notebook)
    key = "cli.fetched" if done.new else "cli.refreshed"
    file = workspace.answer_name(exercise)
    click.echo(word(key, exercise=exercise.name, title=exercise.title, path=_near(done.path), file=file))
    for copy in done.kept:
        warn(word("cli.kept", path=_near(copy)))


def _exercise_here(workspace: Workspace) -> Exercise:
    fetched = workspace.fetched()
    exercise = standing_in(workspace) or (fetched[0] if len(fetched) == 1 else None)
    if exercise is None:
        raise UsageError("cli.hint_which")
    return exercise


def _next_task(workspace: Workspace, exercise: Exercise) -> Task:
    solved = workspace.progress(exercise).solved
    task = next((task for task in exercise.tasks if task.name not in solved), None)
    if task is None:
        raise UsageError("cli.hint_all_solved", exercise=exercise.name)
    return task


def _near(path: Path) -> str:
    absolute = path.absolute()
    here = Path.cwd()
    return str(absolute.relative_to(here)) if absolute.is_relative_to(here) else str(path)


def _entry(exercise: Exercise, status: Status | None) -> dict[str, Any]:
    progress: dict[str, Any] | None = None
    if status is not None:
        known = asdict(status.progress)
        progress = {"fetched": status.fetched, "edited": status.edited}
        progress |= {name: known[name] for name in ("score", "max_score", "full_marks", "solved", "hints")}
    tasks = [
        {"name": task.name, "number": task.number, "title": task.title, "points": task.points, "topics": task.topics}
        for task in exercise.tasks
    ]
    return {
        "name": exercise.name,
        "title": exercise.title,
        "summary": exercise.summary,
        "level": exercise.level,
        "points": exercise.points,
        "tasks": tasks,
        "topics": exercise.topics,
        "devices": exercise.devices,
        "prerequisites": exercise.prerequisites,
        "progress": progress,
    }


def _table(course: Course, standing: dict[str, Status | None], width: int) -> Group:
    narrow = width < _NARROW
    table = Table(box=None, padding=(0, 1, 0, 0), header_style="dim")
    for key in ("exercise", "title", "tasks", "points", "device", "progress"):
        if key != "title" or not narrow:
            right, whole = key in {"tasks", "points"}, key != "title"
            widest = _NARROW_NAME if narrow and key == "exercise" else None
            justify: Literal["left", "right"] = "right" if right else "left"
            table.add_column(word(f"cli.column_{key}"), justify=justify, no_wrap=whole, max_width=widest)
    for part in course.parts:
        table.add_row(Text(pick(part.title, language()), style="bold cyan"))
        for name in part.exercises:
            table.add_row(*_row(course.exercise(name), standing[name], narrow))
    return Group(Text(), table, Text())


def _row(exercise: Exercise, status: Status | None, narrow: bool) -> list[RenderableType]:
    title = pick(exercise.title, language())
    facts = [Text(fact) for fact in (str(len(exercise.tasks)), str(exercise.points), exercise.devices)]
    if narrow:
        return [Text(f"  {exercise.name}\n    {title}", overflow="ellipsis"), *facts, _standing(status)]
    return [Text(f"  {exercise.name}"), Prose(title), *facts, _standing(status)]


def _standing(status: Status | None) -> Text:
    if status is None or not status.fetched:
        return Text("–", style="dim")
    progress = status.progress
    if progress.max_score:
        scored = f"{number(progress.score)}/{progress.max_score}"
        return Text(
            f"✓ {scored}" if progress.full_marks else scored, style="green" if progress.full_marks else "yellow"
        )
    return Text(word("cli.edited" if status.edited else "cli.here"))
