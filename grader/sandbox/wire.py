"""Frames and codec between the trusted process and the worker: bytes in, values out, bounded, and no code ever.

A message is a 4-byte header length, the header (msgpack: one flat array of scalars, the tree in prefix order, see
`grader.sandbox.records.Tag`) and the blobs: the bytes of tensors, arrays and long strings, each used once, in order.
`encode` takes any value and never runs a method of it; `decode` takes any bytes and gives a value or a `WireError`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from grader.errors import WireError
from grader.sandbox.decoder import Reader
from grader.sandbox.encoder import Writer
from grader.sandbox.frames import frame, frame_length
from grader.sandbox.names import fields_of, type_name
from grader.sandbox.records import LIMITS, MAX_FRAME, Handle, Limits, Named, Opaque, Ref, Typed
from grader.sandbox.tensors import TensorFacts

__all__ = [
    "LIMITS",
    "MAX_FRAME",
    "Handle",
    "Limits",
    "Named",
    "Opaque",
    "Ref",
    "TensorFacts",
    "Typed",
    "decode",
    "encode",
    "fields_of",
    "frame",
    "frame_length",
    "type_name",
]

_WRONG = (
    *(ValueError, TypeError, LookupError, ArithmeticError, AttributeError),
    *(RuntimeError, RecursionError, MemoryError),
)


def encode(
    value: object,
    *,
    handle: Callable[[object], Handle | Ref] | None = None,
    facts: bool = True,
    trusted: bool = False,
    limits: Limits = LIMITS,
) -> bytes:
    """Return a value as one message.

    Args:
        value: Anything. What is too large, too deep, cyclic or no plain tensor becomes `Opaque`.
        handle: Returns what stands for an object that can't cross by value.
        facts: Write the versions and type names of tensors too; without them, equal bytes mean that nothing changed.
        trusted: From the trusted side: a plain CPU tensor shall be at home there, on the device of the run, and one
            that came from there goes back to where it was.
        limits: The bounds, as the other side keeps them.

    Raises:
        WireError: Something can't cross by value and there is no `handle`.
    """
    writer = Writer(handle, limits, facts=facts, trusted=trusted)
    writer.write(value)
    return writer.message()


def decode(
    data: bytes | bytearray | memoryview,
    *,
    resolve: Callable[[Handle | Ref], object] | None = None,
    live: bool = False,
    home: str = "cpu",
    limits: Limits = LIMITS,
) -> Any:
    """Return the value of one message.

    Args:
        data: Any bytes.
        resolve: What stands for a handle or a name; by default the record itself. What it raises is raised.
        live: Rebuild tensors as they were (the worker's side): strides, device, `requires_grad`, `grad`. Otherwise a
            tensor is contiguous and on the CPU, without graph, and `tensor.facts` tells the rest.
        home: The device of the run.
        limits: The bounds.

    Raises:
        WireError: These bytes are no message, or one out of bounds.
    """
    reader = None
    try:
        reader = Reader(memoryview(data).cast("B"), resolve, limits, live=live, home=home)
        return reader.message()
    except WireError:
        raise
    except _WRONG as error:
        if reader is not None and reader.failed is error:
            raise
        raise WireError(f"{type(error).__name__}: {error}"[:200]) from error
