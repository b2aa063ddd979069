"""Pairs of answers that are alike beyond what the course explains: a list for a person to look at, never a verdict.

    finding = look_for_pairs(collection.collected, Wish())

`tokens` makes a text comparable, whatever its names, comments and layout; `prints` makes fingerprints of it
(winnowing, as MOSS does); `known` is what the starter, the solution and everything else that the course says explain;
`answers` reads an attempt; `pairs` counts what two answers have in common, `places` says where. Submissions are read as
data, one exercise at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from grader.collect import Collected
from grader.errors import SubmissionError
from grader.similarity.answers import Answer, answer_of
from grader.similarity.known import explained
from grader.similarity.pairs import LEAST_OWN, Pair, Side, alike, compared
from grader.similarity.places import Lines, Match, matches
from grader.text import Words, both

__all__ = ["Alike", "Finding", "Lines", "One", "Wish", "look_for_pairs"]

Said = tuple[str, Words]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be listed.

    Attributes:
        threshold: From which share of one answer's own code on, from 0 to 1.
        top: How many pairs at most.
    """

    threshold: float = 0.5
    top: int = 50


@dataclass(frozen=True, slots=True)
class One:
    """One of two answers that are alike.

    Attributes:
        of: Whose, and where it lay.
        share: Which part of its own code is in the other, from 0 to 1.
        lines: How many lines that is.
    """

    of: Collected
    share: float
    lines: int


@dataclass(frozen=True, slots=True)
class Alike:
    """Two answers that are alike, and where."""

    one: One
    other: One
    matches: tuple[Match, ...]
    weight: float


@dataclass(slots=True)
class Finding:
    """What was found.

    Attributes:
        pairs: The most alike first.
        found: How many pairs there are; more than are listed, perhaps.
        compared: How many answers were compared, by exercise.
        short: Answers with too little of their own to compare.
        refused: What could not be read, with the reason.
        notices: What a person should know besides.
    """

    pairs: list[Alike] = field(default_factory=list)
    found: int = 0
    compared: dict[str, int] = field(default_factory=dict)
    short: list[str] = field(default_factory=list)
    refused: list[Said] = field(default_factory=list)
    notices: list[Words] = field(default_factory=list)


def look_for_pairs(collected: Sequence[Collected], wish: Wish) -> Finding:
    """Compare all answers of each exercise; what can't be read is listed and stops nothing."""
    finding = Finding()
    ordered = sorted(collected, key=lambda one: one.exercise.name)
    for _, group in groupby(ordered, key=lambda one: one.exercise.name):
        _look(list(group), wish, finding)
    finding.pairs = sorted(finding.pairs, key=lambda pair: -pair.weight)[: wish.top]
    return finding


def _look(group: Sequence[Collected], wish: Wish, finding: Finding) -> None:
    """Compare the answers of one exercise."""
    exercise = group[0].exercise
    answers = list(_readable(group, finding))
    every = compared(answers, explained(exercise)) if answers else []
    enough = [one for one in every if one.size >= LEAST_OWN]
    finding.short += [one.answer.of.origin for one in every if one.size < LEAST_OWN]
    finding.compared[exercise.name] = len(enough)
    pairs, left_out = alike(enough, wish.threshold)
    if left_out:
        finding.notices.append(both("similar.left_out", exercise=exercise.name, count=left_out))
    finding.found += len(pairs)
    finding.pairs += [_told(pair) for pair in pairs[: wish.top]]


def _readable(group: Iterable[Collected], finding: Finding) -> Iterable[Answer]:
    for one in group:
        try:
            answer, notice = answer_of(one)
        except SubmissionError as error:
            finding.refused.append((one.origin, both(error.key, **error.params)))
            continue
        if notice is not None:
            finding.notices.append(notice)
        yield answer


def _told(pair: Pair) -> Alike:
    return Alike(_one(pair.one), _one(pair.other), tuple(matches(pair)), pair.weight)


def _one(side: Side) -> One:
    answer: Answer = side.of.answer
    return One(answer.of, side.share, len({*zip(answer.source[side.shared], answer.line[side.shared], strict=True)}))
