"""What stands on the wire for a thing that has no plain Python value, and the bounds of one message.

Every record is frozen and inert: it holds names and plain values, and nothing of the learner's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

WHY_OPAQUE = ("large", "deep", "cyclic", "digits", "layout", "unreadable")
"""The reasons of an `Opaque`: too much of it, nested too deep, holds itself, an int of too many digits, no plain
strided tensor, and raised an error when it was read."""


@dataclass(frozen=True, slots=True)
class Handle:
    """An object that stays in the worker.

    Attributes:
        id: Its number in the worker.
        type_name: The name of its type, as the worker tells it.
    """

    id: int
    type_name: str


@dataclass(frozen=True, slots=True)
class Ref:
    """A thing in the worker by its name.

    Attributes:
        root: `answer` or `probe`.
        path: The attribute names from there.
    """

    root: str
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A named tuple.

    Attributes:
        type_name: The name of its type.
        fields: The names of its fields.
        values: Their values, in that order.
    """

    type_name: str
    fields: tuple[str, ...]
    values: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Typed:
    """An object of a subclass of a plain type.

    Attributes:
        type_name: The name of the subclass.
        value: Its content as the plain type, read past every overridden method.
    """

    type_name: str
    value: Any


@dataclass(frozen=True, slots=True)
class Opaque:
    """A value that can be named and no more.

    Attributes:
        type_name: The name of its type; empty where even that had no room.
        why: One of `WHY_OPAQUE`.
    """

    type_name: str
    why: str


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of one message; both sides keep them.

    Attributes:
        header: Bytes of the header.
        blobs: Bytes of everything after the header.
        nodes: Values in the tree.
        depth: Containers inside containers.
        dims: Dimensions of a tensor.
        digits_bits: Bits of an int (4096 decimal digits).
        string: Bytes of one string.
        text: Bytes of all strings.
        keys: Header items in the keys of dicts and in sets, strings not counted (hashes can be made to collide).
    """

    header: int = 2 << 20
    blobs: int = 64 << 20
    nodes: int = 200_000
    depth: int = 32
    dims: int = 16
    digits_bits: int = 13_606
    string: int = 1 << 20
    text: int = 16 << 20
    keys: int = 8192


LIMITS = Limits()
HOME = "home"
"""What stands on the wire for the device of the run, wherever that is."""
MAX_FRAME = 4 + LIMITS.header + LIMITS.blobs
INLINE = 8
"""A string of so many ASCII characters stands in the header; a longer one is a blob."""
BLOB_COST = 16
"""So many bytes of a blob inside a key cost as much as one header item."""


class Tag:
    """The tags of the header: a value that is no scalar begins with one, and says behind it how much follows."""

    LIST, TUPLE, SET, FROZENSET, DICT, SIZE = b"l", b"t", b"s", b"f", b"d", b"z"
    ELLIPSIS, COMPLEX, SLICE, RANGE, INT, TEXT, BYTES = b".", b"c", b":", b"r", b"i", b"u", b"b"
    DTYPE, DEVICE, TENSOR, ARRAY, NUMBER = b"y", b"v", b"T", b"A", b"N"
    HANDLE, REF, NAMED, TYPED, OPAQUE = b"@", b"&", b"n", b"^", b"?"


NOT_IN_KEYS = frozenset(
    {Tag.LIST, Tag.DICT, Tag.SET, Tag.SLICE, Tag.TENSOR, Tag.ARRAY, Tag.HANDLE, Tag.REF, Tag.OPAQUE}
)
