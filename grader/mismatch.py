"""The elements of two tensors or arrays that differ: which, how many, by how much, in words."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader.summary import elements, number, pair
from grader.text import Words, both

CHUNK = 1 << 20

# As in torch.testing._comparison._DTYPE_PRECISIONS; every other dtype is compared exactly, as there.
TOLERANCES: dict[str, tuple[float, float]] = {
    "float16": (1e-3, 1e-5),
    "bfloat16": (1.6e-2, 1e-5),
    "float32": (1.3e-6, 1e-5),
    "float64": (1e-7, 1e-7),
    "complex32": (1e-3, 1e-5),
    "complex64": (1.3e-6, 1e-5),
    "complex128": (1e-7, 1e-7),
}
"""(rtol, atol) by dtype."""


@dataclass(slots=True)
class Mismatch:
    """The elements that differ.

    Attributes:
        first: The flat index of the first one.
        actual: Its value.
        expected: What it should be.
        count: How many there are.
        largest: The largest finite absolute error; negative where there is none.
    """

    first: int
    actual: Any
    expected: Any
    count: int = 0
    largest: float = -1.0


def mismatch(actual: Any, expected: Any, rtol: float, atol: float) -> Mismatch | None:
    """Find the elements that differ, a chunk at a time."""
    flat, wanted = actual.reshape(-1), expected.reshape(-1)
    found: Mismatch | None = None
    for start in range(0, len(flat), CHUNK):
        got, want = elements(flat[start : start + CHUNK]), elements(wanted[start : start + CHUNK])
        differ, error = _differ(got, want, rtol, atol)
        if not differ.any():
            continue
        place = int(differ.argmax())
        found = found or Mismatch(start + place, got[place], want[place])
        found.count += int(differ.sum())
        finite = error[differ & np.isfinite(error)]
        found.largest = max(found.largest, float(finite.max(initial=-1.0)))
    return found


def _differ(got: Any, want: Any, rtol: float, atol: float) -> tuple[Any, Any]:
    """Return where two arrays differ, and the absolute error."""
    with np.errstate(all="ignore"):
        wide = np.complex128 if want.dtype.kind == "c" else np.float64
        error = np.abs(got.astype(wide) - want.astype(wide))
        same = got == want
        if want.dtype.kind in "fc":
            same |= np.isnan(got) & np.isnan(want)
            same |= np.isfinite(want) & (error <= atol + rtol * np.abs(want))
        return ~same, error


def mismatch_words(found: Mismatch, shape: tuple[int, ...], rtol: float, atol: float) -> Words:
    actual, expected = pair(found.actual, found.expected)
    if shape:
        index = [int(place) for place in np.unravel_index(found.first, shape)]
        counts = {"count": found.count, "total": math.prod(shape)}
        words = both("compare.values", index=index, actual=actual, expected=expected, **counts)
    else:
        words = both("compare.value", actual=actual, expected=expected)
    if found.largest < 0 or isinstance(found.expected, np.bool_) or not (shape or rtol or atol):
        return words
    key = f"compare.{'largest' if shape else 'error'}{'_allowed' if rtol or atol else ''}"
    error = number(found.largest, 3)
    return sentences(words, both(key, error=error, rtol=f"{rtol:g}", atol=f"{atol:g}"))


def sentences(*texts: Words) -> Words:
    """Return sentences one after the other, in every language."""
    return {"en": " ".join(text["en"] for text in texts), "ja": "".join(text["ja"] for text in texts)}
