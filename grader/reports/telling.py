"""What became of a check, told in plain text for systems that show no colours: shared by the formats for people.

Texts that a learner may have shaped have lost their control characters and are bounded; what else a format must keep
them from doing, it does itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import indent
from typing import NamedTuple

from grader.reports.plain import clean, number, shortened
from grader.results import CheckResult, Counterexample, Frame, Outcome, Page, Report, TaskResult
from grader.text import Words, pick, say

LINES, CHARACTERS, FRAMES = 16, 1600, 6
BAD = (Outcome.FAILED, Outcome.ERROR, Outcome.TIMEOUT, Outcome.MEMORY)
"""The outcomes that are the answer's own fault."""


class Row(NamedTuple):
    """One fact about a check: which kind of fact, its label, and its text."""

    kind: str
    label: str
    text: str


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
    told = list(rows(check, language, printed=printed))
    told += _page(check.misconception, language) if page and check.misconception is not None else []
    return "\n".join(_row(row, language) for row in told)


def rows(check: CheckResult, language: str, *, printed: bool = True) -> Iterator[Row]:
    """Yield the facts about a check that did not pass, its misconception's page left out; nothing when passed."""
    if check.outcome is Outcome.PASSED:
        return
    yield from _facts(check, language)
    if printed:
        yield from printed_rows(check.printed, language)


def not_loaded(report: Report, language: str) -> str:
    """Return why an answer could not be loaded, with the learner's lines."""
    assert report.problem is not None
    return "\n".join(_row(row, language) for row in load_rows(report, language))


def load_rows(report: Report, language: str) -> Iterator[Row]:
    """Yield the facts about an answer that could not be loaded."""
    assert report.problem is not None
    yield Row("problem", say("report.not_loaded", language), cut(pick(report.problem, language), language))
    yield from _traceback(report.traceback, language)


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


def unwritten(check: CheckResult) -> bool:
    """Tell whether a check met the starter's own error: nothing of the learner's is there to show."""
    return bool(check.traceback) and check.traceback[-1].text.startswith('raise NotImplementedError("Task ')


def cause(check: CheckResult) -> object:
    """Return what two checks share that failed for one reason."""
    problem = None if check.problem is None else tuple(sorted(check.problem.items()))
    page = None if check.misconception is None else check.misconception.name
    return check.outcome, problem, page, check.traceback[-1:]


def all_alike(checks: Sequence[CheckResult]) -> bool:
    """Tell whether more than two checks failed for one reason and none passed, so that one stands for all."""
    bad = [check for check in checks if check.outcome in BAD or check.outcome is Outcome.BROKEN]
    one_reason = len(bad) > 2 and len({cause(check) for check in bad}) == 1
    return one_reason and not any(check.outcome is Outcome.PASSED for check in checks)


def runner(report: Report) -> str:
    """Return which words say what kind of runner a report's pending checks wait for."""
    waiting = {check.needs for task in report.tasks for check in task.checks if check.outcome is Outcome.PENDING}
    return "accelerator_runner" if "accelerator" in waiting else "gpu_runner"


def result_line(report: Report, language: str) -> str:
    """Return the score in a sentence, as a learner reads it at the terminal and on a page."""
    key = "score_full" if report.full_marks else "score_waits" if report.pending else "score"
    judged = number(report.max_score - report.pending)
    facts = {"score": number(report.score), "max_score": judged, "pending": number(report.pending)}
    return say(f"report.{key}", language, **facts, runner=say(f"report.{runner(report)}", language))


def graded_line(report: Report, language: str) -> str:
    """Return how long the grading took, where, and how the answer was confined."""
    key = "graded_unconfined" if report.sandbox == "none" else "graded"
    facts = {"seconds": f"{report.seconds:.2f}", "device": report.device, "sandbox": report.sandbox}
    return say(f"report.{key}", language, **facts)


def task_points(task: TaskResult, language: str) -> str:
    """Return what a task earned of what could be judged, and what waits."""
    waits = f"  {say('report.task_waits', language, points=number(task.pending))}" if task.pending else ""
    return f"{number(task.score)} / {number(task.points - task.pending)}{waits}"


def _row(row: Row, language: str) -> str:
    if "\n" not in row.text:
        return say("formats.row", language, label=row.label, text=row.text)
    return say("formats.rows", language, label=row.label, text=indent(row.text, "  "))


def _facts(check: CheckResult, language: str) -> Iterator[Row]:
    if check.outcome not in BAD:
        yield Row("outcome", outcome(check.outcome, language), message(check, language))
    elif check.problem is not None:
        yield Row("problem", outcome(check.outcome, language), cut(pick(check.problem, language), language))
    if check.outcome is Outcome.BROKEN and check.problem is not None:
        yield Row("problem", say("report.problem", language), cut(pick(check.problem, language), language))
    if check.example is not None:
        yield from _example(check.example, language)
    yield from _traceback(check.traceback, language)
    for other in check.contradicts:
        yield Row(
            "elsewhere", say("formats.elsewhere", language, device=other.device), outcome(other.outcome, language)
        )
    if check.help is not None:
        yield Row("help", say("report.help", language), said(check.help, language))


def _example(example: Counterexample, language: str) -> Iterator[Row]:
    yield Row("call", say("report.call", language), cut(example.call, language))
    for note in example.notes:
        yield Row("note", say("report.note", language), cut(pick(note, language), language))
    for name, value in (("returned", example.returned), ("expected", example.expected)):
        if value is not None:
            yield Row(name, say(f"report.{name}", language), cut(value, language))


def _traceback(frames: tuple[Frame, ...], language: str) -> Iterator[Row]:
    lines = []
    for frame in dict.fromkeys(frames[-FRAMES:]):
        key = "report.frame_at_top" if frame.function in {"", "<module>"} else "report.frame"
        facts = {"file": one_line(frame.file), "line": frame.line, "function": one_line(frame.function)}
        lines.append(say(key, language, **facts))
        lines += [f"  {one_line(frame.text)}"] if frame.text.strip() else []
    if lines:
        yield Row("traceback", say("report.traceback", language), "\n".join(lines))


def printed_rows(printed: str, language: str) -> Iterator[Row]:
    """Yield what an answer printed, where it did."""
    if printed.strip():
        yield Row("printed", say("report.printed", language), cut(printed, language))


def _page(page: Page, language: str) -> Iterator[Row]:
    yield Row("page", say("report.well_known", language), said(page.title, language))
    for key, words in (("wrote", page.wrote), ("why", page.why), ("try", page.try_)):
        yield Row("page", say(f"report.page_{key}", language), said(words, language))
    yield Row("page", say("report.page_read", language), clean(page.read))
