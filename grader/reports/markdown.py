"""Reports as Markdown: the step summary of GitHub Actions.

What a learner may have shaped stands in fences longer than any run of backticks in it, so that nothing of it is
rendered; the course's own words keep their `code` and lose every other mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from grader.reports import telling
from grader.reports.plain import clean, number
from grader.results import CheckResult, Outcome, Page, Report, TaskResult
from grader.text import pick, say

SUMMARY_BYTES = 1_000_000  # GitHub takes 1 MiB a step
_MARKS = {Outcome.PASSED: "✅", Outcome.SKIPPED: "➖", Outcome.PENDING: "⏳", Outcome.BROKEN: "⚠️"}
_CODE = re.compile(r"(`[^`\n]+`)")
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&@:$])")


def render(reports: Sequence[Report], language: str, budget: int = SUMMARY_BYTES) -> str:
    """Return reports as Markdown, no longer than so many bytes; that something is missing is said."""
    note = say("formats.rest_left_out", language) + "\n"
    left = budget - len(note.encode())
    kept: list[str] = []
    for block in (block for report in reports for block in _report(report, language)):
        left -= len(block.encode()) + 2
        if left < 0:
            return "\n\n".join([*kept, note])
        kept.append(block)
    return "\n\n".join(kept) + "\n"


def fenced(text: str) -> str:
    """Return a text between fences that nothing in it can close."""
    shown = clean(text)
    longest = max((len(run) for run in re.findall("`+", shown)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{shown}\n{fence}"


def prose(text: str) -> str:
    """Return words of the course in one line: `code` stays, every other mark is shown as it is."""
    parts = _CODE.split(telling.one_line(text, most=2000))
    return "".join(part if _CODE.fullmatch(part) else _SPECIAL.sub(r"\\\1", part) for part in parts)


def _report(report: Report, language: str) -> Iterator[str]:
    names = dict.fromkeys([pick(report.title, language), report.exercise, telling.one_line(report.submission)])
    yield "## " + " · ".join(prose(name.replace("`", "'")) for name in names)
    yield f"**{prose(telling.score_line(report, language))}**"
    yield _table(report, language)
    if report.problem is not None:
        yield fenced(telling.not_loaded(report, language))
        return
    if report.printed.strip():
        yield f"{say('formats.printed_at_load', language)}\n\n{fenced(telling.cut(report.printed, language))}"
    for task in report.tasks:
        yield from _task(task, language)


def _table(report: Report, language: str) -> str:
    columns = ("", say("formats.column_task", language), say("formats.column_points", language))
    rows = [f"| {' | '.join(columns)} |", "| --- | --- | ---: |"]
    for task in report.tasks:
        name = f"{task.number} `{task.name}` {prose(pick(task.title, language))}"
        points = f"{number(task.score)} / {number(task.points - task.pending)}"
        rows.append(f"| {_MARKS.get(task.outcome, '❌')} | {name} | {points} |")
    return "\n".join(rows)


def _task(task: TaskResult, language: str) -> Iterator[str]:
    told = [check for check in task.checks if check.outcome not in (Outcome.PASSED, Outcome.SKIPPED)]
    if not told:
        return
    yield f"### {task.number} `{task.name}` {prose(pick(task.title, language))}"
    shown: set[str] = set()
    for check in told:
        yield _check(check, language)
        if check.misconception is not None and check.misconception.name not in shown:
            shown.add(check.misconception.name)
            yield _page(check.misconception, language)


def _check(check: CheckResult, language: str) -> str:
    mark = _MARKS.get(check.outcome, "❌")
    return f"{mark} {prose(pick(check.requirement, language))}\n\n{fenced(telling.story(check, language, page=False))}"


def _page(page: Page, language: str) -> str:
    title = say("report.well_known", language)
    lines = [f"> **{say('formats.row', language, label=title, text=prose(pick(page.title, language)))}**"]
    for key, words in (("wrote", page.wrote), ("why", page.why), ("try", page.try_)):
        label = f"*{say(f'report.page_{key}', language)}*"
        lines += [">", f"> {say('formats.row', language, label=label, text=prose(pick(words, language)))}"]
    return "\n".join([*lines, ">", f"> {say('report.page_read', language)}: <{clean(page.read)}>"])
