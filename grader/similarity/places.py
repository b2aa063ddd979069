"""Where two answers are alike: pairs of line ranges, so that a person can open both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from grader.similarity.pairs import Compared, Pair
from grader.similarity.prints import LENGTH

_NEAR = 3
"""Matches at most so many lines apart, on both sides, are shown as one."""

_MOST_PLACES = 32
"""Of a run of tokens that one answer has over and over, so many places are looked at."""

Match = tuple["Lines", "Lines"]


@dataclass(frozen=True, slots=True)
class Lines:
    """Some lines of a file, or of a notebook's cell.

    Attributes:
        file: Where it lay, for people.
        cell: The number among a notebook's code cells; 0 in a file.
        first: The first line, from 1.
        last: The last line.
    """

    file: str
    cell: int
    first: int
    last: int

    def goes_on_in(self, later: Lines) -> bool:
        """Tell whether other lines follow closely."""
        same = (self.file, self.cell) == (later.file, later.cell)
        return same and self.first <= later.first <= self.last + _NEAR

    def to(self, later: Lines) -> Lines:
        """Return the lines from here to others."""
        return Lines(self.file, self.cell, self.first, max(self.last, later.last))


def matches(pair: Pair) -> list[Match]:
    """Return the lines that are alike, in the first answer's order."""
    found: list[Match] = []
    seen: set[Match] = set()
    for begin, there, length in _blocks(pair.one.of, pair.other.of):
        own = np.flatnonzero(pair.one.shared[begin : begin + length])
        if not len(own):
            continue
        first, last = int(own[0]), int(own[-1])
        here = _lines(pair.one.of, begin + first, begin + last)
        other = _lines(pair.other.of, there + first, there + last)
        if found and found[-1][0].goes_on_in(here) and found[-1][1].goes_on_in(other):
            found[-1] = (found[-1][0].to(here), found[-1][1].to(other))
        elif (here, other) not in seen:
            found.append((here, other))
        seen.add((here, other))
    return found


def _blocks(one: Compared, other: Compared) -> Iterator[tuple[int, int, int]]:
    """Yield what is alike token by token: where it begins on each side, and how long it is."""
    having: dict[int, list[int]] = defaultdict(list)
    there_is: dict[int, int] = {}
    prints = other.answer.prints
    for sign, start in zip(prints.hashes.tolist(), prints.starts.tolist(), strict=True):
        there_is[start] = sign
        if len(having[sign]) < _MOST_PLACES:
            having[sign].append(start)
    met = one.met(other)
    begin, there, length = 0, 0, 0
    for sign, start in zip(one.answer.prints.hashes[met].tolist(), one.answer.prints.starts[met].tolist(), strict=True):
        expected = there + start - begin
        if length and start == begin + length and there_is.get(expected) == sign:
            length += 1
            continue
        if length:
            yield begin, there, length + LENGTH - 1
        begin, there, length = start, _nearest(having[sign], expected), 1
    if length:
        yield begin, there, length + LENGTH - 1


def _nearest(places: Sequence[int], expected: int) -> int:
    return min(places, key=lambda place: (abs(place - expected), place))


def _lines(one: Compared, first: int, last: int) -> Lines:
    answer = one.answer
    source = answer.sources[answer.source[first]]
    return Lines(source.name, source.cell, int(answer.line[first]), int(answer.line[last]))
