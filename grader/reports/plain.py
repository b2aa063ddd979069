"""Texts and numbers made fit to be shown: no escape sequences, no control characters, no more than a bound."""

from __future__ import annotations

import re

_ESCAPES = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[ -/]*[0-~]?|\x9b[0-?]*[ -/]*[@-~]"
)
# Control characters but newline; marks that reorder or hide text; halves of surrogate pairs.
_UNSHOWN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def clean(text: str) -> str:
    """Return a text that can only be read: what would move the cursor, colour or reorder the screen is taken out."""
    text = _ESCAPES.sub("", text).replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    return _UNSHOWN.sub("", text)


def shortened(text: str, lines: int, characters: int) -> tuple[str, int]:
    """Return a text's beginning, no longer than both bounds, and how many lines were left out (0: nothing was)."""
    parts = clean(text).rstrip("\n").split("\n")
    kept = "\n".join(parts[:lines])
    cut = kept[:characters]
    left_out = len(parts) - cut.count("\n") - 1
    return (cut if cut == kept else cut + " …"), left_out


def number(score: float) -> str:
    """Return a score as a person writes it: at most two decimals, none for a whole number."""
    return f"{round(score, 2):g}"
