"""A member of an archive, and the encoding of names that an archive does not state."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_JAPANESE = re.compile(r"[\u3005\u3040-\u30ff\u4e00-\u9fff]{2}")


@dataclass(frozen=True, slots=True)
class Member:
    """One member of an archive.

    Attributes:
        name: Its name, decoded, otherwise as it stands there.
        folder: Whether it is a folder.
        size: How many bytes it says that it holds.
        when: When it was changed, in seconds since 1970 in UTC; None where unknown.
        source: The library's own record of it.
    """

    name: str
    folder: bool
    size: int
    when: float | None
    source: object


def encoding_of(names: Sequence[bytes]) -> str | None:
    """Return the encoding of names that state none: UTF-8, or Windows's Japanese one where Japanese words come out of
    it; None where the usual one does."""
    if all(name.isascii() for name in names):
        return None
    if _decoded(names, "utf-8") is not None:
        return "utf-8"
    text = _decoded(names, "cp932")
    return "cp932" if text is not None and _JAPANESE.search(text) else None


def _decoded(names: Sequence[bytes], encoding: str) -> str | None:
    try:
        return "\n".join(name.decode(encoding) for name in names)
    except UnicodeDecodeError:
        return None
