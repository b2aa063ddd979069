"""Reports in a run of GitHub Actions: the whole report in the log, an annotation for each task that is not solved.

The runner obeys every printed line that looks like a command (`::error …`, and `##[error]` anywhere in a line), so
the report stands between `stop-commands` and a token that nobody can guess, and what annotations say is escaped as
GitHub documents it: `%`, carriage return and newline, in properties `:` and `,` too.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from rich.console import Console

from grader.reports import telling, terminal
from grader.reports.plain import clean
from grader.results import Frame, Outcome, Report, TaskResult
from grader.text import pick, say

WIDTH = 100
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_DATA, ":": "%3A", ",": "%2C"}
_LEVELS = {Outcome.BROKEN: "warning", Outcome.PENDING: "notice"}


@dataclass(frozen=True, slots=True)
class Answer:
    """Where an answer lies.

    Attributes:
        name: The answer's name in the report's lines.
        path: Its file, seen from the repository's root, with `/`; empty where it lies outside.
    """

    name: str
    path: str

    def place(self, frame: Frame | None) -> dict[str, str]:
        """Return a learner's line as an annotation's properties; without one, the answer's file."""
        if frame is None or not self.path:
            return {"file": self.path}
        folder = PurePosixPath(self.path).parent
        file = self.path if frame.file == self.name else str(folder / frame.file)
        return {"file": file, "line": str(frame.line) if frame.line else ""}


def render(reports: Sequence[Report], language: str, token: str, answers: Sequence[Answer]) -> str:
    """Return what to print.

    Args:
        reports: What to show.
        language: The language to speak.
        token: What ends the part that the runner must not obey; new for every run, and secret.
        answers: For each report where its answer lies.
    """
    lines = [say("formats.start_log", language), f"::stop-commands::{token}"]
    lines += [log(report, language) for report in reports]
    lines.append(f"::{token}::")
    for report, answer in zip(reports, answers, strict=True):
        lines += notes(report, language, answer)
    return "\n".join(lines) + "\n"


def log(report: Report, language: str) -> str:
    """Return the report as at a terminal, without colours."""
    paper = io.StringIO()
    console = Console(file=paper, width=WIDTH, highlight=False, markup=False, emoji=False, color_system=None)
    console.print(terminal.render(report, language))
    return "\n".join(line.rstrip() for line in paper.getvalue().splitlines())


def notes(report: Report, language: str, answer: Answer) -> Iterator[str]:
    """Yield an annotation for each task that is not solved, or one for an answer that could not be loaded; the score
    last."""
    if report.problem is not None:
        where = answer.place(report.traceback[-1] if report.traceback else None)
        yield command("error", telling.not_loaded(report, language), **where, title=report.exercise)
    else:
        for task in report.tasks:
            yield from _task(report, task, language, answer)
    title = f"{pick(report.title, language)} · {report.exercise}"
    yield command("notice", telling.score_line(report, language), title=title)


def command(name: str, message: str, **properties: str) -> str:
    """Return a workflow command in one line, escaped as GitHub documents it."""
    said = ",".join(f"{key}={_escaped(clean(value), _PROPERTY)}" for key, value in properties.items() if value)
    return f"::{name} {said}::{_escaped(clean(message), _DATA)}"


def _escaped(text: str, marks: dict[str, str]) -> str:
    return "".join(marks.get(character, character) for character in text)


def _task(report: Report, task: TaskResult, language: str, answer: Answer) -> Iterator[str]:
    told = [check for check in task.checks if check.outcome not in (Outcome.PASSED, Outcome.SKIPPED)]
    worst = next((check for check in told if check.outcome in telling.BAD), told[0] if told else None)
    if worst is None:
        return
    title = say("formats.annotation", language, exercise=report.exercise, number=task.number, task=task.name)
    lines = [telling.said(worst.requirement, language), telling.story(worst, language, printed=False)]
    if len(told) > 1:
        lines.append(say("formats.more_checks", language, count=len(told) - 1))
    level = _LEVELS.get(worst.outcome, "error")
    where = answer.place(worst.traceback[-1] if worst.traceback else None)
    yield command(level, "\n".join(lines), **where, title=title)
