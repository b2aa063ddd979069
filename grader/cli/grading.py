"""`course grade`: find out which answers are meant, have them graded, show the reports, remember the best."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from grader.catalog import Course, Exercise
from grader.cli.classes import ENGINES, GRADEBOOK, Wish, is_class, run_class, said_by
from grader.cli.context import Here, open_workspace, standing_in
from grader.cli.failure import warn
from grader.cli.formats import FORMATS, Form, place_of
from grader.cli.spoken import Command, language, screen, word
from grader.devices import KINDS
from grader.errors import EXIT_BROKEN, EXIT_FULL_MARKS, EXIT_NOT_FULL_MARKS, UsageError
from grader.results import Report
from grader.submission import read_submission
from grader.text import say
from grader.workspace import Workspace, find_workspace


@dataclass(frozen=True, slots=True)
class Target:
    """One answer to grade: the exercise that it answers, where it lies, and the learner's folder around it, if any."""

    exercise: Exercise
    path: Path
    workspace: Workspace | None


@click.command("grade", cls=Command)
@click.argument("targets", nargs=-1, metavar="[TARGET]...")
@click.option("--exercise", metavar="NAME")
@click.option("--task", metavar="N")
@click.option("--device", type=click.Choice(["auto", *KINDS]), default="auto")
@click.option("--sandbox", type=click.Choice(["auto", "full", "bubblewrap", "none"]), default="auto")
@click.option("--seed", type=click.IntRange(min=0))
@click.option("--json", "as_json", is_flag=True)
@click.option("--format", "kind", metavar="FORM", type=click.Choice(FORMATS))
@click.option("--output", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--verbose", is_flag=True)
@click.option("--gradebook", metavar="DB", default=GRADEBOOK, envvar="COURSE_GRADEBOOK")
@click.option("--regrade", is_flag=True)
@click.option("--engine", type=click.Choice(ENGINES), default=ENGINES[0])
@click.option("--runners", metavar="N", type=click.IntRange(min=1))
@click.option("--gpu", metavar="SHARE", type=click.FloatRange(min=0.0, min_open=True), default=1.0)
@click.pass_obj
def grade(
    here: Here,
    targets: tuple[str, ...],
    exercise: str | None,
    task: str | None,
    device: str,
    sandbox: str,
    seed: int | None,
    as_json: bool,
    kind: str | None,
    output: Path | None,
    verbose: bool,
    gradebook: str,
    regrade: bool,
    engine: str,
    runners: int | None,
    gpu: float,
) -> int:
    """Grade answers; return the exit code."""
    form = Form(kind, as_json, output)
    with form.told_if_none():
        course = here.course()
        chosen = course.exercise(exercise) if exercise else None
        paths = [Path(target) for target in targets] if form.takes_classes else []
        folders = [path for path in paths if is_class(path, course, chosen)]
        if folders:
            form.refuse_class(folders[0])
            if len(folders) < len(targets) or task is not None or seed is not None:
                raise UsageError("class.only_classes", path=folders[0])
            from grader.grade import Settings

            wish = Wish(Settings(sandbox=sandbox, device=device), engine, runners, gradebook, regrade, gpu)
            return run_class(course, folders, chosen, wish, form.quiet, output)
        found = find_targets(here, course, targets, exercise)
        form.refuse_many(len(found))
        reports = _graded(found, course, form, verbose, sandbox=sandbox, device=device, seed=seed, task=task)
        _remember(found, reports)
        form.write(reports, [place_of(target.path, target.exercise.file) for target in found])
        return exit_code(reports)


def _graded(
    found: Sequence[Target],
    course: Course,
    form: Form,
    verbose: bool,
    *,
    sandbox: str,
    device: str,
    seed: int | None,
    task: str | None,
) -> list[Report]:
    """Return a report for each answer; show it as soon as it is there, where a person looks."""
    if task is not None and len(found) > 1:
        raise UsageError("cli.task_needs_one", count=len(found))
    task = found[0].exercise.task(task).name if task is not None else None
    jobs = [(target.exercise, read_submission(target.path, target.exercise)) for target in found]
    own_work = all(_is_own(target) for target in found)

    from grader.grade import Settings, grade_targets  # imports torch and pytest: not before we know what to grade

    settings = Settings(sandbox=sandbox, own_work=own_work, device=device, seed=seed, task=task)
    with _watched(form.quiet, len(jobs), verbose) as show:
        return grade_targets(jobs, course, settings, show)


def exit_code(reports: Sequence[Report]) -> int:
    """Return what a command that made these reports exits with."""
    if any(report.broken for report in reports):
        return EXIT_BROKEN
    return EXIT_FULL_MARKS if all(report.faultless for report in reports) else EXIT_NOT_FULL_MARKS


def _is_own(target: Target) -> bool:
    """Tell whether an answer is the caller's own work: it lies in the learner's folder that we stand in.

    A `.course` record alone says nothing: whoever hands in a folder can put one into it.
    """
    return target.workspace is not None and Path.cwd().resolve().is_relative_to(target.workspace.root.resolve())


def find_targets(here: Here, course: Course, wishes: Sequence[str], exercise: str | None) -> list[Target]:
    """Return the answers that are meant: those named, else the exercise or the learner's folder that we stand in.

    Raises:
        UsageError: Nothing is meant, or it can't be told which exercise a file answers.
    """
    chosen = course.exercise(exercise) if exercise else None
    workspace = here.workspace(course)
    if not wishes:
        return _standing(workspace, chosen)
    found = [target for wish in wishes for target in _named(course, wish, chosen, workspace)]
    return list({(target.exercise.name, target.path.resolve()): target for target in found}.values())


def _standing(workspace: Workspace | None, chosen: Exercise | None) -> list[Target]:
    if workspace is None:
        raise UsageError("cli.grade_what")
    one = chosen or standing_in(workspace)
    return [_fetched(workspace, one)] if one else _all_fetched(workspace)


def _all_fetched(workspace: Workspace) -> list[Target]:
    targets = [_fetched(workspace, exercise) for exercise in workspace.fetched()]
    if not targets:
        raise UsageError("cli.nothing_fetched", path=workspace.root)
    return targets


def _fetched(workspace: Workspace, exercise: Exercise) -> Target:
    folder = workspace.folder(exercise)
    if not folder.exists():
        raise UsageError("workspace.not_fetched", exercise=exercise.name)
    return Target(exercise, folder, workspace)


def _named(course: Course, wish: str, chosen: Exercise | None, workspace: Workspace | None) -> list[Target]:
    path = Path(wish)
    if not path.exists() and "/" not in wish and not path.suffix:
        exercise = course.exercise(wish)
        if workspace is None:
            raise UsageError("workspace.not_fetched", exercise=exercise.name)
        return [_fetched(workspace, exercise)]
    return _at_path(course, path, chosen)


def _at_path(course: Course, path: Path, chosen: Exercise | None) -> list[Target]:
    root = find_workspace(path)
    workspace = open_workspace(root, course) if root is not None else None
    if workspace is not None and chosen is None and path.resolve() == workspace.root:
        return _all_fetched(workspace)
    exercise = chosen or _answered(course, path)
    if workspace is not None and path.resolve() in _answer_paths(workspace, exercise):
        path = workspace.folder(exercise)  # the answer inside its own folder: what lies beside it travels too
    return [Target(exercise, path, workspace)]


def _answer_paths(workspace: Workspace, exercise: Exercise) -> list[Path]:
    return [workspace.folder(exercise).resolve() / name for name in exercise.answer_names]


def _answered(course: Course, path: Path) -> Exercise:
    """Return the exercise that a file or folder answers, by the folder's name or the file's."""
    by_folder, by_file = said_by(path, course)
    found = by_folder or by_file
    if not path.exists() and not by_file:
        raise UsageError("submission.missing", path=path)
    if len(found) != 1:
        raise UsageError("cli.which_exercise", path=path)
    return found[0]


def _remember(targets: Sequence[Target], reports: Sequence[Report]) -> None:
    for target, report in zip(targets, reports, strict=True):
        if target.workspace is None:
            continue
        try:
            target.workspace.record(target.exercise, report)
        except UsageError as error:
            warn(say("cli.not_remembered", language(), reason=say(error.key, language(), **error.params)))


def show_all(reports: Sequence[Report], *, verbose: bool) -> None:
    """Show reports to a person."""
    from grader.reports import terminal

    for report in reports:
        screen().print(terminal.render(report, language(), verbose=verbose))


@contextmanager
def _watched(quiet: bool, count: int, verbose: bool) -> Iterator[Callable[[Report], None]]:
    """Give what shows a report as soon as it is there, beside a spinner where a person watches."""
    if quiet:
        yield lambda report: None
        return
    from grader.reports import terminal

    console = screen()

    def show(report: Report) -> None:
        console.print(terminal.render(report, language(), verbose=verbose))

    if not sys.stdout.isatty():
        yield show
        return
    with console.status(word("cli.grading", count=count)):
        yield show
