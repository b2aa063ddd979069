"""`course grade SUBMISSIONS/` and `course regrade`: a whole class, with a gradebook that remembers."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from grader.catalog import Course, Exercise
from grader.cli.context import Here
from grader.cli.spoken import Command, language, screen, word
from grader.devices import KINDS
from grader.errors import EXIT_BROKEN, EXIT_FULL_MARKS, EXIT_NOT_FULL_MARKS, UsageError
from grader.files import in_words, write_whole
from grader.text import Words

if TYPE_CHECKING:
    from rich.progress import Progress

    from grader.batch import Change, Todo
    from grader.engines import Engine, Graded
    from grader.grade import Settings

GRADEBOOK = "gradebook.db"
ENGINES = ("local", "ray")


@dataclass(frozen=True, slots=True)
class Wish:
    """How a class is to be graded: by whom, where it is written down, and whether once more."""

    settings: Settings
    engine: str = ENGINES[0]
    runners: int | None = None
    gradebook: str = GRADEBOOK
    again: bool = False
    gpu: float = 1.0


@dataclass(slots=True)
class Tally:
    """What has become of a class so far."""

    recorded: int = 0
    different: int = 0
    refused: list[tuple[str, Words]] = field(default_factory=list)
    unplaced: list[tuple[str, Words]] = field(default_factory=list)
    broken: list[tuple[str, Words]] = field(default_factory=list)
    notices: list[Words] = field(default_factory=list)
    graded: int = 0
    known: int = 0
    faultless: int = 0
    exercises: Counter[str] = field(default_factory=Counter)

    @property
    def exit_code(self) -> int:
        """Return 0 where all that was handed in has its report, 1 where something could not be placed or read."""
        if self.broken:
            return EXIT_BROKEN
        return EXIT_NOT_FULL_MARKS if self.refused or self.unplaced else EXIT_FULL_MARKS

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain JSON data."""
        lists = {
            name: [{"origin": origin, "reason": dict(reason)} for origin, reason in getattr(self, name)]
            for name in ("unplaced", "refused", "broken")
        }
        counts = {name: getattr(self, name) for name in ("recorded", "different", "known", "graded", "faultless")}
        notices = [dict(notice) for notice in self.notices]
        return {"schema": "course-class/1", **counts, **lists, "notices": notices, "exercises": dict(self.exercises)}


def is_class(path: Path, course: Course, chosen: Exercise | None) -> bool:
    """Tell whether a path is no answer but a folder or archive of answers."""
    from grader.collect.names import is_archive
    from grader.workspace import find_workspace

    if not path.is_dir():
        return path.is_file() and is_archive(path.name)
    if find_workspace(path) is not None:
        return False
    by_folder, by_file = said_by(path, course)
    answered = [chosen] if chosen else by_folder or by_file
    if len(answered) != 1:
        return True
    alone = sum(entry.suffix in {".py", ".ipynb"} for entry in path.iterdir()) == 1
    return answered[0] not in by_file and not (alone and answered == by_folder)


def said_by(path: Path, course: Course) -> tuple[list[Exercise], list[Exercise]]:
    """Return the exercises that a path answers by its folder's name, and by a file's name."""
    resolved = path.resolve()
    folder = resolved if resolved.is_dir() else resolved.parent
    names = {entry.name for entry in folder.iterdir()} if resolved.is_dir() else {resolved.name}
    by_folder = [one for one in course.exercises if one.name == folder.name]
    return by_folder, [one for one in course.exercises if names.intersection(one.answer_names)]


def grade_class(course: Course, paths: Sequence[Path], chosen: Exercise | None, wish: Wish) -> Tally:
    """Record what lies in folders and archives, and grade what has no report yet.

    Raises:
        UsageError: Nothing could be placed at all, or it can't be graded as asked.
    """
    from grader.batch import enrol, grade_all, waiting, who
    from grader.collect import collect
    from grader.gradebook import Gradebook

    tally = Tally()
    with Gradebook.open(wish.gradebook) as book:
        for path in paths:
            with collect(path, course, chosen) as found:
                strange = [one for one in found.unplaced if not is_book(path / one.origin, wish.gradebook)]
                tally.unplaced += [(one.origin, one.reason) for one in strange]
                tally.notices += found.notices
                for arrival in enrol(found.collected, book):
                    tally.recorded += 1
                    tally.exercises[arrival.exercise] += 1
                    tally.refused += [(arrival.origin, arrival.refused)] if arrival.refused is not None else []
        exercises = [exercise for exercise in course.exercises if exercise.name in tally.exercises]
        todo = waiting(book, course, exercises, wish.settings, again=wish.again)
        tally.different = sum(len(book.submissions(exercise.name)) for exercise in exercises)
        tally.known = tally.different - len(todo)
        by = who()
        for one, graded in _watched(todo, grade_all(todo, book, _engine(wish, course)), tally):
            if graded.report is None:
                tally.broken.append((one.name, graded.problem or {}))
                continue
            book.record(graded.report, by, again=wish.again)
            tally.graded += 1
            tally.faultless += graded.report.faultless
            if graded.report.broken:
                tally.broken.append((one.name, _first_problem(graded)))
    return tally


def is_book(path: Path, gradebook: str) -> bool:
    """Tell whether a file is the gradebook itself, or what SQLite keeps beside it."""
    return path.absolute() in {Path(gradebook + end).absolute() for end in ("", "-wal", "-shm", "-journal")}


def _first_problem(graded: Graded) -> Words:
    from grader.results import Outcome

    assert graded.report is not None
    checks = (check for task in graded.report.tasks for check in task.checks)
    return next(check.problem or check.requirement for check in checks if check.outcome is Outcome.BROKEN)


def _engine(wish: Wish, course: Course) -> Engine:
    if wish.engine == "ray":
        from grader.engines.ray import Cluster

        return Cluster(course, wish.settings, wish.runners, gpu=wish.gpu)
    from grader.engines.local import Local

    return Local(course, wish.settings, wish.runners)


def _watched(
    todo: Sequence[Todo], graded: Iterator[tuple[Todo, Graded]], tally: Tally
) -> Iterator[tuple[Todo, Graded]]:
    """Pass on what was graded, beside a bar where a person watches: how many, how fast, how long still, and errors."""
    if not sys.stderr.isatty() or not todo:
        yield from graded
        return
    with _bar() as bar:
        task = bar.add_task(word("class.grading"), total=len(todo), bad="", rate="")
        for one in graded:
            yield one
            bar.advance(task)
            speed = bar.tasks[0].finished_speed or bar.tasks[0].speed or 0.0
            bad = word("class.bad", count=tally.graded - tally.faultless + len(tally.broken))
            bar.update(task, bad=bad, rate=word("class.rate", rate=f"{speed:.1f}"))


def _bar() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = [TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}")]
    return Progress(*columns, TimeRemainingColumn(), TextColumn("{task.fields[bad]}"), console=Console(stderr=True))


def run_class(
    course: Course, paths: Sequence[Path], chosen: Exercise | None, wish: Wish, as_json: bool, output: Path | None
) -> int:
    """Grade a class and show what became of it; return the exit code."""
    from grader.reports import classes

    tally = grade_class(course, paths, chosen, wish)
    if not as_json:
        screen().print(classes.summary(tally.to_dict(), wish.gradebook, language()))
    write(tally.to_dict(), as_json, output)
    return tally.exit_code


def write(data: dict[str, Any], as_json: bool, output: Path | None) -> None:
    """Write JSON data: to a file, to standard output, or both."""
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    if output is not None:
        with in_words(output):
            write_whole(output, text.encode())
    if as_json:
        click.echo(text, nl=False)


@click.command("regrade", cls=Command)
@click.argument("exercise")
@click.option("--apply", is_flag=True)
@click.option("--gradebook", metavar="DB", default=GRADEBOOK, envvar="COURSE_GRADEBOOK")
@click.option("--engine", type=click.Choice(ENGINES), default=ENGINES[0])
@click.option("--runners", metavar="N", type=click.IntRange(min=1))
@click.option("--gpu", metavar="SHARE", type=click.FloatRange(min=0.0, min_open=True), default=1.0)
@click.option("--device", type=click.Choice(["auto", *KINDS]), default="auto")
@click.option("--sandbox", type=click.Choice(["auto", "full", "bubblewrap", "none"]), default="auto")
@click.option("--json", "as_json", is_flag=True)
@click.option("--output", metavar="FILE", type=click.Path(path_type=Path))
@click.pass_obj
def regrade(
    here: Here,
    exercise: str,
    apply: bool,
    gradebook: str,
    engine: str,
    runners: int | None,
    gpu: float,
    device: str,
    sandbox: str,
    as_json: bool,
    output: Path | None,
) -> int:
    """Grade all submissions of an exercise again and show what changes; return the exit code."""
    from grader.grade import Settings
    from grader.reports import classes

    course = here.course()
    wish = Wish(Settings(sandbox=sandbox, device=device), engine, runners, gradebook, again=True, gpu=gpu)
    changes, broken = _regrade(course, course.exercise(exercise), wish, apply=apply)
    data = classes.changes_data(changes, broken, applied=apply)
    if not as_json:
        screen().print(classes.changes(changes, broken, language(), applied=apply))
    write(data, as_json, output)
    return EXIT_BROKEN if broken else EXIT_FULL_MARKS


def _regrade(
    course: Course, exercise: Exercise, wish: Wish, *, apply: bool
) -> tuple[list[Change], list[tuple[str, Words]]]:
    from grader.batch import Comparison, grade_all, waiting, who
    from grader.gradebook import Gradebook

    changes: list[Change] = []
    broken: list[tuple[str, Words]] = []
    with Gradebook.open(wish.gradebook, make=False) as book:
        todo = waiting(book, course, [exercise], wish.settings, again=True)
        if not todo:
            raise UsageError("class.nothing_handed_in", exercise=exercise.name, where=wish.gradebook)
        compare, by = Comparison(book, course, exercise), who()
        for one, graded in _watched(todo, grade_all(todo, book, _engine(wish, course)), Tally()):
            if graded.report is None or graded.report.broken:
                words = _first_problem(graded) if graded.report is not None else graded.problem
                broken.append((one.name, words or {}))
                continue
            found = compare.change(graded.report)
            if found.differs:
                changes.append(found)
            if apply and (found.before is None or found.differs or found.before.version != graded.report.version):
                book.record(graded.report, by, again=True)
    return changes, broken
