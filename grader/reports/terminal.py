"""A report for a person at a terminal.

What comes from a learner is never read as markup, is bounded, and has lost its control characters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from rich.box import ROUNDED
from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from grader.reports import telling
from grader.reports.plain import clean, shortened
from grader.reports.prose import Prose
from grader.results import CheckResult, Counterexample, Frame, Outcome, Page, Report, TaskResult
from grader.text import Words, pick, say

_LINES, _CHARACTERS, _FRAMES = 16, 1600, 6
_BAD = ("✗", "red")
_MARKS = {
    Outcome.PASSED: ("✓", "green"),
    Outcome.SKIPPED: ("–", "dim"),
    Outcome.PENDING: ("…", "yellow"),
    Outcome.BROKEN: ("!", "magenta"),
}
_QUIET = {Outcome.PASSED, Outcome.SKIPPED, Outcome.PENDING}

Row = tuple[str, Text]


def render(report: Report, language: str, *, verbose: bool = False) -> RenderableType:
    """Return a report to print with rich: tasks, checks, what failed and why, and the score last.

    Args:
        report: What to show.
        language: The language to speak.
        verbose: Whether a problem that was shown before is shown in full again.
    """
    voice = _Voice(language, verbose)
    names = dict.fromkeys([pick(report.title, language), report.exercise, clean(report.submission)])
    title = " · ".join(names)
    shown: list[RenderableType] = [Text(), Rule(Text(title, style="bold"), align="left", style="dim")]
    if report.problem is not None:
        shown += _not_loaded(report, voice)
    else:
        shown += _loaded_output(report, voice)
    for task in report.tasks:
        shown += _task(task, voice, brief=report.problem is not None)
    return Group(*shown, *_foot(report, voice))


@dataclass(slots=True)
class _Voice:
    """How to speak, and what was said already in this task."""

    language: str
    verbose: bool
    said: set[object] = field(default_factory=set)

    def say(self, key: str, **params: object) -> str:
        return say(f"report.{key}", self.language, **params)

    def prose(self, words: Words, style: str = "") -> Text:
        text = Text(clean(pick(words, self.language)), style=style)
        text.highlight_regex(r"`[^`\n]+`", "cyan")
        return text

    def repeats(self, thing: object) -> bool:
        if self.verbose:
            return False
        known = thing in self.said
        self.said.add(thing)
        return known


def _not_loaded(report: Report, voice: _Voice) -> Iterator[RenderableType]:
    assert report.problem is not None
    rows: list[Row] = [(voice.say("problem"), voice.prose(report.problem))]
    rows += _traceback(report.traceback, voice)
    rows += _printed(report.printed, voice)
    yield Text.assemble(("✗ ", "red"), (voice.say("not_loaded"), "bold red"))
    yield _details(rows, voice)
    yield Text()


def _loaded_output(report: Report, voice: _Voice) -> Iterator[RenderableType]:
    if report.printed.strip():
        yield Text(voice.say("printed_at_load"), style="dim")
        yield _details(_printed(report.printed, voice), voice)
        yield Text()


def _task(task: TaskResult, voice: _Voice, *, brief: bool) -> Iterator[RenderableType]:
    voice.said.clear()
    mark, style = _MARKS.get(task.outcome, _BAD)
    line = Table.grid(padding=(0, 1, 0, 0), expand=True)
    line.add_column(no_wrap=True)
    line.add_column(ratio=1)
    line.add_column(no_wrap=True, justify="right")
    name = Text.assemble((f"{mark} ", style), (f"{task.number} {task.name}", "bold"))
    line.add_row(name, Prose(voice.prose(task.title)), Text(telling.task_points(task, voice.language), style=style))
    yield line
    if not brief:
        yield from _checks(task.checks, voice)
    told = [check for check in task.checks if check.outcome not in _QUIET]
    if not brief and told and (voice.verbose or not all(telling.unwritten(check) for check in told)):
        yield Text()


def _checks(checks: Sequence[CheckResult], voice: _Voice) -> Iterator[RenderableType]:
    """Show checks; where all failed for one reason, as in an unwritten task, show one and count the rest."""
    bad = [check for check in checks if check.outcome not in _QUIET]
    if bad and all(telling.unwritten(check) for check in bad) and not voice.verbose:
        yield Padding(Prose(Text(voice.say("unwritten", count=len(bad)), style="dim")), (0, 0, 0, 4))
        return
    if voice.verbose or not telling.all_alike(checks):
        for check in checks:
            yield from _check(check, voice)
        return
    yield from _check(bad[0], voice)
    more = Text(voice.say("all_as_above", count=len(bad) - 1), style="dim")
    yield Padding(Prose(more), (0, 0, 0, 4))


def _check(check: CheckResult, voice: _Voice) -> Iterator[RenderableType]:
    mark, style = _MARKS.get(check.outcome, _BAD)
    if check.outcome in _QUIET:
        waits = voice.say("waiting") if check.outcome is Outcome.PENDING else ""
        yield _one_line(Text(mark, style="dim"), check, voice, waits)
    elif check.problem is not None and voice.repeats(telling.cause(check)):
        yield _one_line(Text(mark, style=style), check, voice, voice.say("as_above"))
    else:
        line = Table.grid(padding=(0, 1, 0, 0))
        line.add_row(Text(mark, style=style), Prose(voice.prose(check.requirement, "bold")))
        yield Padding(line, (0, 0, 0, 2))
        yield _details(_rows(check, voice), voice)
        yield from _page(check.misconception, voice)


def _one_line(mark: Text, check: CheckResult, voice: _Voice, after: str) -> Padding:
    line = Table.grid(padding=(0, 1, 0, 0), expand=bool(after))
    line.add_column(no_wrap=True, min_width=1)
    line.add_column(no_wrap=True, overflow="ellipsis", style="dim", ratio=1 if after else None)
    line.add_column(no_wrap=True, style="dim")
    requirement = " ".join(clean(pick(check.requirement, voice.language)).split())
    line.add_row(mark, Text(requirement), Text(after))
    return Padding(line, (0, 0, 0, 2))


def _rows(check: CheckResult, voice: _Voice) -> list[Row]:
    rows: list[Row] = []
    if check.problem is not None:
        rows.append((voice.say(f"outcome_{check.outcome}"), _cut(pick(check.problem, voice.language), voice)))
    if check.example is not None:
        rows += _example(check.example, voice)
    rows += _traceback(check.traceback, voice)
    rows += _printed(check.printed, voice)
    if check.help is not None:
        rows.append((voice.say("help"), voice.prose(check.help)))
    return rows


def _example(example: Counterexample, voice: _Voice) -> Iterator[Row]:
    yield voice.say("call"), _cut(example.call, voice, "cyan")
    for note in example.notes:
        yield voice.say("note"), _cut(pick(note, voice.language), voice, "dim")
    for name, value in (("returned", example.returned), ("expected", example.expected)):
        if value is not None:
            yield voice.say(name), _cut(value, voice)


def _traceback(frames: Sequence[Frame], voice: _Voice) -> Iterator[Row]:
    if not frames:
        return
    text = Text()
    runs = [(frame, sum(1 for _ in same)) for frame, same in groupby(frames)]
    if len(runs) > _FRAMES:
        left_out = sum(count for _, count in runs[:-_FRAMES])
        text.append(voice.say("frames_left_out", count=left_out) + "\n", "dim")
    for frame, count in runs[-_FRAMES:]:
        key = "frame_at_top" if frame.function in {"", "<module>"} else "frame"
        place = voice.say(key, file=frame.file, line=frame.line, function=frame.function)
        often = f" (× {count})" if count > 1 else ""
        text.append(clean(place).replace("\n", " ") + often + "\n", "dim")
        text.append(f"  {clean(frame.text).strip()[:200]}\n" if frame.text.strip() else "")
    text.rstrip()
    yield voice.say("traceback"), text


def _printed(printed: str, voice: _Voice) -> Iterator[Row]:
    if printed.strip():
        text = _cut(printed, voice)
        yield voice.say("printed"), Text("\n").join(Text.assemble(("│ ", "dim"), line) for line in text.split("\n"))


def _page(page: Page | None, voice: _Voice) -> Iterator[RenderableType]:
    if page is None:
        return
    if voice.repeats(page.name):
        again = Text.assemble(("≈ ", "yellow"), voice.say("mistake", title=page.title))
        yield Padding(Prose(again), (0, 0, 0, 4))
        return
    body: list[RenderableType] = [Prose(voice.prose(page.title, "bold yellow"))]
    for key, words in (("wrote", page.wrote), ("why", page.why), ("try", page.try_)):
        body += [Text(voice.say(f"page_{key}"), style="bold"), Padding(Prose(voice.prose(words)), (0, 0, 0, 2))]
    body += [
        Text(voice.say("page_read"), style="bold"),
        Padding(Prose(Text(clean(page.read), style="underline")), (0, 0, 0, 2)),
    ]
    title = Text(voice.say("well_known"), style="yellow")
    panel = Panel(Group(*body), title=title, title_align="left", box=ROUNDED, border_style="yellow")
    yield Padding(panel, (0, 0, 0, 4))


def _details(rows: Iterable[Row], voice: _Voice) -> Padding:
    usual = max(cell_len(voice.say(name)) for name in ("call", "returned", "expected", "traceback", "printed", "help"))
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, style="dim", min_width=usual)
    table.add_column()
    for label, content in rows:
        table.add_row(Text(label), Prose(content))
    return Padding(table, (0, 0, 0, 4))


def _cut(text: str, voice: _Voice, style: str = "") -> Text:
    kept, left_out = shortened(text, _LINES, _CHARACTERS)
    shown = Text(kept, style=style)
    if left_out:
        shown.append("\n" + voice.say("lines_left_out", count=left_out), "dim")
    return shown


def _foot(report: Report, voice: _Voice) -> Iterator[RenderableType]:
    if report.problem is not None or not report.tasks or report.tasks[-1].outcome in _QUIET:
        yield Text()
    first = next((task for task in report.tasks if not task.solved and task.outcome not in _QUIET), None)
    yield Prose(Text(telling.graded_line(report, voice.language), style="dim"))
    if "simulated" in report.device and not report.faultless and report.problem is None:
        yield Prose(Text(voice.say("simulated"), style="dim"))
    broken = sum(check.outcome is Outcome.BROKEN for task in report.tasks for check in task.checks)
    if broken:
        yield Prose(Text(voice.say("broken", count=broken), style="magenta"))
    differ = sum(bool(check.contradicts) for task in report.tasks for check in task.checks)
    if differ:
        yield Prose(Text(voice.say("contradictions", count=differ), style="magenta"))
    if first is not None and report.problem is None:
        yield Prose(voice.say("start_with", number=first.number, name=first.name, exercise=report.exercise))
    style = "bold green" if report.faultless else "bold yellow"
    yield Prose(Text(telling.result_line(report, voice.language), style=style))
