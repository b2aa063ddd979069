"""Any bytes as a value or a `WireError`: every length is compared with what is there before memory is taken.

The header holds only msgpack scalars, one after the other, so that no length that it claims is ever allocated; each
blob is used once and in order, so that nothing grows larger than the message that brought it.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from typing import Any

import msgpack
import torch

from grader.errors import WireError
from grader.sandbox import tensors
from grader.sandbox.records import (
    BLOB_COST,
    HOME,
    INLINE,
    NOT_IN_KEYS,
    WHY_OPAQUE,
    Handle,
    Limits,
    Named,
    Opaque,
    Ref,
    Tag,
    Typed,
)
from grader.sandbox.tensors import Sheet, TensorFacts

SCALARS = frozenset({type(None), bool, int, float, str})
MOST_DEVICE = 32
_INT64 = 1 << 63
_ONLY_SCALARS: dict[str, Any] = {
    "raw": False,
    "unicode_errors": "surrogatepass",
    "max_str_len": INLINE,
    "max_bin_len": 1,
    "max_array_len": 0,
    "max_map_len": 0,
    "max_ext_len": 0,
}


class Reader:
    """One message being read.

    Attributes:
        failed: The error that `resolve` raised; it is nobody's message that is wrong then.
    """

    def __init__(
        self, data: memoryview, resolve: Callable[[Any], Any] | None, limits: Limits, *, live: bool, home: str
    ) -> None:
        self.failed: BaseException | None = None
        self._resolve = resolve
        self._limits = limits
        self._live = live
        self._home = home
        self._text = limits.text
        self._keys = limits.keys
        size = int.from_bytes(data[:4], "big")
        if len(data) < 4 or size > limits.header or size > len(data) - 4 or len(data) - 4 - size > limits.blobs:
            raise WireError("the header's or the blobs' length is out of bounds")
        self._items = _header(data[4 : 4 + size], limits)
        self._at = 0
        self._data = data
        self._offset = 4 + size

    def message(self) -> Any:
        """Return the value, after making sure that nothing is left over."""
        value = self.read(0)
        if self._at != len(self._items) or self._offset != len(self._data):
            raise WireError("something is left over")
        return value

    def read(self, depth: int) -> Any:
        """Return the next value."""
        item = self._next()
        if type(item) in SCALARS:
            return item
        reader = READERS.get(item) if type(item) is bytes else None
        if reader is None:
            raise WireError("a header item that is none")
        return reader(self, depth)

    def _next(self) -> Any:
        item = self._items[self._at]
        self._at += 1
        return item

    def _count(self, most: int | None = None) -> int:
        """Return the next item, a number of things that follow in the header."""
        count = self._next()
        most = len(self._items) - self._at if most is None else most
        if type(count) is not int or not 0 <= count <= most:
            raise WireError("a count out of bounds")
        return count

    def _blob(self, most: int | None = None) -> memoryview:
        """Return the next blob; its length is the next item."""
        left = len(self._data) - self._offset
        size = self._count(left if most is None else min(left, most))
        self._offset += size
        return self._data[self._offset - size : self._offset]

    def _label(self) -> str:
        """Return the next value, which must be a string."""
        text = self.read(self._limits.depth)
        if type(text) is not str:
            raise WireError("no name where one belongs")
        return text

    def _members(self, depth: int, count: int | None = None) -> list[Any]:
        if depth >= self._limits.depth:
            raise WireError("nested too deep")
        count = self._count() if count is None else count
        members = self._items[self._at : self._at + count]
        if len(members) == count and SCALARS.issuperset(map(type, members)):
            self._at += count
            return members
        return [self.read(depth + 1) for _ in range(count)]

    # --- scalars ---

    def _int(self, _: int) -> int:
        return int.from_bytes(self._blob(self._limits.digits_bits // 8 + 1), "little", signed=True)

    def _str(self, _: int) -> str:
        data = self._blob(min(self._limits.string, self._text))
        self._text -= len(data)
        return str(data, "utf-8", "surrogatepass")

    def _bytes(self, _: int) -> bytes:
        return bytes(self._blob())

    def _ellipsis(self, _: int) -> Any:
        return ...

    def _complex(self, _: int) -> complex:
        real, imag = self._next(), self._next()
        if type(real) is not float or type(imag) is not float:
            raise WireError("a complex number that is none")
        return complex(real, imag)

    def _dtype(self, _: int) -> torch.dtype:
        return tensors.DTYPES[self._label()]

    def _device(self, _: int) -> Any:
        """Return a device; as a record where this process does not know its kind (the simulated accelerator's name)."""
        name = self._label()[:MOST_DEVICE]
        try:
            return torch.device(name)
        except RuntimeError:
            return Typed("device", name)

    # --- containers ---

    def _list(self, depth: int) -> list[Any]:
        return self._members(depth)

    def _tuple(self, depth: int) -> tuple[Any, ...]:
        return tuple(self._members(depth))

    def _size(self, depth: int) -> torch.Size:
        members = self._members(depth)
        if any(type(size) is not int or not -_INT64 <= size < _INT64 for size in members):
            raise WireError("a torch.Size that is none")
        return torch.Size(members)

    def _slice(self, depth: int) -> slice:
        return slice(*self._members(depth, 3))

    def _range(self, depth: int) -> range:
        members = self._members(depth, 3)
        if any(type(part) is not int for part in members):
            raise WireError("a range that is none")
        return range(*members)

    def _keys_of(self, depth: int) -> list[Any]:
        if depth >= self._limits.depth:
            raise WireError("nested too deep")
        return [self._key(depth + 1) for _ in range(self._count())]

    def _key(self, depth: int) -> Any:
        """Return a key; keys that are no strings are rationed, since their hashes can be made to collide."""
        start, blob = self._at, self._offset
        key = self.read(depth)
        if type(key) is str:
            return key
        self._keys -= self._at - start + (self._offset - blob) // BLOB_COST
        tags = (item for item in self._items[start : self._at] if type(item) is bytes)
        if self._keys < 0 or not NOT_IN_KEYS.isdisjoint(tags):
            raise WireError("keys that can't be keys")
        return key

    def _set(self, depth: int) -> set[Any]:
        return set(self._keys_of(depth))

    def _frozenset(self, depth: int) -> frozenset[Any]:
        return frozenset(self._keys_of(depth))

    def _dict(self, depth: int) -> dict[Any, Any]:
        keys = self._keys_of(depth)
        return dict(zip(keys, self._members(depth, len(keys)), strict=True))

    # --- tensors and arrays ---

    def _tensor(self, depth: int, *, with_grad: bool = True) -> torch.Tensor:
        sheet, name, data = self._sheet()
        plain = tensors.build(sheet, data)
        grad = self._grad(with_grad=with_grad)
        if self._live:
            return tensors.restore(plain, sheet, grad, name, self._limits.blobs)
        asks, leaf = bool(sheet.flags & tensors.REQUIRES_GRAD), bool(sheet.flags & tensors.IS_LEAF)
        facts = TensorFacts(sheet.device, asks, leaf, grad, sheet.strides, sheet.version, name, self._home)
        plain.facts = facts  # type: ignore[attr-defined]
        return plain

    def _sheet(self) -> tuple[Sheet, str, memoryview]:
        dtype, device = self._label(), self._label()[:MOST_DEVICE]
        device = self._home if self._live and device == HOME else device
        dims = self._count(self._limits.dims)
        shape = tuple(self._next() for _ in range(dims))
        strides = tuple(self._int64() for _ in range(dims))
        flags, version, name = self._count(3), self._count(_INT64), self._label()
        sheet = Sheet(dtype, device, shape, strides, flags, version)
        data = self._blob()
        if sheet.size(self._limits.dims) != len(data):
            raise WireError("a tensor whose bytes are not its shape's")
        return sheet, name, data

    def _grad(self, *, with_grad: bool) -> Any:
        """Return a tensor's gradient; a gradient has none of its own."""
        tag = self._next()
        if tag is None:
            return None
        if with_grad and tag == Tag.TENSOR:
            return self._tensor(0, with_grad=False)
        if with_grad and tag == Tag.OPAQUE:
            return self._opaque(0)
        raise WireError("a gradient that is none")

    def _int64(self) -> int:
        number = self._next()
        if type(number) is not int or not -_INT64 <= number < _INT64:
            raise WireError("a stride that is none")
        return number

    def _array(self, _: int) -> Any:
        dtype = self._label()
        shape = tuple(self._next() for _ in range(self._count(self._limits.dims)))
        return tensors.build_array(dtype, shape, self._blob(), self._limits.dims)

    def _number(self, _: int) -> Any:
        return tensors.build_array(self._label(), (), self._blob(), self._limits.dims)[()]

    # --- records ---

    def _handle(self, _: int) -> Any:
        return self._resolved(Handle(self._count(_INT64), self._label()))

    def _ref(self, _: int) -> Any:
        root = self._label()
        return self._resolved(Ref(root, tuple(self._label() for _ in range(self._count(self._limits.depth)))))

    def _resolved(self, record: Handle | Ref) -> Any:
        if self._resolve is None:
            return record
        try:
            return self._resolve(record)
        except BaseException as error:
            self.failed = error
            raise

    def _named(self, depth: int) -> Named:
        name, count = self._label(), self._count()
        fields = tuple(self._label() for _ in range(count))
        return Named(name, fields, tuple(self._members(depth, count)))

    def _typed(self, depth: int) -> Typed:
        return Typed(self._label(), *self._members(depth, 1))

    def _opaque(self, _: int) -> Opaque:
        why = WHY_OPAQUE[self._count(len(WHY_OPAQUE) - 1)]
        return Opaque(self._label(), why)


def _header(data: memoryview, limits: Limits) -> list[Any]:
    """Return the header's scalars; a container among them is refused before it is made."""
    unpacker = msgpack.Unpacker(max_buffer_size=max(len(data), 1), **_ONLY_SCALARS)
    unpacker.feed(data)
    try:
        count = unpacker.read_array_header()
        items = list(islice(unpacker, 2 * limits.nodes))
    except msgpack.UnpackException as error:
        raise WireError("a header that is no msgpack") from error
    if len(items) != count or unpacker.tell() != len(data):
        raise WireError("a header that is none")
    return items


READERS: dict[bytes, Callable[[Reader, int], Any]] = {
    Tag.LIST: Reader._list,
    Tag.TUPLE: Reader._tuple,
    Tag.SET: Reader._set,
    Tag.FROZENSET: Reader._frozenset,
    Tag.DICT: Reader._dict,
    Tag.SIZE: Reader._size,
    Tag.ELLIPSIS: Reader._ellipsis,
    Tag.COMPLEX: Reader._complex,
    Tag.SLICE: Reader._slice,
    Tag.RANGE: Reader._range,
    Tag.INT: Reader._int,
    Tag.TEXT: Reader._str,
    Tag.BYTES: Reader._bytes,
    Tag.DTYPE: Reader._dtype,
    Tag.DEVICE: Reader._device,
    Tag.TENSOR: Reader._tensor,
    Tag.ARRAY: Reader._array,
    Tag.NUMBER: Reader._number,
    Tag.HANDLE: Reader._handle,
    Tag.REF: Reader._ref,
    Tag.NAMED: Reader._named,
    Tag.TYPED: Reader._typed,
    Tag.OPAQUE: Reader._opaque,
}
"""Who reads what stands behind a tag."""
