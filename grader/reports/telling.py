"""What became of a check, told in plain text for systems that show no colours: shared by the formats for people.

Texts that a learner may have shaped have lost their control characters and are bounded; what else a format must keep
them from doing, it does itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import indent

from grader.reports.plain import clean, number, shortened
from grader.results import CheckResult, Counterexample, Frame, Outcome, Page, Report, TaskResult
from grader.text import Words, pick, say

LINES, CHARACTERS, FRAMES = 16, 1600, 6
BAD = (Outcome.FAILED, Outcome.ERROR, Outcome.TIMEOUT, Outcome.MEMORY)
"""The outcomes that are the answer's own fault."""

Row = tuple[str, str]


def said(words: Words, language: str) -> str:
    """Return a text in one language, fit to be shown."""
    return clean(pick(words, language))


def one_line(text: str, most: int = 300) -> str:
    """Return a text in one line, no longer than a bound."""
    line = " ".join(clean(text).split())
    return line if len(line) <= most else line[:most] + " …"


def title(task: TaskResult, check: CheckResult, language: str) -> str:
    """Return what a person reads as the check's name: the task, and what must hold."""
    requirement = one_line(pick(check.requirement, language))
    return say("formats.check", language, number=task.number, task=task.name, requirement=requirement)


def message(check: CheckResult, language: str) -> str:
    """Return in a line what was wrong, or why nothing is known; empty when passed."""
    if check.outcome is Outcome.PASSED:
        return ""
    if check.outcome is Outcome.SKIPPED and check.problem is None:
        return say("formats.skipped", language)
    if check.outcome is Outcome.PENDING:
        return waits(check, language)
    if check.outcome is Outcome.BROKEN:
        return say("formats.broken", language)
    return "" if check.problem is None else one_line(pick(check.problem, language))


def outcome(what: Outcome, language: str) -> str:
    """Return an outcome's word."""
    room = "formats" if what in (Outcome.PASSED, Outcome.SKIPPED) else "report"
    return say(f"{room}.outcome_{what}", language)


def waits(check: CheckResult, language: str) -> str:
    """Return what a pending check waits for."""
    kind = "accelerator_runner" if check.needs == "accelerator" else "gpu_runner"
    runner = say(f"report.{kind}", language)
    return say("formats.pending", language, runner=runner, points=number(check.points))


def story(check: CheckResult, language: str, *, page: bool = True, printed: bool = True) -> str:
    """Return all that is known of a check that did not pass, a labelled row for each fact; empty when passed.

    Args:
        check: What to tell.
        language: The language to speak.
        page: Whether the misconception's page is told too.
        printed: Whether what the answer printed is told too.
    """
    rows = list(_rows(check, language))
    rows += _printed(check.printed, language) if printed and check.outcome is not Outcome.PASSED else []
    rows += _page(check.misconception, language) if page and check.misconception is not None else []
    return "\n".join(_row(label, text, language) for label, text in rows)


def not_loaded(report: Report, language: str) -> str:
    """Return why an answer could not be loaded, with the learner's lines."""
    assert report.problem is not None
    rows = [(say("report.not_loaded", language), cut(pick(report.problem, language), language))]
    rows += _traceback(report.traceback, language)
    return "\n".join(_row(label, text, language) for label, text in rows)


def score_line(report: Report, language: str) -> str:
    """Return the score in a sentence; that there is none, where something could not be judged by our own fault."""
    if report.broken:
        return say("formats.no_score", language)
    key = "formats.score_waits" if report.pending else "formats.score"
    judged = number(report.max_score - report.pending)
    return say(key, language, score=number(report.score), max_score=judged, pending=number(report.pending))


def cut(text: str, language: str) -> str:
    """Return a text's beginning; how many lines are missing is said."""
    kept, left_out = shortened(text, LINES, CHARACTERS)
    return f"{kept}\n{say('formats.more', language, count=left_out)}" if left_out else kept


def place(check: CheckResult, report: Report) -> Frame | None:
    """Return the learner's line where a check ended; None where no line can be named."""
    frames = check.traceback or report.traceback
    return frames[-1] if frames else None


def _row(label: str, text: str, language: str) -> str:
    if "\n" not in text:
        return say("formats.row", language, label=label, text=text)
    return say("formats.rows", language, label=label, text=indent(text, "  "))


def _rows(check: CheckResult, language: str) -> Iterator[Row]:
    if check.outcome is Outcome.PASSED:
        return
    if check.outcome not in BAD:
        yield outcome(check.outcome, language), message(check, language)
    elif check.problem is not None:
        yield outcome(check.outcome, language), cut(pick(check.problem, language), language)
    if check.outcome is Outcome.BROKEN and check.problem is not None:
        yield say("report.problem", language), cut(pick(check.problem, language), language)
    if check.example is not None:
        yield from _example(check.example, language)
    yield from _traceback(check.traceback, language)
    for other in check.contradicts:
        yield say("formats.elsewhere", language, device=other.device), outcome(other.outcome, language)
    if check.help is not None:
        yield say("report.help", language), said(check.help, language)


def _example(example: Counterexample, language: str) -> Iterator[Row]:
    yield say("report.call", language), cut(example.call, language)
    for note in example.notes:
        yield say("report.note", language), cut(pick(note, language), language)
    for name, value in (("returned", example.returned), ("expected", example.expected)):
        if value is not None:
            yield say(f"report.{name}", language), cut(value, language)


def _traceback(frames: tuple[Frame, ...], language: str) -> Iterator[Row]:
    lines = []
    for frame in dict.fromkeys(frames[-FRAMES:]):
        key = "report.frame_at_top" if frame.function in {"", "<module>"} else "report.frame"
        facts = {"file": one_line(frame.file), "line": frame.line, "function": one_line(frame.function)}
        lines.append(say(key, language, **facts))
        lines += [f"  {one_line(frame.text)}"] if frame.text.strip() else []
    if lines:
        yield say("report.traceback", language), "\n".join(lines)


def _printed(printed: str, language: str) -> Iterator[Row]:
    if printed.strip():
        yield say("report.printed", language), cut(printed, language)


def _page(page: Page, language: str) -> Iterator[Row]:
    yield say("report.well_known", language), said(page.title, language)
    for key, words in (("wrote", page.wrote), ("why", page.why), ("try", page.try_)):
        yield say(f"report.page_{key}", language), said(words, language)
    yield say("report.page_read", language), clean(page.read)
