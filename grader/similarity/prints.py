"""Fingerprints: a hash for each few tokens in a row, and a few of them chosen so that no long match is missed.

Schleimer, Wilkerson, Aiken: Winnowing (SIGMOD 2003), as MOSS and compare50 do it. Every match of `SURE` tokens has a
chosen fingerprint; what is then counted exactly uses all of them. Hashes are the same in every process.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import Any

import numpy as np
from numpy.typing import NDArray

LENGTH = 12
"""How many tokens in a row make a fingerprint: shorter matches are chance."""

WINDOW = 8
SURE = LENGTH + WINDOW - 1
Hashes = NDArray[np.uint64]
Places = NDArray[np.int32]
Mask = NDArray[np.bool_]

_FACTOR = 0x9E3779B97F4A7C15
_ALL = (1 << 64) - 1


@dataclass(frozen=True, slots=True)
class Prints:
    """The fingerprints of one text.

    Attributes:
        size: How many tokens it has.
        hashes: All fingerprints, in the text's order.
        starts: The token with which each begins.
        chosen: Which of them are chosen.
    """

    size: int
    hashes: Hashes
    starts: Places
    chosen: Mask

    def covered(self, these: Mask) -> Mask:
        """Return which tokens lie in some of the fingerprints."""
        steps = np.zeros(self.size + 1, np.int32)
        np.add.at(steps, self.starts[these], 1)
        np.add.at(steps, self.starts[these] + LENGTH, -1)
        return np.asarray(np.cumsum(steps[:-1]) > 0)


def prints_of(texts: Iterable[Sequence[str]]) -> Prints:
    """Return the fingerprints of a text in pieces; none reaches from one piece into the next."""
    hashes, starts, chosen, size = [_none(np.uint64)], [_none(np.int32)], [_none(np.bool_)], 0
    for words in texts:
        made = _rolled(words)
        hashes.append(made)
        starts.append(np.arange(size, size + len(made), dtype=np.int32))
        chosen.append(_winnowed(made))
        size += len(words)
    return Prints(size, np.concatenate(hashes), np.concatenate(starts), np.concatenate(chosen))


def within(some: Hashes, ordered: Hashes) -> Mask:
    """Tell of each hash whether it is in a sorted array."""
    if not len(ordered):
        return np.zeros(len(some), np.bool_)
    places = np.minimum(np.searchsorted(ordered, some), len(ordered) - 1)
    return np.asarray(ordered[places] == some)


def _rolled(words: Sequence[str]) -> Hashes:
    """Return the hash of each `LENGTH` words in a row."""
    count = max(len(words) - LENGTH + 1, 0)
    values = np.fromiter((_number(word) for word in words), np.uint64, len(words))
    found = np.zeros(count, np.uint64)
    for step in range(LENGTH):
        found += values[step : step + count] * np.uint64(pow(_FACTOR, step + 1, 1 << 64))
    found ^= found >> np.uint64(29)
    found *= np.uint64(0xBF58476D1CE4E5B9)
    return found ^ (found >> np.uint64(32))


def _winnowed(hashes: Hashes) -> Mask:
    """Choose the least hash of each window, the last of those where there are several."""
    chosen = np.zeros(len(hashes), np.bool_)
    if len(hashes) <= WINDOW:
        chosen[np.argmin(hashes) if len(hashes) else []] = True
        return chosen
    windows = np.lib.stride_tricks.sliding_window_view(hashes, WINDOW)[:, ::-1]
    chosen[np.arange(len(windows)) + WINDOW - 1 - np.argmin(windows, axis=1)] = True
    return chosen


@lru_cache(maxsize=1 << 16)
def _number(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def _none(kind: Any) -> NDArray[Any]:
    return np.zeros(0, kind)
