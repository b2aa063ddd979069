"""A class for a person at a terminal, and as plain data: what became of submissions, what a regrade changes, totals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from grader.reports.plain import clean, number
from grader.text import Words, pick, say

if TYPE_CHECKING:
    from grader.batch import Change
    from grader.gradebook import Standing
    from grader.gradebook.totals import Result
    from grader.results import Outcome

_MOST_CHECKS = 6
_STYLES = {"graded": "green", "pending": "yellow", "outdated": "yellow", "broken": "magenta", "refused": "red"}


# --- a grading -----------------------------------------------------------------------------------------------------


def summary(tally: Mapping[str, Any], gradebook: str, language: str) -> RenderableType:
    """Return what became of a class: what was left out and why, then how many were graded."""
    shown: list[RenderableType] = []
    for notice in tally["notices"]:
        shown.append(Text(pick(notice, language), style="yellow"))
    for name, style in (("unplaced", "yellow"), ("refused", "red"), ("broken", "magenta")):
        if tally[name]:
            shown += [Text(), Text(say(f"class.{name}", language, count=len(tally[name])), style=style)]
            shown.append(_reasons([(entry["origin"], entry["reason"]) for entry in tally[name]], language))
    counts = {name: tally[name] for name in ("recorded", "different", "known", "graded", "faultless")}
    shown += [Text(), Text(say("class.done", language, **counts, where=gradebook), style="bold")]
    if tally["recorded"]:
        shown.append(Text(say("class.next", language)))
    return Group(*shown)


def _reasons(entries: Iterable[tuple[str, Words]], language: str) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(overflow="fold", style="bold")
    table.add_column(overflow="fold")
    for origin, reason in entries:
        table.add_row(Text("  " + clean(origin)), Text(clean(pick(reason, language))))
    return table


# --- a regrade -----------------------------------------------------------------------------------------------------


def changes(
    found: Sequence[Change], broken: Sequence[tuple[str, Words]], language: str, *, applied: bool
) -> RenderableType:
    """Return whose score changes, and by which checks."""
    shown: list[RenderableType] = []
    if broken:
        shown += [Text(say("class.broken", language, count=len(broken)), style="magenta"), _reasons(broken, language)]
    if not found:
        return Group(*shown, Text(say("class.nothing_changes", language), style="bold"))
    for change in found:
        shown += _change(change, language)
    key = "class.applied" if applied else "class.not_applied"
    moved = sum(change.moves for change in found)
    return Group(*shown, Text(), Text(say(key, language, count=len(found), moved=moved), style="bold"))


def _change(change: Change, language: str) -> list[RenderableType]:
    before, after = change.before, change.after
    old = "–" if before is None else f"{number(before.score)} / {before.max_score}"
    new = Text(f"{number(after.score)} / {after.max_score}")
    if before is not None and before.score != after.score:
        new.stylize("green" if after.score > before.score else "red")
    lines: list[RenderableType] = []
    for one in change.attempts:
        who = say("class.attempt_of", language, learner=person(one.learner, one.label), number=one.number)
        lines.append(Text.assemble((who, "bold"), f"  {old} → ", new))
    lines += [Text(f"  {_check(*check)}") for check in change.checks[:_MOST_CHECKS]]
    if len(change.checks) > _MOST_CHECKS:
        lines.append(Text("  " + say("class.more_checks", language, count=len(change.checks) - _MOST_CHECKS)))
    return lines


def _check(name: str, before: Outcome | None, after: Outcome | None) -> str:
    return f"{name}: {before or '–'} → {after or '–'}"


def changes_data(found: Sequence[Change], broken: Sequence[tuple[str, Words]], *, applied: bool) -> dict[str, Any]:
    """Return what a regrade changes as plain JSON data."""
    rows = [
        {
            "learners": [{"learner": one.learner, "attempt": one.number} for one in change.attempts],
            "sha256": change.after.sha256,
            "device": change.after.device,
            "before": None if change.before is None else change.before.score,
            "after": change.after.score,
            "checks": [{"name": name, "before": old, "after": new} for name, old, new in change.checks],
        }
        for change in found
    ]
    failed = [{"origin": origin, "reason": dict(reason)} for origin, reason in broken]
    return {"schema": "course-regrade/1", "applied": applied, "changes": rows, "broken": failed}


# --- a gradebook ---------------------------------------------------------------------------------------------------


def totals(found: Sequence[Standing], language: str) -> RenderableType:
    """Return a table of learners and exercises; an exercise that nobody handed in has no column."""
    names = list(dict.fromkeys(one.exercise for one in found if one.results))
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column(say("class.learner", language), overflow="fold")
    for name in names:
        table.add_column(name, justify="right")
    table.add_column(say("class.total", language), justify="right")
    by_learner: dict[str, list[Standing]] = {}
    for one in found:
        by_learner.setdefault(one.learner, []).append(one)
    for learner, mine in by_learner.items():
        cells = [_cell(one) for one in mine if one.exercise in names]
        total = Text(number(sum(one.score or 0.0 for one in mine)), style="bold")
        table.add_row(Text(person(learner, mine[0].label)), *cells, total)
    states = {one.state for one in found if one.results}
    legend = [say(f"class.mark_{state}", language) for state in _MARKS if state in states]
    return Group(table, *[Text(line, style="dim") for line in legend])


_MARKS = {"pending": "…", "outdated": "*", "waiting": "·", "broken": "!", "refused": "✗"}


def _cell(one: Standing) -> Text:
    mark = _MARKS.get(one.state, "")
    score = "" if one.score is None else number(one.score)
    late = "" if one.counted is None or not one.counted.penalty else "↓"
    return Text(f"{score}{late}{mark}" or "–", style=_STYLES.get(one.state, "dim"))


def history(found: Sequence[Standing], zone: str, language: str) -> RenderableType:
    """Return every attempt of a learner: when, graded where, what it came to, and which one counts."""
    shown: list[RenderableType] = []
    for one in found:
        if not one.results:
            continue
        table = Table.grid(padding=(0, 2, 0, 0))
        for result in one.results:
            counts = one.counted is result
            place, when, state = attempt_cells(result, zone, language)
            cells = [f"  {place}", when, f"{state} ←" if counts else state]
            table.add_row(*[Text(cell, style="bold" if counts else "") for cell in cells])
            table.add_row("", "", Text(clean(result.attempt.origin), style="dim"))
        total = "–" if one.score is None else number(one.score)
        heading = say("class.heading", language, exercise=one.exercise, score=total, max_score=number(one.max_score))
        shown += [Text(heading, style="bold"), table, Text()]
    return Group(*shown or [Text(say("class.state_missing", language))])


def attempt_cells(result: Result, zone: str, language: str) -> tuple[str, str, str]:
    """Return an attempt's number, when it was handed in, and what it came to."""
    attempt = result.attempt
    state = say(f"class.state_{result.state}", language)
    if attempt.refused is not None:
        state = clean(pick(attempt.refused, language))
    elif not result.allowed:
        state = say("class.over_the_limit", language)
    elif result.raw is not None:
        score = f"{number(result.raw)} / {number(result.max_score)}"
        state = say("class.points_on", language, score=score, state=state, device=result.devices)
    if result.days_late:
        key = "class.days" if result.penalty else "class.days_free"
        state += say(key, language, days=result.days_late, points=number(result.penalty))
    return str(attempt.number), moment(attempt.handed_in, zone), state


def moment(when: datetime | None, zone: str) -> str:
    """Return a moment in a time zone, to the minute; a dash where nobody knows it."""
    return "–" if when is None else when.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M")


def person(learner: str, label: str) -> str:
    """Return what a learner is called: the name, and the identity where that is another."""
    return clean(f"{label} ({learner})" if label and label != learner else learner)


COLUMNS = (
    *("learner", "name", "exercise", "state", "score", "max_score", "raw_score", "penalty", "days_late", "pending"),
    *("attempt", "attempts", "handed_in", "device"),
)


def rows(found: Sequence[Standing]) -> list[dict[str, Any]]:
    """Return a row for each learner and exercise, as plain data: totals, and the attempt that counts."""
    return [_row(one) for one in found]


def _row(one: Standing) -> dict[str, Any]:
    counted = one.counted
    when = None if counted is None or counted.attempt.handed_in is None else counted.attempt.handed_in.isoformat()
    return {
        "learner": one.learner,
        "name": one.label,
        "exercise": one.exercise,
        "state": str(one.state),
        "score": one.score,
        "max_score": one.max_score,
        "raw_score": None if counted is None else counted.raw,
        "penalty": None if counted is None else counted.penalty,
        "days_late": None if counted is None else counted.days_late,
        "pending": None if counted is None else counted.pending,
        "attempt": None if counted is None else counted.attempt.number,
        "attempts": len(one.results),
        "handed_in": when,
        "device": None if counted is None else counted.devices,
    }
