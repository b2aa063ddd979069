"""Pairs of answers that are alike, for a person at a terminal and as plain data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from grader.reports.classes import person
from grader.reports.plain import clean
from grader.reports.prose import Prose
from grader.text import Words, pick, say

if TYPE_CHECKING:
    from grader.similarity import Alike, Finding, Lines, One

_MOST_MATCHES = 12
_MOST_NAMES = 5


def similar_data(finding: Finding, unplaced: Iterable[tuple[str, Words]], notices: Iterable[Words]) -> dict[str, Any]:
    """Return what was found as plain JSON data; shares go from 0 to 1."""
    return {
        "schema": "course-similar/1",
        "compared": dict(finding.compared),
        "found": finding.found,
        "pairs": [_pair(pair) for pair in finding.pairs],
        "short": list(finding.short),
        "refused": [{"origin": origin, "reason": dict(reason)} for origin, reason in finding.refused],
        "unplaced": [{"origin": origin, "reason": dict(reason)} for origin, reason in unplaced],
        "notices": [dict(notice) for notice in (*notices, *finding.notices)],
    }


def _pair(pair: Alike) -> dict[str, Any]:
    return {
        "exercise": pair.one.of.exercise.name,
        "one": _one(pair.one),
        "other": _one(pair.other),
        "matches": [{"one": _lines(one), "other": _lines(other)} for one, other in pair.matches],
    }


def _one(one: One) -> dict[str, Any]:
    return {
        "learner": one.of.learner,
        "name": one.of.label,
        "attempt": one.of.attempt,
        "handed_in": one.of.when.isoformat() if one.of.when else None,
        "origin": one.of.origin,
        "share": round(one.share, 4),
        "lines": one.lines,
    }


def _lines(lines: Lines) -> dict[str, Any]:
    return {"file": lines.file, "cell": lines.cell or None, "first": lines.first, "last": lines.last}


def similar(data: Mapping[str, Any], language: str) -> RenderableType:
    """Return the list for a person: what was left out and why, the pairs, and what such a list is worth."""
    shown: list[RenderableType] = [Prose(Text(clean(pick(one, language)), "yellow")) for one in data["notices"]]
    for name, style in (("unplaced", "yellow"), ("refused", "red")):
        if data[name]:
            shown += [Text(), Text(say(f"similar.{name}", language, count=len(data[name])), style)]
            shown.append(_reasons(data[name], language))
    if data["short"]:
        names = ", ".join(data["short"][:_MOST_NAMES]) + (", …" if len(data["short"]) > _MOST_NAMES else "")
        sentence = say("similar.short", language, count=len(data["short"]), names=clean(names))
        shown += [Text(), Prose(Text(sentence, "dim"))]
    for number, pair in enumerate(data["pairs"], start=1):
        shown += [Text(), *_shown_pair(number, pair, language)]
    return Group(*shown, Text(), *_ending(data, language))


def _ending(data: Mapping[str, Any], language: str) -> list[RenderableType]:
    count = sum(data["compared"].values())
    if not any(compared > 1 for compared in data["compared"].values()):
        return [Prose(say("similar.nothing", language))]
    if not data["found"]:
        return [Prose(Text(say("similar.none", language, count=count), "bold"))]
    told = say("similar.some", language, count=count, found=data["found"], shown=len(data["pairs"]))
    return [Prose(Text(told, "bold")), Prose(say("similar.verdict", language))]


def _reasons(entries: Iterable[Mapping[str, Any]], language: str) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(overflow="fold", style="bold")
    table.add_column(overflow="fold")
    for entry in entries:
        table.add_row(Text("  " + clean(entry["origin"])), Prose(clean(pick(entry["reason"], language))))
    return table


def _shown_pair(number: int, pair: Mapping[str, Any], language: str) -> list[RenderableType]:
    people = Table.grid(padding=(0, 2, 0, 0))
    people.add_column(overflow="fold", style="bold")
    people.add_column(overflow="fold")
    for side in (pair["one"], pair["other"]):
        share = say("similar.share", language, share=round(100 * side["share"]), lines=side["lines"])
        people.add_row(Text(_person(side, language)), Prose(share))
    places = [
        Text(f"{_place(match['one'], language)} ↔ {_place(match['other'], language)}")
        for match in pair["matches"][:_MOST_MATCHES]
    ]
    more = len(pair["matches"]) - _MOST_MATCHES
    if more > 0:
        places.append(Text(say("similar.more_matches", language, count=more)))
    heading = Text(f"{number}. {pair['exercise']}", "bold cyan")
    return [heading, Padding(people, (0, 0, 0, 2)), Padding(Group(*places), (0, 0, 0, 4))]


def _person(side: Mapping[str, Any], language: str) -> str:
    who = person(side["learner"], side["name"])
    return say("similar.person", language, person=who, attempt=side["attempt"]) if side["attempt"] > 1 else who


def _place(lines: Mapping[str, Any], language: str) -> str:
    file = clean(lines["file"])
    place = say("similar.cell", language, file=file, cell=lines["cell"]) if lines["cell"] else file
    return f"{place}:{lines['first']}" + (f"-{lines['last']}" if lines["last"] > lines["first"] else "")
