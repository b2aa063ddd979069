"""Which answers of one exercise are alike, and how much: candidates by chosen fingerprints, then all of them counted.

A fingerprint that the course explains, or that more than a third of a class has, says nothing; any other says less the
more learners have it. A token is an answer's own where nothing explained covers it; shared are own tokens that a
fingerprint covers which the other answer has too.

The bounds were found with the course's alternatives, each taken for a learner's answer and none explained: of 162 pairs
of such independent answers none reaches `STRETCH` or half of its own code, and four of five functions are longer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from grader.similarity.answers import Answer
from grader.similarity.prints import LENGTH, Hashes, Mask, within

CLASS = 12
"""From so many learners on, what many of them wrote counts less, and what more than a third of them wrote nothing."""

COMMON = 3
LEAST_OWN = 40
"""An answer with fewer tokens of its own is too short to compare: some four lines."""

LEAST_SHARED = 30
STRETCH = 50
"""So many shared tokens in a row are listed, whatever their share: some five lines, a function of many tasks."""

LEAST_RUN = 6
"""Fewer tokens in a row between explained ones are a variation that anybody hits upon."""

MOST_CANDIDATES = 50_000
_SIGNS = 2
_DOUBT = 40


@dataclass(frozen=True, slots=True)
class Compared:
    """An answer, and what of it is its own.

    Attributes:
        answer: The answer.
        own: Which of its tokens are its own.
        worth: What each of its fingerprints says, from 0 (explained) to 1 (two learners have it).
        ordered: Its fingerprints that say something, sorted.
    """

    answer: Answer
    own: Mask
    worth: NDArray[np.float32]
    ordered: Hashes

    @property
    def size(self) -> int:
        """Return how many of its tokens are its own."""
        return int(self.own.sum())

    def met(self, other: Compared) -> Mask:
        """Return which of its fingerprints that say something the other has too."""
        return (self.worth > 0) & within(self.answer.prints.hashes, other.ordered)


@dataclass(frozen=True, slots=True)
class Side:
    """One of two answers that are alike.

    Attributes:
        of: The answer.
        shared: Which of its own tokens are in the other.
        evidence: How many those are, each counted as far as it is rare.
    """

    of: Compared
    shared: Mask
    evidence: float

    @property
    def tokens(self) -> int:
        """Return how many of its own tokens are in the other."""
        return int(self.shared.sum())

    @property
    def share(self) -> float:
        """Return which part of its own code is in the other, from 0 to 1."""
        return self.tokens / self.of.size

    @property
    def weight(self) -> float:
        """Return what it is ordered by: its share, less where there is little to go by."""
        return self.evidence / (self.of.size + _DOUBT)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two answers that are alike."""

    one: Side
    other: Side

    @property
    def weight(self) -> float:
        """Return what pairs are ordered by."""
        return max(self.one.weight, self.other.weight)

    def listed(self, threshold: float) -> bool:
        """Tell whether a person should look at it: enough is alike, and it is a large share or in one piece."""
        if min(self.one.evidence, self.other.evidence) < LEAST_SHARED:
            return False
        return max(self.one.share, self.other.share) >= threshold or _longest(self.one.shared) >= STRETCH


def compared(answers: Sequence[Answer], explained: Hashes) -> list[Compared]:
    """Return each answer with what is its own."""
    by_learner: dict[str, list[Hashes]] = defaultdict(list)
    for answer in answers:
        by_learner[answer.of.learner].append(answer.prints.hashes)
    parts = [np.unique(np.concatenate(hashes)) for hashes in by_learner.values()]
    hashes, counts = np.unique(np.concatenate(parts), return_counts=True)
    worth = _worth(counts, len(by_learner))
    worth[within(hashes, explained)] = 0
    return [_compared(answer, hashes, worth) for answer in answers]


def _worth(counts: NDArray[np.intp], learners: int) -> NDArray[np.float32]:
    """Return what fingerprints say that so many learners have: from 1, for two of them, down to 0, for a third."""
    if learners < CLASS:
        return np.ones(len(counts), np.float32)
    falling = np.log(np.maximum(counts, 2) / 2) / np.log(learners / COMMON / 2)
    return np.asarray(np.maximum(1 - falling, 0), np.float32)


def _compared(answer: Answer, hashes: Hashes, worth: NDArray[np.float32]) -> Compared:
    prints = answer.prints
    mine = worth[np.searchsorted(hashes, prints.hashes)]
    own = runs(prints.covered(mine > 0) & ~prints.covered(mine == 0))
    return Compared(answer, own, mine, np.unique(prints.hashes[mine > 0]))


def runs(these: Mask) -> Mask:
    """Keep what is long enough in a row."""
    kept = these.copy()
    for start, end in zip(*_edges(these), strict=True):
        kept[start:end] = end - start >= LEAST_RUN
    return kept


def _longest(these: Mask) -> int:
    """Return how many are in one piece; what is explained in between does not end it where it is short."""
    places = np.flatnonzero(these)
    pieces = np.split(places, np.flatnonzero(np.diff(places) > LENGTH) + 1)
    return max(len(piece) for piece in pieces)


def _edges(these: Mask) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return where runs begin and end."""
    steps = np.diff(np.concatenate(([0], these.astype(np.int8), [0])))
    return np.flatnonzero(steps == 1), np.flatnonzero(steps == -1)


def pair_of(one: Compared, other: Compared) -> Pair:
    """Return two answers as a pair."""
    return Pair(_side(one, other), _side(other, one))


def _side(one: Compared, other: Compared) -> Side:
    prints, met = one.answer.prints, one.met(other)
    shared = runs(one.own & prints.covered(met))
    worth = np.zeros(prints.size, np.float32)
    for step in range(LENGTH):
        np.maximum.at(worth, prints.starts[met] + step, one.worth[met])
    return Side(one, shared, float(worth[shared].sum()))


def alike(found: Sequence[Compared], threshold: float) -> tuple[list[Pair], int]:
    """Return the pairs of different learners that are alike, each pair of learners once, the most alike first; and how
    many candidates were left out, where there were too many.

    Args:
        found: Answers to one exercise.
        threshold: From which share on a pair is listed, from 0 to 1.
    """
    candidates, left_out = _candidates(found)
    best: dict[tuple[str, str], Pair] = {}
    for one, other in candidates:
        pair = pair_of(found[one], found[other])
        first, second = sorted((found[one].answer.of.learner, found[other].answer.of.learner))
        if pair.listed(threshold) and ((first, second) not in best or pair.weight > best[first, second].weight):
            best[first, second] = pair
    return sorted(best.values(), key=lambda pair: -pair.weight), left_out


def _candidates(found: Sequence[Compared]) -> tuple[list[tuple[int, int]], int]:
    """Return the pairs that have chosen fingerprints in common, and how many were left out."""
    learners = np.unique([one.answer.of.learner for one in found], return_inverse=True)[1]
    having: dict[int, list[int]] = defaultdict(list)
    sizes = np.zeros(len(found))
    signs: list[tuple[float, int, int]] = []
    left_out = 0
    for place, one in enumerate(found):
        chosen = np.unique(one.answer.prints.hashes[(one.worth > 0) & one.answer.prints.chosen]).tolist()
        sizes[place] = len(chosen)
        met = [other for sign in chosen for other in having[sign]]
        counts = np.bincount(np.array(met, np.intp), minlength=place)[:place]
        others = np.flatnonzero((counts >= _SIGNS) & (learners[:place] != learners[place]))
        strength = counts[others] / np.minimum(sizes[others], sizes[place])
        signs += [(-sign, int(other), place) for sign, other in zip(strength.tolist(), others, strict=True)]
        for sign in chosen:
            having[sign].append(place)
        if len(signs) > 4 * MOST_CANDIDATES:
            left_out += len(signs) - MOST_CANDIDATES
            signs = sorted(signs)[:MOST_CANDIDATES]
    left_out += max(len(signs) - MOST_CANDIDATES, 0)
    return [(one, other) for _, one, other in sorted(signs)[:MOST_CANDIDATES]], left_out
