"""One report as a page: the same feedback as at the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from grader.reports import telling
from grader.reports.plain import clean
from grader.reports.telling import Row
from grader.results import CheckResult, Outcome, Page, Report, TaskResult
from grader.site.drawing import draw
from grader.text import pick, say

_MARKS = {Outcome.PASSED: "✓", Outcome.SKIPPED: "–", Outcome.PENDING: "…", Outcome.BROKEN: "!"}
_TONES = {Outcome.PASSED: "good", Outcome.SKIPPED: "quiet", Outcome.PENDING: "wait", Outcome.BROKEN: "ours"}


@dataclass(frozen=True, slots=True)
class Link:
    """A place to go back to: its name, and the address seen from the page."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Try:
    """An attempt in a table: its number, when, how it stands, and whether it is the one that counts."""

    number: str
    when: str
    state: str
    counts: bool


@dataclass(frozen=True, slots=True)
class _Check:
    """A check as it is shown.

    Attributes:
        mark: The sign before it.
        tone: Its colour's name.
        outcome: Its outcome's word.
        result: The check.
        rows: What is told of it; empty where it was told before.
        page: The misconception's page; None where there is none, or it was shown before.
        again: The title of a page that was shown before.
    """

    mark: str
    tone: str
    outcome: str
    result: CheckResult
    rows: tuple[Row, ...] = ()
    page: Page | None = None
    again: str = ""


@dataclass(frozen=True, slots=True)
class _Task:
    """A task as it is shown: the checks that are told, how many more fail alike, those in a line, those unwritten."""

    mark: str
    tone: str
    outcome: str
    points: str
    result: TaskResult
    told: tuple[_Check, ...]
    alike: int
    quiet: tuple[_Check, ...]
    unwritten: int


def feedback(
    report: Report,
    language: str,
    *,
    learner: str = "",
    tries: Sequence[Try] = (),
    notes: Sequence[str] = (),
    above: Sequence[Link] = (),
) -> str:
    """Return a report as an HTML page.

    Args:
        report: What to show.
        language: The language to speak.
        learner: Whose it is; the submission's name where that is empty.
        tries: All attempts, where they are known.
        notes: What else a learner should know about the score, in sentences.
        above: The pages above this one.
    """
    loaded = report.problem is None
    first = next((task for task in report.tasks if not task.solved and task.outcome in telling.BAD), None)
    return draw(
        "feedback.html",
        language,
        title=pick(report.title, language),
        report=report,
        learner=clean(learner or report.submission),
        above=above,
        tries=tries,
        notes=[*notes, *_notes(report, language)],
        score=telling.result_line(report, language),
        tone="good" if report.faultless else "ours" if report.broken else "bad",
        graded=telling.graded_line(report, language),
        unloaded=() if loaded else _unloaded(report, language),
        printed=tuple(telling.printed_rows(report.printed, language)),
        start=_start(first, report, language) if first is not None and loaded else None,
        tasks=[_task(task, language) for task in report.tasks],
    )


def _start(task: TaskResult, report: Report, language: str) -> str:
    facts = {"number": task.number, "name": task.name, "exercise": report.exercise}
    return say("report.start_with", language, **facts)


def _notes(report: Report, language: str) -> list[str]:
    checks = [check for task in report.tasks for check in task.checks]
    counts = {
        "broken": sum(check.outcome is Outcome.BROKEN for check in checks),
        "contradictions": sum(bool(check.contradicts) for check in checks),
    }
    return [say(f"report.{key}", language, count=count) for key, count in counts.items() if count]


def _unloaded(report: Report, language: str) -> list[Row]:
    first, *rest = telling.load_rows(report, language)
    return [first._replace(label=say("report.problem", language)), *rest]


def _task(task: TaskResult, language: str) -> _Task:
    bad = [check for check in task.checks if check.outcome in telling.BAD or check.outcome is Outcome.BROKEN]
    blank = len(bad) if bad and all(telling.unwritten(check) for check in bad) else 0
    told = [] if blank else bad[:1] if telling.all_alike(task.checks) else bad
    return _Task(
        mark=_MARKS.get(task.outcome, "✗"),
        tone=_TONES.get(task.outcome, "bad"),
        outcome=telling.outcome(task.outcome, language),
        points=telling.task_points(task, language),
        result=task,
        told=tuple(_told(told, language)),
        alike=len(bad) - len(told) if told else 0,
        quiet=tuple(_quiet(check, language) for check in task.checks if check not in bad),
        unwritten=blank,
    )


def _told(bad: Sequence[CheckResult], language: str) -> list[_Check]:
    """Return checks with what is known of each; what repeats the one before it is told once."""
    shown: list[_Check] = []
    causes: set[object] = set()
    pages: set[str] = set()
    for check in bad:
        repeats = check.problem is not None and telling.cause(check) in causes
        causes.add(telling.cause(check))
        page = check.misconception
        known = page is not None and page.name in pages
        pages |= {page.name} if page is not None else set()
        line = _quiet(check, language)
        shown.append(
            _Check(
                line.mark,
                line.tone,
                line.outcome,
                check,
                rows=() if repeats else tuple(telling.rows(check, language)),
                page=None if known or repeats else page,
                again=pick(page.title, language) if page is not None and known and not repeats else "",
            )
        )
    return shown


def _quiet(check: CheckResult, language: str) -> _Check:
    mark, tone = _MARKS.get(check.outcome, "✗"), _TONES.get(check.outcome, "bad")
    return _Check(mark, tone, telling.outcome(check.outcome, language), check)
