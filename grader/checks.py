"""The authoring API: what hidden checks import.

A check holds plain data and `Remote` references; no object of the learner is ever in this process. See
docs/authoring.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

import pytest
import torch

from grader import compare
from grader.catalog import RULES
from grader.devices import NEEDS
from grader.devices.transfers import Moved
from grader.remote import Ask, Border, CheckFailed, Index, Label, Labels, Remote, length_of, shown
from grader.sandbox.faults import AnswerFault, Raised
from grader.sandbox.tensors import TensorFacts
from grader.text import Words, both

Check = TypeVar("Check", bound=Callable[..., Any])


class _Run:
    """The run that this process grades; `grader.session` says where it is."""

    home = "cpu"


RUN = _Run()


def task(name: str, *, weight: int = 1, allows: Iterable[str] = (), needs: str = "any") -> Callable[[Check], Check]:
    """Mark a function as a check of a task.

    Args:
        name: The task's name in exercise.yaml.
        weight: Its share of the task's points, against the other checks of the task.
        allows: Rules that do not hold in this check.
        needs: any device, an accelerator, or real cuda; elsewhere the check is pending.

    Raises:
        ValueError: The weight is below 1, or the name of a rule or need is unknown.
    """
    unknown = frozenset(allows) - frozenset(RULES)
    if unknown or weight < 1:
        raise ValueError(
            f"'weight' must be at least 1 and 'allows' among {sorted(RULES)} (got {weight}, {sorted(unknown)})"
        )
    if needs not in NEEDS:
        raise ValueError(f"'needs' must be one of {sorted(NEEDS)} (got {needs!r})")
    return pytest.mark.course_task(name, weight=weight, allows=frozenset(allows), needs=needs)


def read(remote: Any) -> Any:
    """Return the present value of an attribute or of a kept thing; what is a value already is returned as it is."""
    if not isinstance(remote, Remote):
        return remote
    return remote._border.ask("read", remote._target, remote._label)


def items(remote: Any, limit: int = 100) -> list[Any]:
    """Return what iterating gives, at most `limit` items.

    Raises:
        CheckFailed: There were more.
    """
    if not isinstance(remote, Remote):
        raise CheckFailed(both("checks.not_iterable", returned=compare.summary(remote)), remote)
    return _listed(remote._border.ask("items", remote._target, Label("list", (remote,)), limit), limit)


def _listed(found: Any, limit: int = 100) -> list[Any]:
    if found["more"]:
        raise CheckFailed(both("checks.endless", limit=limit), found)
    return list(found["items"])


# --- several requests in one crossing -------------------------------------------------------------------------------


def make(function: Any, *args: object, **kwargs: object) -> Remote:
    """Have an object made and kept in the worker, together with what is asked for next; return the reference to it.

    It is what `function(*args, **kwargs)` is where an object comes back, less a crossing. An error comes up at the
    next request.
    """
    return _border_of(function).defer(function._target, Label(function._label, args, kwargs), args, kwargs)


def each(call: Any, *arguments: tuple[object, ...]) -> list[Any]:
    """Return what a call gives for each tuple of arguments, from one crossing; an error ends it as a call's alone."""
    return together(*((call, *args) for args in arguments))


def at(thing: Any, *keys: object) -> list[Any]:
    """Return several items of a thing, from one crossing."""
    return together(*((thing.__getitem__, key) for key in keys))


def together(*calls: tuple[Any, ...]) -> list[Any]:
    """Return what several calls give, from one crossing; an error ends it as a call's alone.

    Args:
        calls: For each, what is called and its arguments: a `Remote`, its `__getitem__`, `len`, `read` or `items`, or
            a `functools.partial` of these.
    """
    asks = [_asked(*call) for call in calls]
    served = _border_of(*calls[0]).ask_all(asks)
    return [_FINISH.get(op, _same)(one.value) for (op, *_), one in zip(asks, served, strict=True)]


def refuses(
    kinds: type[BaseException] | tuple[type[BaseException], ...], call: Any, *arguments: tuple[object, ...]
) -> None:
    """Demand that a call raises one of these types for each tuple of arguments, in one crossing.

    Raises:
        CheckFailed: One returned, or raised something else.
    """
    asks = [_asked(call, *args) for args in arguments]
    for one in _border_of(call, *arguments[0]).ask_all(asks, stop=False):
        _demand_error(kinds, one.value, one.fault)


def _border_of(call: Any, *args: Any) -> Border:
    while isinstance(call, partial):
        call, args = call.func, (*call.args, *args)
    for thing in (call, getattr(call, "__self__", None), *args[:1]):
        if isinstance(thing, Remote):
            return thing._border
    raise TypeError(f"only what is in the worker can be asked (got {call!r})")


def _asked(call: Any, *args: Any, **kwargs: Any) -> Ask:
    if isinstance(call, partial):
        return _asked(call.func, *call.args, *args, **(call.keywords | kwargs))
    if isinstance(call, Remote):
        return "call", call._target, Label(call._label, args, kwargs), (args, kwargs)
    owner = getattr(call, "__self__", None)
    if isinstance(owner, Remote) and call == owner.__getitem__ and len(args) == 1:
        return "item", owner._target, Label(Index(owner._label, args[0])), (args,)
    if len(args) == 1 and isinstance(args[0], Remote) and not kwargs:
        thing = args[0]
        if call is len:
            return "len", thing._target, Label("len", args), ()
        if call is read:
            return "read", thing._target, thing._label, ()
        if call is items:
            return "items", thing._target, Label("list", args), (100,)
    raise TypeError(f"not a call that can go together with others: {call!r}")


def _same(value: Any) -> Any:
    return value


_FINISH: dict[str, Callable[[Any], Any]] = {"len": length_of, "items": _listed}


def gradients(
    function: Any, *args: object, wrt: Sequence[int | str] = (0,), cotangent: object = None, **kwargs: object
) -> tuple[Any, tuple[Any, ...]]:
    """Call with some arguments as leaves, and return the result and the vector-Jacobian products for them.

    Args:
        function: A `Remote` that can be called.
        wrt: Positions or keyword names of the arguments to differentiate for.
        cotangent: A tensor of the result's shape; ones where None.

    Returns:
        The result, and for each of `wrt` a gradient, or None where the result does not depend on it.

    Raises:
        CheckFailed: The result is no tensor, or has no graph.
    """
    label = Label(function._label, args, kwargs)
    reply = function._border.ask("gradients", function._target, label, args, kwargs, tuple(wrt), cotangent)
    if not reply["graph"]:
        raise CheckFailed(both("checks.no_graph", returned=compare.summary(reply["value"])), reply["value"])
    return reply["value"], tuple(reply["grads"])


def counted(function: Any, *args: object, **kwargs: object) -> tuple[Any, Moved]:
    """Call, and return the result and what moved between devices meanwhile.

    Args:
        function: A `Remote` that can be called.
    """
    label = Label(function._label, args, kwargs)
    reply = function._border.ask("counted", function._target, label, args, kwargs)
    return reply["value"], Moved.from_plain(reply["moved"])


def raises(
    kinds: type[BaseException] | tuple[type[BaseException], ...], call: Any, *args: object, **kwargs: object
) -> Raised:
    """Demand that a call raises one of these types, or a subclass; return the error as it came over.

    Raises:
        CheckFailed: It returned, or raised something else.
    """
    try:
        value = call(*args, **kwargs)
    except Raised as error:
        return _demand_error(kinds, None, error)
    return _demand_error(kinds, value, None)


def _demand_error(
    kinds: type[BaseException] | tuple[type[BaseException], ...], value: object, error: AnswerFault | None
) -> Raised:
    wanted = kinds if isinstance(kinds, tuple) else (kinds,)
    names = " / ".join(kind.__name__ for kind in wanted)
    if isinstance(error, Raised):
        if error.unwritten or error.missing or error.uncarried:
            raise error
        if error.is_a(*wanted):
            return error
        raise CheckFailed(both("checks.other_error", wanted=names, got=error.words), error, names) from error
    raise CheckFailed(both("checks.no_error", wanted=names, returned=compare.summary(value)), value, names)


def close(actual: object, expected: object, *, rtol: float | None = None, atol: float | None = None) -> None:
    """Demand that two values agree, type, shape, dtype and device included, within the tolerances of `assert_close`.

    Raises:
        CheckFailed: They differ; the words name how.
    """
    _judge(compare.difference(actual, expected, rtol=rtol, atol=atol), actual, expected)


def equal(actual: object, expected: object) -> None:
    """Demand that two values agree exactly (NaN equals NaN).

    Raises:
        CheckFailed: They differ; the words name how.
    """
    _judge(compare.difference(actual, expected, exact=True), actual, expected)


def on(device: str, tensor: torch.Tensor) -> torch.Tensor:
    """Return a tensor that lies on this device in every run: as an argument, or as what is expected.

    Args:
        device: `"cpu"`, `"meta"`, or what the fixture `device` gives.
        tensor: A tensor of the check.
    """
    twin = tensor.detach().requires_grad_(tensor.requires_grad)
    strides = tuple(tensor.stride())
    facts = TensorFacts(device, tensor.requires_grad, True, None, strides, 0, "Tensor", RUN.home)
    twin.facts = facts  # type: ignore[attr-defined]
    return twin


def _judge(found: compare.Difference | None, actual: object, expected: object) -> None:
    if found is not None:
        raise CheckFailed(found.words, actual, compare.summary(expected), telling=found.kind == "value")


def expect(condition: bool, *, en: str, ja: str) -> None:
    """Demand anything else, in words that say what is wrong otherwise.

    Raises:
        CheckFailed: The condition is false.
    """
    if not condition:
        raise CheckFailed({"en": en, "ja": ja})


def facts(value: object) -> TensorFacts:
    """Return what a tensor was on the other side: device, requires_grad, is_leaf, grad, strides, type_name.

    Raises:
        CheckFailed: It is no tensor.
    """
    found = getattr(value, "facts", None)
    if not isinstance(found, TensorFacts):
        raise CheckFailed(both("checks.no_tensor", returned=compare.summary(value)), value)
    return found


@dataclass(frozen=True, slots=True)
class Requirement:
    """A check's docstring: what must hold, and what may be behind it when it does not."""

    words: Words
    help: Words | None


def requirement(docstring: str | None) -> Requirement:
    """Read a check's docstring: `en:`, `ja:`, and where there is help, `help en:` and `help ja:`.

    Raises:
        ValueError: A language is missing.
    """
    found: dict[str, list[str]] = {}
    for key, line in _labelled((docstring or "").splitlines()):
        found.setdefault(key, []).append(line)
    texts = {key: _joined(lines, key) for key, lines in found.items()}
    if not {"en", "ja"} <= set(texts) or ("help en" in texts) != ("help ja" in texts):
        raise ValueError(
            "a check's docstring must say what is required as 'en: …' and 'ja: …' (and help in both or none)"
        )
    help_ = {"en": texts["help en"], "ja": texts["help ja"]} if "help en" in texts else None
    return Requirement({"en": texts["en"], "ja": texts["ja"]}, help_)


def _labelled(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    key = ""
    for line in lines:
        head, colon, rest = line.strip().partition(":")
        if colon and head in {"en", "ja", "help en", "help ja"}:
            key, line = head, rest
        if key and line.strip():
            yield key, line.strip()


def _joined(lines: list[str], key: str) -> str:
    return ("" if key.endswith("ja") else " ").join(lines)


__all__ = [
    "AnswerFault",
    "Ask",
    "CheckFailed",
    "Label",
    "Labels",
    "Raised",
    "Remote",
    "at",
    "close",
    "counted",
    "each",
    "equal",
    "expect",
    "facts",
    "gradients",
    "items",
    "make",
    "on",
    "raises",
    "read",
    "refuses",
    "shown",
    "task",
    "together",
]
