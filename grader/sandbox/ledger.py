"""One message being made: what is written so far, and how much room is left.

What does not fit is written as `Opaque`, whose tag and reason are always paid for.
"""

from __future__ import annotations

from typing import Any

import msgpack

from grader.sandbox.names import NAME_LENGTH
from grader.sandbox.records import INLINE, WHY_OPAQUE, Limits, Tag


class Ledger:
    """A header and its blobs.

    Attributes:
        items: The header so far: scalars and tags.
        blobs: The bytes that follow it.
    """

    def __init__(self, limits: Limits) -> None:
        self.items: list[Any] = []
        self.blobs: list[bytes] = []
        self._limits = limits
        self._room = limits.nodes - 1
        self._space = limits.blobs
        self._text = limits.text

    def message(self) -> bytes:
        """Return the finished message."""
        header: bytes = msgpack.packb(self.items, use_bin_type=True, unicode_errors="surrogatepass")
        return b"".join((len(header).to_bytes(4, "big"), header, *self.blobs))

    def _pay(self, count: int) -> bool:
        """Take header items (9 bytes each) out of the room that is left."""
        if count > self._room:
            return False
        self._room -= count
        return True

    def _string(self, value: str) -> None:
        if len(value) <= INLINE and value.isascii():
            self.items.append(value)
            return
        data = value.encode("utf-8", "surrogatepass") if len(value) <= self._limits.string else None
        if data is None or len(data) > min(self._limits.string, self._text):
            self._opaque("str", "large")
        elif self._blob(Tag.TEXT, data, "str"):
            self._text -= len(data)

    def _opaque(self, name: str, why: str) -> None:
        """Write that there is something; the tag and the reason always fit into what the parent paid."""
        reason = WHY_OPAQUE.index(why) if why in WHY_OPAQUE else len(WHY_OPAQUE) - 1
        self.items += (Tag.OPAQUE, reason)
        self._label(name if self._pay(1) else "")

    def _label(self, text: str) -> None:
        """Write a name; an empty one where it is no string or too long."""
        if type(text) is not str or len(text) > NAME_LENGTH or 4 * len(text) > min(self._text, self._space):
            text = ""
        self._string(text)

    def _blob(self, tag: bytes, data: bytes, name: str) -> bool:
        if len(data) > self._space:
            self._opaque(name, "large")
            return False
        self.items.append(tag)
        self._add(data)
        return True

    def _add(self, data: bytes) -> None:
        self.items.append(len(data))
        self.blobs.append(data)
        self._space -= len(data)
