"""How messages follow each other on a stream: a length, then so many bytes. Knows nothing of their content."""

from __future__ import annotations

from grader.errors import WireError
from grader.sandbox.records import MAX_FRAME

HEAD = 8


def frame(data: bytes) -> bytes:
    """Return a message with its length in front."""
    return len(data).to_bytes(HEAD, "big") + data


def frame_length(head: bytes, limit: int = MAX_FRAME) -> int:
    """Return the length that a frame's head claims.

    Raises:
        WireError: It is no head, or claims more than the limit.
    """
    length = int.from_bytes(head, "big")
    if len(head) != HEAD or length > limit:
        raise WireError(f"a frame of {length} bytes, where at most {limit} may come")
    return length
