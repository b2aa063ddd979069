"""The names of a value's type and fields, asked of nobody but `type` itself: no metaclass and no property has a say."""

from __future__ import annotations

from typing import Any

NAME_LENGTH = 200
_mro: Any = type.__dict__["__mro__"].__get__
_namespace: Any = type.__dict__["__dict__"].__get__
_name: Any = type.__dict__["__name__"].__get__


def type_name(value: object) -> str:
    """Return the name of a value's type, bounded, and asking nobody but `type` itself."""
    return str(_name(type(value)))[:NAME_LENGTH]


def fields_of(value: object) -> tuple[str, ...] | None:
    """Return the field names of a named tuple (also of PyTorch's own, such as `torch.return_types.max`), else None."""
    for cls in _mro(type(value)):
        space = _namespace(cls)
        fields = space.get("_fields", space.get("__match_args__"))
        if type(fields) is tuple and all(type(field) is str for field in fields):
            return fields if len(fields) == tuple.__len__(value) else None  # type: ignore[arg-type]
    return None
