"""Tensors and NumPy arrays as facts and bytes, read with the originals that were there at import time.

A learner may patch `torch.Tensor` or hand out a subclass that lies in `__torch_function__`: here only the C methods of
`torch._C.TensorBase` are used, with `__torch_function__` switched off.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch

from grader.errors import WireError
from grader.sandbox.records import HOME

BASE: type = torch._C.TensorBase
_read: dict[str, Any] = {
    name: BASE.__dict__[name].__get__
    for name in ("device", "dtype", "grad", "is_leaf", "is_nested", "layout", "requires_grad", "retains_grad", "shape")
}
_version: Any = BASE.__dict__["_version"].__get__
_do: dict[str, Any] = {
    name: BASE.__dict__[name]
    for name in (
        "as_strided", "contiguous", "copy_", "cpu", "detach", "is_inference", "ne", "numel", "numpy", "requires_grad_",
        "reshape", "resolve_conj", "resolve_neg", "stride", "to", "view",
    )
}  # fmt: skip
_own: Any = object.__getattribute__
_NoTorchFunction: Any = torch._C.DisableTorchFunction
_frombuffer, _empty, _empty_strided = torch.frombuffer, torch.empty, torch.empty_strided
_strided, _uint8, _bool, _Parameter = torch.strided, torch.uint8, torch.bool, torch.nn.Parameter

DTYPES: dict[str, torch.dtype] = {str(d)[6:]: d for d in vars(torch).values() if isinstance(d, torch.dtype)}
"""Every dtype of this torch by its name."""
DTYPE_NAMES = {dtype: name for name, dtype in DTYPES.items()}
_PLAIN = (
    "bool", "uint8", "uint16", "uint32", "uint64", "int8", "int16", "int32", "int64", "float16", "bfloat16", "float32",
    "float64", "complex64", "complex128", "float8_e4m3fn", "float8_e4m3fnuz", "float8_e5m2",
    "float8_e5m2fnuz", "float8_e8m0fnu",
)  # fmt: skip
DATA_DTYPES = {name: DTYPES[name] for name in _PLAIN if name in DTYPES}
"""The dtypes whose elements are whole bytes with a plain meaning."""

_ndarray, _asarray, _np_frombuffer = np.ndarray, np.asarray, np.frombuffer
_array_dtype: Any = np.ndarray.__dict__["dtype"].__get__
_ARRAY_TYPES = [np.dtype(c) for c in "?bhilqBHILQefdFD"]
ARRAY_DTYPES = {
    d.str: d for plain in _ARRAY_TYPES for d in (np.dtype(plain.str), np.dtype(plain.str).newbyteorder("S"))
}
"""The NumPy dtypes that cross, in both byte orders, by their short name."""
NUMBER_TYPES: dict[type, str] = {np.dtype(d.str).type: d.str for d in _ARRAY_TYPES}
"""The NumPy scalar types that cross."""


@dataclass(frozen=True, slots=True)
class TensorFacts:
    """What a tensor was in the worker, beside its values.

    Attributes:
        device: Where it was.
        home: The device of the run; empty where that is not known.
        requires_grad: Whether it asked for gradients.
        is_leaf: Whether no operation made it.
        grad: Its gradient, a tensor with facts of its own, or `Opaque` (a sparse one); None where there is none, or
            where it is no leaf and does not retain it.
        strides: Its strides, in elements.
        version: How often it was changed in place (0 for an inference tensor).
        type_name: The name of its type: `Tensor`, `Parameter`, or a subclass.
    """

    device: str
    requires_grad: bool
    is_leaf: bool
    grad: Any
    strides: tuple[int, ...]
    version: int
    type_name: str
    home: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is said about a tensor before its bytes."""

    dtype: str
    device: str
    shape: tuple[int, ...]
    strides: tuple[int, ...]
    flags: int
    version: int

    @property
    def on_meta(self) -> bool:
        """Tell whether the tensor has no data."""
        return self.device.partition(":")[0] == "meta"

    def size(self, dims: int) -> int:
        """Return how many bytes of data go with this sheet.

        Raises:
            WireError: It has no sound shape.
        """
        elements = byte_size(self.shape, DATA_DTYPES[self.dtype].itemsize, dims)
        return 0 if self.on_meta else elements


REQUIRES_GRAD, IS_LEAF = 1, 2


def placed(tensor: torch.Tensor) -> str:
    """Return where a tensor of the trusted side shall be on the other: where it came from, else at home."""
    facts = getattr(tensor, "facts", None)
    return facts.device if isinstance(facts, TensorFacts) else HOME


def byte_size(shape: Sequence[int], itemsize: int, dims: int) -> int:
    """Return the bytes that contiguous elements of this shape take.

    Raises:
        WireError: It is no shape, or one whose strides do not fit into 64 bits.
    """
    if len(shape) > dims or any(type(size) is not int or size < 0 for size in shape):
        raise WireError("a shape that is none")
    if math.prod(size or 1 for size in shape) * itemsize >= 1 << 63:
        raise WireError("a shape beyond 64 bits")
    return math.prod(shape) * itemsize


def describe(tensor: Any) -> Sheet | None:
    """Return a tensor's sheet, or None where it has no plain strided data; may raise what a hostile tensor raises."""
    with _NoTorchFunction():
        dtype = DTYPE_NAMES[_read["dtype"](tensor)]
        if dtype not in DATA_DTYPES or _read["layout"](tensor) is not _strided or _read["is_nested"](tensor):
            return None
        shape = tuple(map(int, _read["shape"](tensor)))
        strides = tuple(map(int, _do["stride"](tensor)))
        flags = REQUIRES_GRAD * _read["requires_grad"](tensor) | IS_LEAF * _read["is_leaf"](tensor)
        version = 0 if _do["is_inference"](tensor) else _version(tensor)
        return Sheet(dtype, str(_read["device"](tensor)), shape, strides, flags, version)


def public_name(tensor: Any, name: str) -> str:
    """Return what a tensor's type is called: on the simulated accelerator a parameter has no type of its own."""
    if name != "Tensor" or type(tensor) is torch.Tensor:
        return name
    return "Parameter" if _own(tensor, "__dict__").get("_is_param") is True else name


def grad_of(tensor: Any) -> Any:
    """Return a leaf's gradient, without the warning that other tensors give."""
    with _NoTorchFunction():
        return _read["grad"](tensor) if _read["is_leaf"](tensor) or _read["retains_grad"](tensor) else None


def data_of(tensor: Any) -> bytes:
    """Return the elements in C order."""
    with _NoTorchFunction():
        plain = _do["cpu"](_do["detach"](tensor))
        plain = _do["contiguous"](_do["resolve_neg"](_do["resolve_conj"](plain)))
        flat = _do["as_strided"](plain, (_do["numel"](plain),), (1,))  # a lone element may have any stride
        array = _do["numpy"](_do["view"](flat, _uint8))
        return _ndarray.tobytes(array)


def build(sheet: Sheet, data: memoryview) -> torch.Tensor:
    """Return a contiguous CPU tensor (or a meta tensor) with memory of its own; sheet and data are known to agree."""
    dtype = DATA_DTYPES[sheet.dtype]
    with _NoTorchFunction():
        if sheet.on_meta:
            return _empty(sheet.shape, dtype=dtype, device="meta")
        if not data:
            return _empty(sheet.shape, dtype=dtype, device="cpu")
        flat = _frombuffer(bytearray(data), dtype=_uint8 if dtype is _bool else dtype)
        whole: torch.Tensor = _do["reshape"](_do["ne"](flat, 0) if dtype is _bool else flat, sheet.shape)
        return whole


def restore(plain: torch.Tensor, sheet: Sheet, grad: torch.Tensor | None, type_name: str, most: int) -> torch.Tensor:
    """Return the tensor as it was on the other side: strides, device, requires_grad (as a leaf), grad."""
    with _NoTorchFunction():
        try:
            tensor = _laid_out(plain, sheet, most)
            if str(_read["device"](tensor)) != sheet.device:
                tensor = _do["to"](tensor, sheet.device)
        except (RuntimeError, AssertionError, ImportError, OSError) as error:
            raise WireError(f"there is no device {sheet.device} here") from error
        asks = bool(sheet.flags & REQUIRES_GRAD)
        if type_name == "Parameter":
            tensor = _Parameter(tensor, requires_grad=asks)
        elif asks:
            tensor = _do["requires_grad_"](tensor)
        if grad is not None:
            tensor.grad = grad
    return tensor


def _laid_out(plain: torch.Tensor, sheet: Sheet, most: int) -> torch.Tensor:
    """Return the tensor with the sheet's strides, expanded dimensions too, where its elements do not overlap."""
    if _do["stride"](plain) == sheet.strides or len(sheet.strides) != len(sheet.shape):
        return plain
    compact = tuple(1 if not stride and size else size for size, stride in zip(sheet.shape, sheet.strides, strict=True))
    span = _span(compact, sheet.strides)
    if span is None or span * plain.element_size() > most:
        return plain
    tensor = _empty_strided(compact, sheet.strides, dtype=DATA_DTYPES[sheet.dtype], device=sheet.device)
    if not sheet.on_meta:
        _do["copy_"](tensor, plain[tuple(slice(size) for size in compact)])
    return tensor if compact == sheet.shape else tensor.as_strided(sheet.shape, sheet.strides)


def _span(shape: Sequence[int], strides: Sequence[int]) -> int | None:
    """Return how many elements a layout spans, or None where elements overlap."""
    span = 1
    for stride, size in sorted((stride, size) for size, stride in zip(shape, strides, strict=True) if size > 1):
        if stride < span:
            return None
        span += (size - 1) * stride
    return span


def plain_array(value: Any) -> Any:
    """Return an array or NumPy scalar as a plain array, past every subclass."""
    return value if type(value) is _ndarray else _ndarray.view(value, _ndarray)


def array_dtype(array: Any) -> str | None:
    """Return the short name of an array's dtype, or None where it does not cross."""
    dtype = _array_dtype(array)
    name: str = dtype.str
    return name if name in ARRAY_DTYPES and dtype == ARRAY_DTYPES[name] else None


def number_bytes(number: Any) -> bytes:
    """Return the bytes of a NumPy scalar."""
    return _asarray(number).tobytes()


def build_array(dtype: str, shape: tuple[int, ...], data: memoryview, dims: int) -> Any:
    """Return a NumPy array with memory of its own.

    Raises:
        WireError: The dtype does not cross, or shape and bytes do not agree.
    """
    kind = ARRAY_DTYPES.get(dtype)
    if kind is None or byte_size(shape, kind.itemsize, dims) != len(data):
        raise WireError("an array whose bytes are not its shape's")
    if kind.kind == "b":
        return (_np_frombuffer(bytearray(data), dtype=np.uint8) != 0).reshape(shape)
    return _np_frombuffer(bytearray(data), dtype=kind).reshape(shape)
