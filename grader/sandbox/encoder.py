"""A value as one message, whatever the value does: bounded in size, depth and time, and blind to overridden methods.

A container pays for its items before it is entered, so that a huge value becomes `Opaque` and its neighbours still fit:
whoever writes an envelope puts its own facts before the learner's value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import numpy as np
import torch

from grader.errors import WireError
from grader.sandbox import tensors
from grader.sandbox.ledger import Ledger
from grader.sandbox.names import fields_of, type_name
from grader.sandbox.records import (
    BLOB_COST,
    NOT_IN_KEYS,
    Handle,
    Limits,
    Named,
    Opaque,
    Ref,
    Tag,
    Typed,
)

_range_parts: Any = tuple(range.__dict__[part].__get__ for part in ("start", "stop", "step"))
_slice_parts: Any = tuple(slice.__dict__[part].__get__ for part in ("start", "stop", "step"))


class Writer(Ledger):
    """One value being written."""

    def __init__(
        self, handle: Callable[[object], Handle | Ref] | None, limits: Limits, *, facts: bool, trusted: bool
    ) -> None:
        super().__init__(limits)
        self._trusted = trusted
        self._handle = handle
        self._facts = facts
        self._keys = limits.keys
        self._open: set[int] = set()

    def write(self, value: Any, depth: int = 0) -> None:
        """Write one value."""
        writer = WRITERS.get(id(type(value)))
        if writer is not None:
            writer(self, value, depth)
        else:
            self._other(value, depth)

    # --- scalars ---

    def _scalar(self, value: Any, _: int) -> None:
        self.items.append(value)

    def _int(self, value: int, _: int) -> None:
        if -(1 << 63) <= value < 1 << 64:
            self.items.append(value)
        elif value.bit_length() > self._limits.digits_bits:
            self._opaque("int", "digits")
        else:
            self._blob(Tag.INT, value.to_bytes(value.bit_length() // 8 + 1, "little", signed=True), "int")

    def _str(self, value: str, _: int) -> None:
        self._string(value)

    def _bytes(self, value: bytes, _: int) -> None:
        self._blob(Tag.BYTES, value, "bytes")

    def _ellipsis(self, _: Any, __: int) -> None:
        self.items.append(Tag.ELLIPSIS)

    def _complex(self, value: complex, _: int) -> None:
        if self._pay_or_opaque(2, value):
            self.items += (Tag.COMPLEX, value.real, value.imag)

    def _dtype(self, value: Any, _: int) -> None:
        self._word(Tag.DTYPE, value, tensors.DTYPE_NAMES[value])

    def _device(self, value: Any, _: int) -> None:
        self._word(Tag.DEVICE, value, str(value))

    def _word(self, tag: bytes, value: object, name: str) -> None:
        if self._pay_or_opaque(1, value):
            self.items.append(tag)
            self._label(name)

    # --- containers ---

    def _list(self, value: Any, depth: int) -> None:
        if self._enter(value, list.__len__(value), depth):
            self._sequence(Tag.LIST, value, list.copy(value), depth)

    def _tuple(self, value: Any, depth: int) -> None:
        if self._enter(value, tuple.__len__(value), depth):
            self._sequence(Tag.TUPLE, value, tuple.__getitem__(value, slice(None)), depth)

    def _size(self, value: Any, depth: int) -> None:
        if self._enter(value, tuple.__len__(value), depth):
            self._sequence(Tag.SIZE, value, list(tuple.__iter__(value)), depth)

    def _slice(self, value: slice, depth: int) -> None:
        self._parts(Tag.SLICE, value, _slice_parts, depth)

    def _range(self, value: range, depth: int) -> None:
        self._parts(Tag.RANGE, value, _range_parts, depth)

    def _parts(self, tag: bytes, value: object, parts: Iterable[Any], depth: int) -> None:
        if self._enter(value, 3, depth):
            self.items.append(tag)
            self._all(value, [part(value) for part in parts], depth)

    def _sequence(self, tag: bytes, value: object, members: Any, depth: int) -> None:
        self.items += (tag, len(members))
        self._all(value, members, depth)

    def _all(self, value: object, members: Iterable[Any], depth: int) -> None:
        self._open.add(id(value))
        for member in members:
            kind = type(member)
            if kind is int and -(1 << 63) <= member < 1 << 64:  # most of what there is, without a call for each
                self.items.append(member)
            else:
                self.write(member, depth + 1)
        self._open.discard(id(value))

    def _set(self, value: Any, depth: int) -> None:
        if self._enter(value, set.__len__(value), depth):
            self._hashed(Tag.SET, value, list(set.__iter__(value)), (), depth)

    def _frozenset(self, value: Any, depth: int) -> None:
        if self._enter(value, frozenset.__len__(value), depth):
            self._hashed(Tag.FROZENSET, value, list(frozenset.__iter__(value)), (), depth)

    def _dict(self, value: Any, depth: int) -> None:
        if self._enter(value, 2 * dict.__len__(value), depth):
            pairs = list(dict.items(value))
            self._hashed(Tag.DICT, value, [key for key, _ in pairs], [item for _, item in pairs], depth)

    def _hashed(self, tag: bytes, value: object, keys: list[Any], members: Iterable[Any], depth: int) -> None:
        """Write keys, then the values; as a whole foreign where a key is no plain value or the keys are too many."""
        mark = len(self.items), len(self.blobs)
        self.items += (tag, len(keys))
        handle, self._handle = self._handle, _no_handle
        sound = all(self._key(key, depth + 1) for key in keys)
        self._handle = handle
        if sound:
            self._all(value, members, depth)
        else:
            del self.items[mark[0] :], self.blobs[mark[1] :]
            self._foreign(value)

    def _key(self, key: Any, depth: int) -> bool:
        """Write a key; tell whether it may stay."""
        start, blob = len(self.items), len(self.blobs)
        self.write(key, depth)
        if type(key) is str:
            return True
        self._keys -= len(self.items) - start + sum(map(len, self.blobs[blob:])) // BLOB_COST
        tags = (item for item in self.items[start:] if type(item) is bytes)
        return self._keys >= 0 and NOT_IN_KEYS.isdisjoint(tags)

    # --- tensors and arrays ---

    def _tensor(self, value: Any, _: int, *, with_grad: bool = True) -> None:
        name = type_name(value)
        try:
            sheet = tensors.describe(value)
            if sheet is None:
                self._opaque(name, "layout")
                return
            size = sheet.size(self._limits.dims)
            if size > self._space or not self._pay(6 + 2 * len(sheet.shape)):
                self._opaque(name, "large")
                return
            grad = tensors.grad_of(value) if with_grad else None
            data = tensors.data_of(value) if size else b""
        except Exception:  # noqa: BLE001 - a hostile tensor may raise anything
            self._opaque(name, "unreadable")
            return
        if self._trusted and sheet.device == "cpu":
            sheet = replace(sheet, device=tensors.placed(value))
            data = b"" if sheet.on_meta else data
        self._tensor_items(sheet, tensors.public_name(value, name), data)
        self._scalar(None, 0) if grad is None else self._tensor(grad, 0, with_grad=False)

    def _tensor_items(self, sheet: tensors.Sheet, name: str, data: bytes) -> None:
        self.items.append(Tag.TENSOR)
        self._label(sheet.dtype)
        self._label(sheet.device)
        self.items += (len(sheet.shape), *sheet.shape, *sheet.strides, sheet.flags)
        self.items.append(sheet.version if self._facts else 0)
        self._label(name if self._facts else "")
        self._add(data)

    def _array(self, value: Any, _: int) -> None:
        array = tensors.plain_array(value)
        dtype = tensors.array_dtype(array)
        if dtype is None or array.ndim > self._limits.dims:
            self._foreign(value)
        elif array.nbytes > self._space or not self._pay(2 + array.ndim):
            self._opaque(type_name(value), "large")
        else:
            self.items += (Tag.ARRAY, dtype, array.ndim, *array.shape)
            self._add(array.tobytes())

    def _number(self, value: Any, _: int) -> None:
        self.items += (Tag.NUMBER, tensors.NUMBER_TYPES[type(value)])
        self._add(tensors.number_bytes(value))

    # --- records ---

    def _handle_record(self, value: Handle, _: int) -> None:
        if type(value.id) is int and 0 <= value.id < 1 << 63 and self._pay(2):
            self.items += (Tag.HANDLE, value.id)
            self._label(value.type_name)
        else:
            self._opaque("Handle", "unreadable")

    def _ref(self, value: Ref, _: int) -> None:
        path = value.path
        if type(path) is tuple and len(path) <= self._limits.depth and self._pay(2 + len(path)):
            self.items.append(Tag.REF)
            self._label(value.root)
            self.items.append(len(path))
            for name in path:
                self._label(name)
        else:
            self._opaque("Ref", "unreadable")

    def _named(self, value: Named, depth: int) -> None:
        if type(value.fields) is tuple and type(value.values) is tuple and len(value.fields) == len(value.values):
            self._named_tuple(value, value.type_name, value.fields, value.values, depth)
        else:
            self._opaque("Named", "unreadable")

    def _named_tuple(self, value: object, name: str, fields: tuple[str, ...], members: Any, depth: int) -> None:
        if self._enter(value, 2 * len(fields) + 2, depth):
            self.items.append(Tag.NAMED)
            self._label(name)
            self.items.append(len(fields))
            for field in fields:
                self._label(field)
            self._all(value, members, depth)

    def _typed(self, value: Typed, depth: int) -> None:
        if self._enter(value, 2, depth):
            self.items.append(Tag.TYPED)
            self._label(value.type_name)
            self._all(value, (value.value,), depth)

    def _opaque_record(self, value: Opaque, _: int) -> None:
        self._opaque(value.type_name, value.why)

    # --- everything else ---

    def _other(self, value: Any, depth: int) -> None:
        """Write an instance of a subclass by its content, and anything else as a handle."""
        kind = type(value)
        if issubclass(kind, tensors.BASE):
            self._tensor(value, depth)
            return
        if issubclass(kind, tuple) and (fields := fields_of(value)) is not None:
            self._named_tuple(value, type_name(value), fields, tuple.__iter__(value), depth)
            return
        for base, plain, writer in SUBCLASSES:
            if issubclass(kind, base):
                self._subclass(value, plain, writer, depth)
                return
        self._foreign(value)

    def _subclass(self, value: Any, plain: Any, writer: Any, depth: int) -> None:
        if depth >= self._limits.depth or not self._pay(2):
            self._opaque(type_name(value), "deep" if depth >= self._limits.depth else "large")
            return
        self.items.append(Tag.TYPED)
        self._label(type_name(value))
        writer(self, plain(value) if plain else value, depth + 1)

    def _foreign(self, value: object) -> None:
        if self._handle is None:
            raise WireError(f"a {type_name(value)} has no value that could cross")
        self.write(self._handle(value))

    def _enter(self, value: object, count: int, depth: int) -> bool:
        """Pay for a container's items, or write why it can't be entered."""
        if depth >= self._limits.depth:
            self._opaque(type_name(value), "deep")
        elif id(value) in self._open:
            self._opaque(type_name(value), "cyclic")
        elif not self._pay(count):
            self._opaque(type_name(value), "large")
        else:
            return True
        return False

    def _pay_or_opaque(self, count: int, value: object) -> bool:
        paid = self._pay(count)
        if not paid:
            self._opaque(type_name(value), "large")
        return paid


def _no_handle(_: object) -> Handle:
    return Handle(0, "")


_BY_TYPE: dict[type, Callable[[Writer, Any, int], None]] = {
    type(None): Writer._scalar,
    bool: Writer._scalar,
    float: Writer._scalar,
    int: Writer._int,
    str: Writer._str,
    bytes: Writer._bytes,
    complex: Writer._complex,
    type(...): Writer._ellipsis,
    list: Writer._list,
    tuple: Writer._tuple,
    dict: Writer._dict,
    set: Writer._set,
    frozenset: Writer._frozenset,
    slice: Writer._slice,
    range: Writer._range,
    torch.Size: Writer._size,
    torch.dtype: Writer._dtype,
    torch.device: Writer._device,
    torch.Tensor: Writer._tensor,
    torch.nn.Parameter: Writer._tensor,
    np.ndarray: Writer._array,
    **dict.fromkeys(tensors.NUMBER_TYPES, Writer._number),
    Handle: Writer._handle_record,
    Ref: Writer._ref,
    Named: Writer._named,
    Typed: Writer._typed,
    Opaque: Writer._opaque_record,
}
WRITERS = {id(kind): writer for kind, writer in _BY_TYPE.items()}
"""Who writes a value of exactly this type; by the type's id, since a metaclass may lie in `__hash__`."""

_complex_real: Any = complex.__dict__["real"].__get__
_complex_imag: Any = complex.__dict__["imag"].__get__
SUBCLASSES: tuple[tuple[type, Any, Any], ...] = (
    (int, int.__int__, Writer._int),
    (float, float.__float__, Writer._scalar),
    (str, str.__str__, Writer._str),
    (list, None, Writer._list),
    (tuple, None, Writer._tuple),
    (dict, None, Writer._dict),
    (set, None, Writer._set),
    (frozenset, None, Writer._frozenset),
    (complex, lambda value: complex(_complex_real(value), _complex_imag(value)), Writer._complex),
    (bytes, lambda value: bytes.__getitem__(value, slice(None)), Writer._bytes),
    (np.ndarray, tensors.plain_array, Writer._array),
)
"""Who writes an instance of a subclass: what makes it plain (None: the writer does), and the writer."""
