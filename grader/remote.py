"""What stands in a check for a thing on the other side, and how what is asked of it is written for a learner."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NoReturn, Protocol

from grader import compare
from grader.sandbox.faults import AnswerFault
from grader.sandbox.wire import Handle, Ref
from grader.text import Words, both


class CheckFailed(AssertionError):
    """The answer does something else than the check requires.

    Attributes:
        words: What is wrong, for the learner.
        actual: The value that was judged, to find the call that it came from.
        expected: What was expected, summarised; None where there is nothing to show.
        telling: Whether the words name the expected value, which a course may keep to itself.
    """

    def __init__(
        self, words: Words, actual: object = None, expected: str | None = None, *, telling: bool = False
    ) -> None:
        super().__init__(words["en"])
        self.words, self.actual, self.expected, self.telling = words, actual, expected, telling


class Served(Protocol):
    """What became of one request of several."""

    @property
    def value(self) -> Any:
        """Return what came back."""

    @property
    def fault(self) -> AnswerFault | None:
        """Return the fault that came instead."""


class Border(Protocol):
    """What a `Remote` needs of the box: ways to ask."""

    def ask(self, op: str, target: tuple[str, ...], label: Label, *operands: object) -> Any:
        """Send a request and return the value that came back; raises `AnswerFault`."""
        ...

    def ask_all(self, asks: Sequence[Ask], *, stop: bool = True) -> Iterator[Served]:
        """Send several requests as one and yield what became of each; raises `AnswerFault`."""
        ...

    def defer(
        self, target: tuple[str, ...], label: Label, args: Sequence[object], kwargs: Mapping[str, object]
    ) -> Remote:
        """Have an object made together with the next request."""
        ...


class Label:
    """How something is written for a learner; put together only when it is read, which a passing check never does."""

    __slots__ = ("args", "head", "kwargs", "tail")

    def __init__(
        self,
        head: object,
        args: Sequence[object] | None = None,
        kwargs: Mapping[str, object] | None = None,
        tail: str = "",
    ) -> None:
        self.head, self.args, self.kwargs, self.tail = head, args, kwargs or {}, tail

    def __str__(self) -> str:
        if self.args is None:
            return f"{self.head}{self.tail}"
        parts = [shown(value) for value in self.args]
        parts += [f"{name}={shown(value)}" for name, value in self.kwargs.items()]
        return f"{self.head}({', '.join(parts)}){self.tail}"


class Labels:
    """The text of several calls."""

    __slots__ = ("labels",)

    def __init__(self, labels: Sequence[Label]) -> None:
        self.labels = labels

    def __str__(self) -> str:
        return "; ".join(map(str, self.labels))


class Index:
    """The text of a thing and a key."""

    __slots__ = ("key", "thing")

    def __init__(self, thing: Label, key: object) -> None:
        self.thing, self.key = thing, key

    def __str__(self) -> str:
        return f"{self.thing}[{shown(self.key)}]"


Ask = tuple[str, tuple[str, ...], Label, tuple[object, ...]]
"""A request: the operation, the thing, how it is written for a learner, and the operands."""


class Remote:
    """A thing on the other side: part of the answer or of the probes, or an object that was kept there.

    Attribute access names, a call or an index acts. It has no value here; `read` fetches one.
    """

    __slots__ = ("_border", "_label", "_target", "_type_name")

    def __init__(self, border: Border, target: tuple[str, ...], label: Label, type_name: str = "") -> None:
        self._border, self._target, self._label, self._type_name = border, target, label, type_name

    @property
    def stands_for(self) -> str:
        """Return the name of the type, as the other side told it; empty for what is only named."""
        return self._type_name

    def __getattr__(self, name: str) -> Remote:
        if name.startswith("__"):
            raise AttributeError(name)
        plain = self._target in {("answer",), ("probe",)}
        label = Label(name) if plain else Label(self._label, tail=f".{name}")
        return Remote(self._border, (*self._target, name), label)

    def __call__(self, *args: object, **kwargs: object) -> Any:
        return self._border.ask("call", self._target, Label(self._label, args, kwargs), args, kwargs)

    def __getitem__(self, key: object) -> Any:
        return self._border.ask("item", self._target, Label(Index(self._label, key)), (key,))

    def __len__(self) -> int:
        return length_of(self._border.ask("len", self._target, Label("len", (self,))))

    def __iter__(self) -> NoReturn:
        raise TypeError("a Remote is iterated with items(remote, limit=…)")

    def __bool__(self) -> NoReturn:
        raise TypeError("a Remote has no truth value; read() it")

    def __repr__(self) -> str:
        return str(self._label)

    def as_reference(self) -> Ref | Handle:
        """Return what crosses the wire in place of this."""
        root = self._target[0]
        if root.startswith("#") and len(self._target) == 1:
            return Handle(int(root[1:]), "")
        return Ref(root, self._target[1:])


def shown(value: object) -> str:
    """Return an argument as a learner reads it in a call."""
    if isinstance(value, Remote):
        return "your file" if value._target == ("answer",) else str(value._label)
    if isinstance(value, slice):
        parts = (value.start, value.stop) if value.step is None else (value.start, value.stop, value.step)
        return ":".join("" if part is None else str(part) for part in parts)
    if type(value) in {list, tuple} and any(isinstance(item, Remote) for item in value):  # type: ignore[attr-defined]
        inside = ", ".join(shown(item) for item in value)  # type: ignore[attr-defined]
        comma = "," if len(value) == 1 else ""  # type: ignore[arg-type]
        return f"[{inside}]" if isinstance(value, list) else f"({inside}{comma})"
    return compare.summary(value, limit=160)


def length_of(size: Any) -> int:
    """Return what `len` gave.

    Raises:
        CheckFailed: It is no length.
    """
    if type(size) is not int or size < 0:
        raise CheckFailed(both("checks.length", returned=compare.summary(size)), size)
    return size
