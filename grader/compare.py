"""Two values compared without helping: nothing is broadcast, cast or moved, and the difference is said in words.

The Python type comes first (a bool is no int, a NumPy scalar no float, a tuple no list), then length or keys, then
for tensors dtype, shape and device, and the values last, within the tolerances of `torch.testing.assert_close`. NaN
equals NaN only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import torch

from grader.devices import looseness
from grader.mismatch import TOLERANCES, mismatch, mismatch_words, sentences
from grader.sandbox.records import WHY_OPAQUE
from grader.sandbox.wire import Handle, Named, Opaque, Ref, Typed, fields_of, type_name
from grader.summary import device_of, home_of, kind_name, printable, same_device, summary
from grader.text import Words, both

__all__ = ["Difference", "difference", "summary"]

MOST_KEYS = 5
MOST_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Difference:
    """The first difference between two values.

    Attributes:
        kind: What differs: type, length, keys, fields, dtype, shape, device, value, or opaque (it can't be judged).
        where: The path to it, such as `[2]["loss"]`; empty for the values themselves.
        words: The difference in every language.
        expected: What was expected there, in short.
        actual: What was there, in short.
    """

    kind: str
    where: str
    words: Words
    expected: str
    actual: str


def difference(
    actual: object, expected: object, *, exact: bool = False, rtol: float | None = None, atol: float | None = None
) -> Difference | None:
    """Return the first difference, or None.

    Args:
        actual: The learner's value, decoded.
        expected: Ours.
        exact: No tolerance at all.
        rtol: Relative tolerance; by default that of the dtype.
        atol: Absolute tolerance; by default that of the dtype.
    """
    return _Judge(0.0, 0.0).compare(actual, expected) if exact else _Judge(rtol, atol).compare(actual, expected)


_WHOLE = frozenset({type(None), bool, int, str})
"""Types whose values are equal or not, without tolerance, and hold nothing else."""


@dataclass(frozen=True, slots=True)
class _Judge:
    """One comparison.

    Attributes:
        rtol: The relative tolerance, if not the dtype's.
        atol: The absolute tolerance, if not the dtype's.
    """

    rtol: float | None
    atol: float | None

    def compare(self, actual: Any, expected: Any, where: str = "") -> Difference | None:
        expected = _record(expected)
        actual = _as_base(_record(actual), type(expected))
        if type(actual) is Opaque:
            return _found("opaque", where, actual, expected, _opaque_words(actual))
        if _kind(actual) is not _kind(expected):
            return _type_difference(actual, expected, where)
        return _RULES.get(_kind(expected), _Judge._same)(self, actual, expected, where)

    # --- scalars ---

    def _same(self, actual: Any, expected: Any, where: str) -> Difference | None:
        """Compare what has an exact equality of its own; other objects are equal only to themselves."""
        if actual is expected or (type(expected) in _EXACT and actual == expected):
            return None
        shown, wanted = summary(actual, MOST_SHOWN), summary(expected, MOST_SHOWN)
        return _found("value", where, actual, expected, both("compare.value", actual=shown, expected=wanted))

    def _device(self, actual: Any, expected: Any, where: str) -> Difference | None:
        got, wanted = _device_name(actual), _device_name(expected)
        if got == wanted:
            return None
        return _found("device", where, actual, expected, both("compare.device", actual=got, expected=wanted))

    def _number(self, actual: Any, expected: Any, where: str) -> Difference | None:
        dtype = {float: "float64", complex: "complex128"}.get(type(expected)) or np.asarray(expected).dtype.name
        return self._elements(np.asarray(actual), np.asarray(expected), where, dtype)

    # --- containers ---

    def _sequence(self, actual: Any, expected: Any, where: str) -> Difference | None:
        if len(actual) != len(expected):
            words = both("compare.length", type=kind_name(expected), actual=len(actual), expected=len(expected))
            return _found("length", where, actual, expected, words)
        kinds = [type(part) for part in expected]
        if _WHOLE.issuperset(kinds) and kinds == [type(part) for part in actual] and actual == expected:
            return None
        places = (f"{where}[{place}]" for place in range(len(expected)))
        return self._members(actual, expected, places)

    def _members(self, actual: Iterable[Any], expected: Iterable[Any], places: Iterable[str]) -> Difference | None:
        parts = zip(actual, expected, places, strict=True)
        return next((found for part in parts if (found := self.compare(*part)) is not None), None)

    def _slice(self, actual: slice, expected: slice, where: str) -> Difference | None:
        places = (f"{where}.{part}" for part in ("start", "stop", "step"))
        return self._members(_slice_parts(actual), _slice_parts(expected), places)

    def _dict(self, actual: dict[Any, Any], expected: dict[Any, Any], where: str) -> Difference | None:
        found = _keys_difference(actual, expected, where)
        if found is not None:
            return found
        places = (f"{where}[{_key_text(key)}]" for key in expected)
        return self._members((actual[key] for key in expected), expected.values(), places)

    def _set(self, actual: Any, expected: Any, where: str) -> Difference | None:
        return _keys_difference(actual, expected, where)

    def _named(self, actual: Named, expected: Named, where: str) -> Difference | None:
        if actual.type_name != expected.type_name:
            return _type_difference(actual, expected, where)
        if actual.fields != expected.fields:
            names = [printable(", ".join(record.fields), MOST_SHOWN) for record in (actual, expected)]
            words = both("compare.fields", actual=names[0], expected=names[1])
            return _found("fields", where, actual, expected, words)
        return self._members(actual.values, expected.values, (f"{where}.{field}" for field in expected.fields))

    def _typed(self, actual: Typed, expected: Typed, where: str) -> Difference | None:
        if actual.type_name != expected.type_name:
            return _type_difference(actual, expected, where)
        return self.compare(actual.value, expected.value, where)

    # --- tensors and arrays ---

    def _tensor(self, actual: torch.Tensor, expected: torch.Tensor, where: str) -> Difference | None:
        found = _facet_difference(actual, expected, where, partial(_tensor_facets, home=home_of(actual)))
        if found is not None or device_of(expected) == "meta":
            return found
        return self._elements(actual, expected, where, str(expected.dtype).removeprefix("torch."))

    def _array(self, actual: Any, expected: Any, where: str) -> Difference | None:
        found = _facet_difference(actual, expected, where, lambda array: {"dtype": array.dtype, "shape": array.shape})
        return found or self._elements(actual, expected, where, expected.dtype.name)

    def _elements(self, actual: Any, expected: Any, where: str, dtype: str) -> Difference | None:
        """Compare element by element; shape and dtype are known to be equal."""
        rtol, atol = TOLERANCES.get(dtype, (0.0, 0.0))
        wider = looseness(device_of(actual)) if isinstance(actual, torch.Tensor) else 1.0
        rtol, atol = rtol * wider, atol * wider
        if dtype in TOLERANCES:
            rtol, atol = rtol if self.rtol is None else self.rtol, atol if self.atol is None else self.atol
        found = mismatch(actual, expected, rtol, atol)
        if found is None:
            return None
        words = mismatch_words(found, tuple(expected.shape), rtol, atol)
        return _found("value", where, actual, expected, words)


def _record(value: Any) -> Any:
    """Return an instance of a subclass as the record that it would be on the wire, and anything else as it is."""
    if type(value) in _RULES or type(value) in _EXACT or isinstance(value, torch.Tensor | np.generic):
        return value
    if isinstance(value, tuple) and (fields := fields_of(value)) is not None:
        return Named(type_name(value), fields, tuple(tuple.__iter__(value)))
    plain = next((plain for base, plain in _SUBCLASSES.items() if isinstance(value, base)), None)
    return value if plain is None else Typed(type_name(value), plain(value))


def _as_base(actual: Any, wanted: type) -> Any:
    """Return an instance of a subclass as the base type that is wanted: a named tuple is a tuple."""
    if type(actual) is Named and wanted is tuple:
        return actual.values
    if type(actual) is Typed and type(actual.value) is wanted and actual.type_name != "device":
        return actual.value
    return tuple(actual) if type(actual) is torch.Size and wanted is tuple else actual


def _kind(value: Any) -> type:
    if isinstance(value, torch.Tensor):
        return torch.Tensor
    return torch.device if type(value) is Typed and value.type_name == "device" else type(value)


def _device_name(value: Any) -> str:
    """Return a device's name, also of one whose kind this process does not know."""
    return same_device(str(value.value if type(value) is Typed else value))


def _slice_parts(value: slice) -> tuple[Any, Any, Any]:
    return value.start, value.stop, value.step


def _found(kind: str, where: str, actual: Any, expected: Any, words: Words) -> Difference:
    placed = both("compare.at", where=where, words=words) if where else words
    return Difference(kind, where, placed, summary(expected), summary(actual))


def _opaque_words(value: Opaque) -> Words:
    why = both(f"compare.why_{value.why if value.why in WHY_OPAQUE else 'unreadable'}")
    return both("compare.opaque", type=kind_name(value), why=why)


def _type_difference(actual: Any, expected: Any, where: str) -> Difference:
    shown = summary(actual, MOST_SHOWN)
    words = both("compare.type", actual=kind_name(actual), expected=kind_name(expected), shown=shown)
    return _found("type", where, actual, expected, words)


def _tensor_facets(tensor: torch.Tensor, home: str) -> dict[str, object]:
    shape = tuple(tensor.shape)
    return {"dtype": tensor.dtype, "shape": shape, "device": device_of(tensor, home), "layout": tensor.layout}


def _facet_difference(
    actual: Any, expected: Any, where: str, facets: Callable[[Any], dict[str, object]]
) -> Difference | None:
    wanted = facets(expected)
    for name, got in facets(actual).items():
        if got != wanted[name]:
            words = both(f"compare.{name}", actual=got, expected=wanted[name])
            return _found(name, where, actual, expected, words)
    return None


def _keys_difference(actual: Any, expected: Any, where: str) -> Difference | None:
    """Return which keys of dicts (or members of sets) are missing or too many; `True` is not the key `1`."""
    have, want = {(type(key), key) for key in actual}, {(type(key), key) for key in expected}
    missing = [key for key in expected if (type(key), key) not in have]
    extra = [key for key in actual if (type(key), key) not in want]
    said = [
        both(f"compare.keys_{name}", keys=_some(keys))
        for name, keys in (("missing", missing), ("extra", extra))
        if keys
    ]
    return _found("keys", where, actual, expected, sentences(*said)) if said else None


def _key_text(key: Any) -> str:
    text = summary(key, 60)
    return f'"{text[1:-1]}"' if type(key) is str and text.endswith("'") and '"' not in text else text


def _some(keys: Sequence[Any]) -> str:
    texts = sorted(summary(key, 60) for key in keys[:1000])
    return ", ".join(texts[:MOST_KEYS]) + (", …" if len(keys) > MOST_KEYS else "")


_EXACT = frozenset(
    {type(None), bool, int, str, bytes, type(...), range, torch.dtype, torch.device, Handle, Ref, Opaque}
)
"""The types whose `==` is exact and nobody's but Python's."""
_SUBCLASSES: dict[type, Callable[[Any], Any]] = {
    int: int.__int__,
    float: float.__float__,
    str: str.__str__,
    list: list.copy,
    tuple: lambda value: tuple(tuple.__iter__(value)),
    dict: lambda value: dict(dict.items(value)),
    set: lambda value: set(set.__iter__(value)),
    frozenset: lambda value: frozenset(frozenset.__iter__(value)),
    np.ndarray: lambda value: np.ndarray.view(value, np.ndarray),
}
_RULES: dict[type, Callable[[_Judge, Any, Any, str], Difference | None]] = {
    float: _Judge._number,
    complex: _Judge._number,
    **dict.fromkeys((np.dtype(code).type for code in "?bhilqBHILQefdgFDG"), _Judge._number),
    torch.device: _Judge._device,
    list: _Judge._sequence,
    tuple: _Judge._sequence,
    torch.Size: _Judge._sequence,
    slice: _Judge._slice,
    dict: _Judge._dict,
    set: _Judge._set,
    frozenset: _Judge._set,
    Named: _Judge._named,
    Typed: _Judge._typed,
    torch.Tensor: _Judge._tensor,
    np.ndarray: _Judge._array,
}
