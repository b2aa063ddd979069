"""Any value as a short, readable text: bounded in length and time, and never an error.

No method of an object of unknown type is called; what a text contains of a learner's is escaped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any

import numpy as np
import torch

from grader.sandbox.wire import Handle, Named, Opaque, Ref, TensorFacts, Typed, fields_of, type_name

MOST_ITEMS = 8
MOST_DEPTH = 4
MOST_STRING = 120
MOST_SHOWN = 200
MOST_SORTED = 1000
WHOLE = 12
FIRST = 6
MOST_STATISTICS = 1_000_000
MOST_BITS = 400
_PLAIN_WORDS = frozenset({type(None), bool, float, complex, type(...), torch.dtype, torch.Size, range})
_CONTAINERS = (list, tuple, dict, set, frozenset)
_BASES = (*_CONTAINERS, int, float, str, complex, bytes)


def summary(value: object, limit: int = 400) -> str:
    """Return a value as one line of at most `limit` characters."""
    try:
        text = _text(value, 0)
    except Exception:  # noqa: BLE001 - a summary is shown in every failure, so it may not fail itself
        text = f"<{printable(type_name(value))}>"
    return text if len(text) <= limit else text[: max(limit - 1, 0)] + "…"


def printable(text: str, limit: int = 80) -> str:
    """Return a name that a learner chose, on one line and without control characters."""
    cut = text[:limit]
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in cut)


def kind_name(value: object) -> str:
    """Return the name of a value's type as a learner knows it, also of a value that is only a record here."""
    if isinstance(value, Handle | Named | Typed | Opaque):
        return printable(value.type_name) or "object"
    if isinstance(value, torch.Tensor):
        return "Tensor"
    if type(value).__module__.startswith("grader."):
        return _stands_for(value)
    if isinstance(value, np.generic | np.ndarray):
        return f"numpy.{type_name(value)}"
    if isinstance(value, torch.Size | torch.dtype | torch.device):
        return f"torch.{type_name(value)}"
    return "None" if value is None else printable(type_name(value))


def _stands_for(value: object) -> str:
    """Return the type of what one of our own stand-ins (a `Remote`) stands for, where it tells."""
    told = type(value).__dict__.get("stands_for")
    name = printable(str(told.fget(value))) if isinstance(told, property) and told.fget else ""
    return name or "object"


def number(value: Any, digits: int = 8) -> str:
    """Return an element of a tensor or array, or a Python number."""
    if isinstance(value, complex | np.complexfloating):
        return f"{number(value.real, digits)}{'' if value.imag < 0 else '+'}{number(value.imag, digits)}j"
    if not isinstance(value, float | np.floating):
        return str(value)
    text = f"{float(value):.{digits}g}"
    return f"{text}.0" if text.lstrip("-").isdigit() else text


def pair(first: Any, second: Any) -> tuple[str, str]:
    """Return two numbers with enough digits to tell them apart."""
    for digits in (5, 8):
        texts = number(first, digits), number(second, digits)
        if texts[0] != texts[1]:
            return texts
    return str(first), str(second)


def elements(value: Any) -> Any:
    """Return a tensor or array as a NumPy array: floating point in double precision, everything else as it is."""
    if isinstance(value, torch.Tensor):
        tensor = value.detach().resolve_conj().resolve_neg().cpu()
        if tensor.is_complex():
            return tensor.to(torch.complex128).numpy()
        return (tensor.to(torch.float64) if tensor.is_floating_point() else tensor).numpy()
    array = np.asarray(value)
    return array.astype({"f": np.float64, "c": np.complex128}[array.dtype.kind]) if array.dtype.kind in "fc" else array


def device_of(tensor: torch.Tensor, home: str = "cpu") -> str:
    """Return the device that a tensor is, or was in the worker, on; `cuda` and `cuda:0` are one.

    Args:
        tensor: Any tensor.
        home: Where a plain CPU tensor of ours stands for one: on the device of the run.
    """
    facts = getattr(tensor, "facts", None)
    if isinstance(facts, TensorFacts):
        return same_device(facts.device)
    name = same_device(str(tensor.device))
    return same_device(home) if name == "cpu" else name


def home_of(tensor: torch.Tensor) -> str:
    """Return the device of the run that a tensor came from; the CPU for one of ours."""
    facts = getattr(tensor, "facts", None)
    return (facts.home or "cpu") if isinstance(facts, TensorFacts) else "cpu"


def same_device(name: str) -> str:
    """Return one name for the same device."""
    return printable(name.removesuffix(":0"), 40)


def _text(value: Any, depth: int) -> str:
    kind = type(value)
    if kind in _PLAIN_WORDS:
        return str(value)
    writer = _WRITERS.get(kind)
    if writer is not None:
        return writer(value, depth)
    if isinstance(value, torch.Tensor):
        return _tensor(value, depth)
    if isinstance(value, np.generic):
        return f"numpy.{kind.__name__}({number(value)})"
    return _other(value, depth)


def _other(value: Any, depth: int) -> str:
    if isinstance(value, tuple) and (fields := fields_of(value)) is not None:
        return _named(Named(type_name(value), fields, tuple(tuple.__iter__(value))), depth)
    base = next((base for base in _BASES if isinstance(value, base)), None)
    if base is not None:
        return f"{printable(type_name(value))}({_WRITERS.get(base, _plain)(value, depth)})"
    if type(value).__module__.startswith("grader."):
        return f"<{kind_name(value)} object>"
    return f"<{printable(type_name(value))} object>"


def _plain(value: Any, _: int) -> str:
    return float.__repr__(value) if isinstance(value, float) else complex.__repr__(value)


def _int(value: int, _: int) -> str:
    bits = int.bit_length(value)
    return int.__repr__(value) if bits <= MOST_BITS else f"<int of about {bits * 3 // 10} digits>"


def _str(value: str, _: int) -> str:
    size = str.__len__(value)
    cut = repr(str.__getitem__(value, slice(MOST_STRING)))
    return cut if size <= MOST_STRING else f"{cut}… ({size} characters)"


def _bytes(value: bytes, _: int) -> str:
    size = bytes.__len__(value)
    cut = repr(bytes.__getitem__(value, slice(MOST_STRING)))
    return cut if size <= MOST_STRING else f"{cut}… ({size} bytes)"


def _joined(texts: Iterable[str], size: int) -> str:
    return ", ".join(islice(texts, MOST_ITEMS)) + (f", … ({size} items)" if size > MOST_ITEMS else "")


def _inside(members: Iterable[Any], size: int, depth: int) -> str:
    if depth >= MOST_DEPTH:
        return "…" if size else ""
    return _joined((_text(member, depth + 1) for member in members), size)


def _list(value: Any, depth: int) -> str:
    return f"[{_inside(list.__iter__(value), list.__len__(value), depth)}]"


def _tuple(value: Any, depth: int) -> str:
    size = tuple.__len__(value)
    return f"({_inside(tuple.__iter__(value), size, depth)}{',' if size == 1 else ''})"


def _dict(value: Any, depth: int) -> str:
    size = dict.__len__(value)
    if depth >= MOST_DEPTH:
        return "{…}" if size else "{}"
    pairs = (f"{_text(key, depth + 1)}: {_text(item, depth + 1)}" for key, item in dict.items(value))
    return f"{{{_joined(pairs, size)}}}"


def _set(value: Any, depth: int) -> str:
    size, members = len(value), set.__iter__(value) if isinstance(value, set) else frozenset.__iter__(value)
    if size > MOST_SORTED or depth >= MOST_DEPTH:
        return f"{{… ({size} items)}}"
    texts = sorted(_text(member, depth + 1) for member in members)
    return f"{{{_joined(texts, size)}}}" if size else f"{kind_name(value)}()"


def _slice(value: slice, depth: int) -> str:
    return f"slice({_inside((value.start, value.stop, value.step), 3, depth)})"


def _named(value: Named, depth: int) -> str:
    if depth >= MOST_DEPTH:
        return f"{printable(value.type_name)}(…)"
    pairs = zip(value.fields, value.values, strict=False)
    inside = _joined((f"{printable(name)}={_text(item, depth + 1)}" for name, item in pairs), len(value.values))
    return f"{printable(value.type_name)}({inside})"


def _typed(value: Typed, depth: int) -> str:
    return f"{printable(value.type_name)}({_text(value.value, depth + 1) if depth < MOST_DEPTH else '…'})"


def _tensor(value: torch.Tensor, _: int) -> str:
    dtype, device = str(value.dtype).removeprefix("torch."), device_of(value)
    place = "" if device == same_device(home_of(value)) else f", device {device}"
    return _numbers("tensor", value, dtype, place, has_data=value.device.type != "meta")


def _array(value: Any, _: int) -> str:
    return _numbers("array", value, str(value.dtype), "", has_data=True)


def _numbers(kind: str, value: Any, dtype: str, place: str, *, has_data: bool) -> str:
    shape = tuple(value.shape)
    count = value.numel() if isinstance(value, torch.Tensor) else value.size
    if not has_data or (count == 0 and shape != (0,)):
        return f"{kind}(shape {shape}, dtype {dtype}{place})"
    if count <= WHOLE:
        digits = iter([number(item) for item in elements(value).reshape(-1)])
        return f"{kind}({_nested(digits, shape)}, dtype {dtype}{place})"
    first = ", ".join(number(item) for item in elements(value.reshape(-1)[:FIRST]))
    return f"{kind}(shape {shape}, dtype {dtype}{place}: {first}, …{_statistics(value, count)})"


def _nested(texts: Any, shape: tuple[int, ...]) -> str:
    if not shape:
        return str(next(texts))
    return f"[{', '.join(_nested(texts, shape[1:]) for _ in range(shape[0]))}]"


def _statistics(value: Any, count: int) -> str:
    """Return smallest, largest and mean, where that is quick and means something."""
    if count > MOST_STATISTICS:
        return ""
    array = elements(value)
    if array.dtype.kind not in "iuf":
        return ""
    with np.errstate(all="ignore"):
        return f"; min {number(array.min())}, max {number(array.max())}, mean {number(array.mean(dtype=np.float64), 5)}"


_WRITERS: dict[type, Callable[[Any, int], str]] = {
    int: _int,
    str: _str,
    bytes: _bytes,
    list: _list,
    tuple: _tuple,
    dict: _dict,
    set: _set,
    frozenset: _set,
    slice: _slice,
    np.ndarray: _array,
    torch.device: lambda value, _: f"device({str(value)!r})",
    Named: _named,
    Typed: _typed,
    Handle: lambda value, _: f"<{kind_name(value)} object>",
    Opaque: lambda value, _: f"<{kind_name(value)}: {value.why}>",
    Ref: lambda value, _: ".".join(printable(name, 40) for name in value.path) or value.root,
}
