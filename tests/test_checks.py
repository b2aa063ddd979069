"""The authoring API: what an author writes, what the other side does, what a learner reads where it does not hold."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import torch

from grader.catalog import RULES
from grader.checks import (
    CheckFailed,
    Label,
    Raised,
    Remote,
    at,
    close,
    each,
    equal,
    expect,
    facts,
    gradients,
    items,
    make,
    raises,
    read,
    refuses,
    requirement,
    task,
    together,
)
from grader.errors import WireError
from grader.results import Outcome
from grader.sandbox.box import Answer, Box
from grader.sandbox.local import LocalWorker
from grader.text import LANGUAGES

T = torch.tensor

ANSWER = '''
import itertools

import torch
from torch import nn


class Bag:
    """A few things."""

    kind = "bag"

    def __init__(self, *things):
        self.things = list(things)

    def __getitem__(self, place):
        return self.things[place]

    def __len__(self):
        return len(self.things)

    def total(self, scale=1):
        return scale * sum(self.things)

    def inner(self):
        return Bag(*self.things)


class Endless:
    def __iter__(self):
        return itertools.count()


class Negative:
    def __len__(self):
        return -1


class TaskError(NotImplementedError):
    pass


class OwnError(ValueError):
    pass


layer = nn.Linear(2, 1)


def double(x):
    return x * 2


def double_(x):
    return x.mul_(2)


def same(x):
    return x


def is_it(one, other):
    return one is other


def apply(f, x):
    return f(x)


def weighted(x, y, scale):
    return x * scale


def cut(x, how):
    return (x * how).detach()


def fails(kind, message="on purpose"):
    raise {"own": OwnError, "value": ValueError, "runtime": RuntimeError, "unwritten": NotImplementedError,
           "task": TaskError, "memory": MemoryError, "exit": SystemExit}[kind](message)


def parameter():
    made = nn.Parameter(torch.ones(3, 2).t())
    (made * 3).sum().backward()
    return made


def needs_two(first, second):
    return first
'''

PROBES = """
def square(x):
    return x * x


def train(answer, seed):
    return {"doubled": answer.double(seed), "kind": answer.Bag.kind}


def needs_a_number(answer):
    return 1 + answer.same("a")


def needs_another(answer):
    return answer.tripel(1)
"""


@dataclass(frozen=True, slots=True)
class Sides:
    """An answer and its probes, in this very process."""

    answer: Remote
    probe: Remote
    box: Box

    @property
    def last_call(self) -> str:
        """Return the last call as a learner reads it."""
        return self.box.transcript[-1].call


@pytest.fixture
def there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sides]:
    """Return the answer above, loaded."""
    monkeypatch.setattr(sys, "path", [*sys.path])
    loads = Answer({"mine.py": ANSWER.encode()}, "mine.py", "mine", PROBES)
    with Box(lambda: LocalWorker(str(tmp_path)), loads, check_seconds=60, total_seconds=60, output_kb=4) as box:
        box.begin(7)
        yield Sides(Remote(box, ("answer",), Label("answer")), Remote(box, ("probe",), Label("probe")), box)
    del sys.modules["mine"]


def said(error: pytest.ExceptionInfo[CheckFailed]) -> str:
    """Return what a learner reads, once it is there in both languages and differs."""
    words = error.value.words
    assert set(LANGUAGES) == set(words)
    assert words["en"] != words["ja"]
    return words["en"]


# --- a Remote: what acts, and what comes back ---


def test_a_call_gives_a_value(there: Sides) -> None:
    """Arguments go over by value, the result comes back by value."""
    assert T([2.0, -4.0]).equal(there.answer.double(T([1.0, -2.0])))
    assert [2, "aa", (1, 1)] == [there.answer.double(value) for value in (1, "a", (1,))]
    assert {"a": [1, None]} == there.answer.same(x={"a": [1, None]})


def test_an_object_stays_there(there: Sides) -> None:
    """An object is made, measured, indexed and asked; it never comes over itself."""
    bag = there.answer.Bag(3, 4, 5)

    assert ("Bag", 3, 4, [4, 5]) == (bag.stands_for, len(bag), bag[1], bag[1:])
    assert 24 == bag.total(scale=2)
    assert 12 == bag.inner().total()


def test_naming_does_nothing(there: Sides) -> None:
    """A name alone asks nothing, even one that the answer lacks."""
    named = there.answer.nothing_of_the_kind.deeper

    assert isinstance(named, Remote)
    assert [] == there.box.transcript


def test_read_fetches(there: Sides) -> None:
    """An attribute is read, also a nested one; what is a value already stays as it is."""
    bag = there.answer.Bag(1, 2)

    assert ["bag", [1, 2], "bag"] == [read(bag.kind), read(bag.things), read(there.answer.Bag.kind)]
    assert (1, 2) == tuple(read(there.answer.layer.weight).shape)
    assert 5 == read(5)


def test_read_of_an_object_is_a_remote(there: Sides) -> None:
    """What has no value keeps its name and the name of its type."""
    layer = read(there.answer.layer)

    assert ("Linear", "layer") == (layer.stands_for, repr(layer))


def test_a_placed_thing_is_one_object(there: Sides) -> None:
    """What is placed lives there: changed in place, passed twice, read when wanted."""
    x = there.box.place(T([1.0, 3.0]))
    there.answer.double_(x)

    assert T([2.0, 6.0]).equal(read(x))
    assert there.answer.is_it(x, x) is True
    assert there.answer.is_it(there.answer.same(x), x) is False
    assert ["call", "read", "call", "call", "call"] == [exchange.op for exchange in there.box.transcript]


def test_probes_are_passed_by_name_and_called(there: Sides) -> None:
    """A function of the probes reaches the answer, and the answer reaches a probe that is called."""
    assert 9.0 == there.answer.apply(there.probe.square, 3.0)
    assert {"doubled": 8, "kind": "bag"} == there.probe.train(there.answer, seed=4)
    assert ["double(4)"] == there.box.transcript[-1].seen["calls"]


def test_items_are_bounded(there: Sides) -> None:
    """Iterating stops at the limit; one more is a failure in words."""
    bag = there.answer.Bag(1, 2, 3)
    with pytest.raises(CheckFailed) as error:
        items(there.answer.Endless(), limit=7)

    assert [1, 2, 3] == items(bag) == items(bag, limit=3)
    assert "more than 7 items" in said(error)


def test_items_of_a_value_are_refused_in_words(there: Sides) -> None:
    """Where something to iterate over was wanted, a plain value is the learner's mistake."""
    with pytest.raises(CheckFailed) as error:
        items(there.answer.same(5))

    assert "A 5 came back" in said(error)
    assert 5 == error.value.actual


class Liar:
    """A border that always answers the same."""

    def __init__(self, reply: object) -> None:
        self.reply = reply

    def ask(self, *_: object) -> object:
        """Return the reply."""
        return self.reply


@pytest.mark.parametrize("length", [-1, True, 2.0, "3", None])
def test_a_length_that_is_none(length: object) -> None:
    """A length forged on the other side fails in words, where Python itself would stumble over it."""
    with pytest.raises(CheckFailed) as error:
        len(Remote(Liar(length), ("#1",), Label("bag")))

    assert "is no length" in said(error)


def test_a_negative_length_is_the_learners_error(there: Sides) -> None:
    """A `__len__` that Python refuses comes back as the error that it raised there."""
    with pytest.raises(Raised) as error:
        len(there.answer.Negative())

    assert "ValueError" == error.value.type_name


# --- labels: what a learner reads of a call ---


def test_calls_are_written_as_python(there: Sides) -> None:
    """Positions, keywords, tensors, things of the probes and the learner's own file are told by name or by value."""
    answer, probe = there.answer, there.probe
    bag = answer.Bag(1, 2)
    placed = there.box.place(T([1.5]))
    actions: list[tuple[Callable[[], object], str]] = [
        (lambda: answer.double(T(3.0)), "double(tensor(3.0, dtype float32))"),
        (lambda: answer.same(x="a"), "same(x='a')"),
        (lambda: answer.apply(probe.square, 2.0), "apply(square, 2.0)"),
        (lambda: probe.train(answer, seed=1), "train(your file, seed=1)"),
        (lambda: answer.double_(placed), "double_(tensor([1.5], dtype float32))"),
        (lambda: answer.same([bag, 1]), "same([Bag(1, 2), 1])"),
        (lambda: answer.same((bag,)), "same((Bag(1, 2),))"),
        (lambda: bag[0], "Bag(1, 2)[0]"),
        (lambda: bag[:1], "Bag(1, 2)[:1]"),
        (lambda: bag[0:2], "Bag(1, 2)[0:2]"),
        (lambda: bag[::-1], "Bag(1, 2)[::-1]"),
        (lambda: len(bag), "len(Bag(1, 2))"),
        (lambda: items(bag), "list(Bag(1, 2))"),
        (lambda: bag.total(scale=3), "Bag(1, 2).total(scale=3)"),
        (lambda: bag.inner().total(), "Bag(1, 2).inner().total()"),
        (lambda: read(bag.things), "Bag(1, 2).things"),
        (lambda: gradients(answer.double, T(1.0)), "double(tensor(1.0, dtype float32))"),
    ]

    expected = [call for _, call in actions]
    actual = []
    for act, _ in actions:
        act()
        actual.append(there.last_call)

    assert expected == actual


def test_long_arguments_are_cut(there: Sides) -> None:
    """A large argument does not fill the screen: 160 characters each are enough."""
    there.answer.is_it([list(range(50))] * 50, "x" * 5000)

    assert there.last_call.startswith("is_it([[0, 1, 2, 3,")
    assert there.last_call.endswith("xxx'… (5000 characters))")
    assert len(there.last_call) < 2 * 160 + 20


def test_a_class_that_was_read_keeps_its_name(there: Sides) -> None:
    """What was read from a path is called by that path."""
    assert "Bag" == repr(read(there.answer.Bag))


# --- gradients ---


def test_gradients_by_position_and_keyword(there: Sides) -> None:
    """The result, and one product for each argument asked for; ones are pulled back by default."""
    x, y = T([1.0, -2.0]), T([5.0, 5.0])
    value, (dx,) = gradients(there.answer.double, x)
    _, (by_name, by_place) = gradients(there.answer.weighted, x, y=y, scale=T([3.0, 4.0]), wrt=("scale", 0))

    assert T([2.0, -4.0]).equal(value)
    assert T([2.0, 2.0]).equal(dx)
    assert x.equal(by_name)
    assert T([3.0, 4.0]).equal(by_place)
    assert x.requires_grad is False


def test_gradients_with_a_cotangent(there: Sides) -> None:
    """Each element of the result counts as much as the cotangent says."""
    _, (dx,) = gradients(there.answer.double, T([1.0, 1.0]), cotangent=T([10.0, -1.0]))

    assert T([20.0, -2.0]).equal(dx)


def test_an_unused_argument_has_no_gradient(there: Sides) -> None:
    """None comes back, not zeros: the check decides what that means."""
    _, (dx, dy) = gradients(there.answer.weighted, T([1.0]), T([1.0]), 2.0, wrt=(0, 1))

    assert T([2.0]).equal(dx)
    assert dy is None


@pytest.mark.parametrize(("how", "expected"), [(3, "It was tensor([3.0], dtype float32)."), ("a", None)])
def test_a_result_without_graph_fails_in_words(there: Sides, how: Any, expected: str | None) -> None:
    """A cut graph is said, with the usual suspects; an error of the learner's stays an error."""
    with pytest.raises(CheckFailed if expected else Raised) as error:
        gradients(there.answer.cut, T([1.0]), how)

    if expected:
        assert expected in said(error)
        assert ".detach()" in error.value.words["ja"]


def test_a_result_that_is_no_tensor_has_no_gradient(there: Sides) -> None:
    """A Python number carries no graph."""
    with pytest.raises(CheckFailed) as error:
        gradients(there.answer.apply, there.probe.square, 3.0, wrt=())

    assert "It was 9.0." in said(error)


# --- raises ---


@pytest.mark.parametrize(
    ("wanted", "kind"),
    [
        (ValueError, "value"),
        (ValueError, "own"),
        ((TypeError, ValueError), "own"),
        (Exception, "runtime"),
        (NotImplementedError, "unwritten"),
        (NotImplementedError, "task"),
        ((RuntimeError, NotImplementedError), "unwritten"),
        (MemoryError, "memory"),
        (SystemExit, "exit"),
    ],
)
def test_the_wanted_error_passes(there: Sides, wanted: Any, kind: str) -> None:
    """The type, a subclass, or one of several will do; the error comes back as text."""
    error = raises(wanted, there.answer.fails, kind, message="because")

    assert "because" == error.message


@pytest.mark.parametrize(
    ("wanted", "kind", "expected"),
    [
        (TypeError, "value", "TypeError was expected here, but something else happened. Your code raised ValueError"),
        ((TypeError, KeyError), "own", "TypeError / KeyError was expected here"),
        (RuntimeError, "unwritten", "Your code raised NotImplementedError: on purpose"),
        (RuntimeError, "task", "RuntimeError was expected here"),
        (Exception, "task", "Exception was expected here"),
        (ValueError, None, "but nothing was raised; None came back."),
    ],
)
def test_another_error_or_none_fails(there: Sides, wanted: Any, kind: str | None, expected: str) -> None:
    """What happened instead is said. An unwritten part is no RuntimeError, though Python counts it as one."""
    with pytest.raises(CheckFailed) as error:
        raises(wanted, there.answer.same if kind is None else there.answer.fails, kind)

    assert expected in said(error)


@pytest.mark.parametrize("name", ["fails", "no_such_name"])
def test_an_unwritten_or_missing_task_is_no_wrong_error(there: Sides, name: str) -> None:
    """The starter's own error, and a name that is not there, are told as such and not as the wrong error."""
    with pytest.raises(Raised) as error:
        raises(ValueError, getattr(there.answer, name), "unwritten", "Task 3: fails")

    assert (True, None) == (error.value.unwritten, None) if name == "fails" else "no_such_name" == error.value.missing


def test_the_frames_of_another_error_are_kept(there: Sides) -> None:
    """The learner is shown where the wrong error came from."""
    with pytest.raises(CheckFailed) as error:
        raises(TypeError, there.answer.fails, "value")

    assert isinstance(error.value.actual, Raised)
    assert ["fails"] == [frame.function for frame in error.value.actual.frames]


# --- errors of the learner's code ---


def test_a_missing_name_is_said(there: Sides) -> None:
    """A call of what the answer lacks names it; a missing attribute of an object is an ordinary error."""
    with pytest.raises(Raised) as missing:
        there.answer.tripel(3)
    with pytest.raises(Raised) as attribute:
        there.answer.Bag(1).tripel()

    assert ("tripel", None) == (missing.value.missing, attribute.value.missing)
    assert "There is no `tripel` in your file." in missing.value.words["en"]
    assert "AttributeError" == attribute.value.type_name


def test_a_wrong_signature_is_said(there: Sides) -> None:
    """A call that does not fit the parameters is told from a TypeError inside the function."""
    with pytest.raises(Raised) as outside:
        there.answer.needs_two(1)
    with pytest.raises(Raised) as inside:
        there.answer.apply(3, 4)

    assert "parameters are not as the task names them" in outside.value.words["en"]
    assert ["apply"] == [frame.function for frame in inside.value.frames]


def test_what_a_probe_cannot_use_is_said(there: Sides) -> None:
    """Where a probe stumbles over what the answer gave it, or does not find it, that is told, not the probe's line."""
    with pytest.raises(Raised) as unusable:
        there.probe.needs_a_number(there.answer)
    with pytest.raises(Raised) as missing:
        there.probe.needs_another(there.answer)

    assert unusable.value.words["en"].startswith("What your code gave back could not be used: TypeError: ")
    assert "There is no `tripel` in your file." in missing.value.words["en"]


@pytest.mark.parametrize(("kind", "expected"), [("memory", Outcome.MEMORY), ("value", Outcome.ERROR)])
def test_an_error_knows_its_outcome(there: Sides, kind: str, expected: Outcome) -> None:
    """Memory that ran out is told from every other error."""
    with pytest.raises(Raised) as error:
        there.answer.fails(kind, "")

    assert expected is error.value.outcome
    assert f"Your code raised {error.value.type_name}." == error.value.words["en"]


# --- several requests in one crossing ---


def crossings(there: Sides, monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Return a list that grows with every message that is sent."""
    sent: list[bytes] = []
    connection = there.box.connection
    assert isinstance(connection, LocalWorker)
    exchange = connection.exchange
    monkeypatch.setattr(connection, "exchange", lambda data, deadline: (sent.append(data), exchange(data, deadline))[1])
    return sent


def test_together_is_one_after_the_other(there: Sides, monkeypatch: pytest.MonkeyPatch) -> None:
    """Values and transcript are those of single requests, from one message."""
    answer, sent = there.answer, crossings(there, monkeypatch)
    bag = answer.Bag(1, 2)
    single = [answer.double(3), bag[0], len(bag), read(bag.kind), items(bag), bag.total(scale=2)]
    calls = [exchange.call for exchange in there.box.transcript[1:]]
    before = len(sent)
    several = together(
        (answer.double, 3),
        (bag.__getitem__, 0),
        (len, bag),
        (read, bag.kind),
        (items, bag),
        (partial(bag.total, scale=2),),
    )

    assert single == several
    assert calls == [exchange.call for exchange in there.box.transcript[-6:]]
    assert before + 1 == len(sent)


def test_each_and_at(there: Sides) -> None:
    """One call for several arguments, one thing for several keys."""
    assert [2, "aa", [1, 1]] == each(there.answer.double, (1,), ("a",), ([1],))
    assert [5, [4], 3] == at(there.answer.Bag(3, 4, 5), -1, slice(1, 2), 0)


def test_together_ends_at_the_first_error(there: Sides) -> None:
    """What comes after an error is not done: the error is that of its own call, and the last in the transcript."""
    x = there.box.place(T([1.0]))
    with pytest.raises(Raised, match="on purpose"):
        together((there.answer.double_, x), (there.answer.fails, "value"), (there.answer.double_, x))

    assert "fails('value')" == there.last_call
    assert T([2.0]).equal(read(x))


def test_what_is_made_comes_with_the_next_request(there: Sides, monkeypatch: pytest.MonkeyPatch) -> None:
    """An object is made without a crossing of its own, in the order of the check."""
    sent = crossings(there, monkeypatch)
    one, two = make(there.answer.Bag, 1, 2), make(there.answer.Bag, 3)

    assert 0 == len(sent)
    assert 3 == one.total()
    assert 1 == len(sent)
    assert ["Bag(1, 2)", "Bag(3)", "Bag(1, 2).total()"] == [exchange.call for exchange in there.box.transcript]
    assert 3 == two[0]


def test_an_error_of_what_is_made_comes_up_later(there: Sides) -> None:
    """Where making fails, the next request ends with that error, at its own call."""
    lost = make(there.answer.needs_two, 1)
    with pytest.raises(Raised, match="missing 1 required positional argument"):
        there.answer.same(lost)

    assert "needs_two(1)" == there.last_call


def test_refuses_asks_for_every_argument(there: Sides) -> None:
    """Each call must raise; the first that does not is told, and nothing ends at the first error."""
    fails = there.answer.fails
    refuses((ValueError, RuntimeError), fails, ("value",), ("own",), ("runtime",))
    with pytest.raises(CheckFailed) as other:
        refuses(ValueError, fails, ("own",), ("runtime",), ("value",))
    with pytest.raises(CheckFailed) as none:
        refuses(ValueError, there.answer.same, (1,))
    with pytest.raises(Raised) as unwritten:
        refuses(ValueError, fails, ("value",), ("unwritten", "Task 3: fails"))

    assert "Your code raised RuntimeError" in said(other)
    assert "nothing was raised; 1 came back" in said(none)
    assert unwritten.value.unwritten


@pytest.mark.parametrize("call", [(len, [1]), (print, 1), (3, 4)])
def test_only_what_is_there_can_be_asked_together(call: tuple[object, ...]) -> None:
    """A call of ours in such a list is the author's mistake."""
    with pytest.raises(TypeError, match="not a call that can go together"):
        together(call)


# --- judging values ---


def test_close_and_equal_name_the_difference() -> None:
    """Nothing is cast or broadcast; values may differ within tolerance for close, and not at all for equal."""
    wrong: list[tuple[Callable[[], None], str]] = [
        (lambda: close(1, 1.0), "The type should be float, but it is int: 1"),
        (lambda: close(T([1.0]), T(1.0)), "The shape should be (), but it is (1,)."),
        (lambda: close(T(1), T(1.0)), "The dtype should be torch.float32, but it is torch.int64."),
        (lambda: close(1.1, 1.0), "should be 1.0, but it is 1.1"),
        (lambda: close({"a": 1.0}, {"b": 1.0}), "Missing: 'b'. Not expected: 'a'."),
        (lambda: close([1.0, 2.0], [1.0, 3.0]), "In [1]:"),
        (lambda: equal(1.0 + 1e-12, 1.0), "1.0"),
        (lambda: close(1.001, 1.0, rtol=1e-4), "1.0"),
        (lambda: close(T(float("nan")), T(0.0)), "nan"),
    ]
    close(1.0 + 1e-12, 1.0)
    close(1.001, 1.0, rtol=1e-2)
    close(1e-3, 0.0, atol=1e-2)
    equal(T([float("nan")]), T([float("nan")]))

    for judge, expected in wrong:
        with pytest.raises(CheckFailed) as error:
            judge()
        assert expected in said(error)


def test_a_failure_carries_both_values() -> None:
    """What was judged is kept to find its call, what was expected is kept in short."""
    actual = T([1.0, 5.0])
    with pytest.raises(CheckFailed) as error:
        close(actual, T([1.0, 2.0]))

    assert actual is error.value.actual
    assert "tensor([1.0, 2.0], dtype float32)" == error.value.expected


def test_expect_says_the_authors_words() -> None:
    """Any condition, in words of both languages."""
    expect(True, en="Never said.", ja="言いません。")
    with pytest.raises(CheckFailed) as error:
        expect(1 > 2, en="One is more than two.", ja="1 は 2 より大きいです。")

    assert {"en": "One is more than two.", "ja": "1 は 2 より大きいです。"} == error.value.words


def test_facts_of_a_tensor(there: Sides) -> None:
    """The tensor is plain here; what it was there is told beside it."""
    made = there.answer.parameter()
    told = facts(made)

    assert ("Parameter", "cpu", True, True) == (told.type_name, told.device, told.requires_grad, told.is_leaf)
    assert ((1, 2), (2, 3)) == (told.strides, tuple(made.shape))
    assert torch.full((2, 3), 3.0).equal(told.grad)
    assert (False, True) == (made.requires_grad, made.is_contiguous())


@pytest.mark.parametrize("value", [3.0, None, [T(1.0)]])
def test_facts_of_anything_else_fail_in_words(value: object) -> None:
    """Where a tensor was wanted, something else is the learner's mistake."""
    with pytest.raises(CheckFailed) as error:
        facts(value)

    assert "A tensor was expected here" in said(error)


# --- mistakes of authors ---


def test_a_remote_cannot_be_used_as_a_value(there: Sides) -> None:
    """An author who forgets read() or items() is told at once; the answer is not asked."""
    bag = there.answer.Bag
    with pytest.raises(TypeError, match=r"items\(remote, limit=…\)"):
        list(bag)
    with pytest.raises(TypeError, match="no truth value"):
        assert not bag.kind
    with pytest.raises(AttributeError):
        _ = bag.__wrapped__

    assert [] == there.box.transcript


def test_an_unread_attribute_is_not_its_value(there: Sides) -> None:
    """A comparison of something that was never fetched fails, and names it as it is."""
    with pytest.raises(CheckFailed) as error:
        close(there.answer.Bag.kind, "bag")

    assert "The type should be str" in said(error)


@pytest.mark.parametrize("value", [lambda x: x, object(), ValueError("x"), range])
def test_what_cannot_cross_is_the_authors_mistake(there: Sides, value: object) -> None:
    """A function or an object of the trusted side is refused before anything is sent: our fault, not the learner's."""
    for act in (there.answer.same, there.box.place):
        with pytest.raises(WireError, match="can't cross the border"):
            act(value)

    assert 1 == there.answer.same(1)


@pytest.mark.parametrize("wrong", [{"weight": 0}, {"weight": -2}, {"allows": ["input"]}, {"allows": "rng"}])
def test_task_refuses_what_it_does_not_know(wrong: dict[str, Any]) -> None:
    """A weight below 1, a rule that does not exist, and a string in place of a list are refused."""
    with pytest.raises(ValueError, match="'weight' must be at least 1 and 'allows' among"):
        task("double", **wrong)


def test_task_marks_a_check() -> None:
    """The mark holds the task's name, the weight and what is allowed."""

    @task("double", weight=3, allows=RULES)
    def check() -> None:
        """Nothing."""

    (mark,) = check.pytestmark  # type: ignore[attr-defined]

    assert ("course_task", ("double",), {"weight": 3, "allows": frozenset(RULES), "needs": "any"}) == (
        mark.name,
        mark.args,
        mark.kwargs,
    )


# --- docstrings of checks ---


def test_a_docstring_is_read_in_both_languages() -> None:
    """Lines that follow on are joined, with a space only where the language has spaces; help is kept apart."""
    found = requirement("""en: Twice 3 is 6: always,
    and -1 gives -2.

    ja: 3 の二倍は 6 で、
    -1 なら -2 です。
    help en: Multiply
      by two.
    help ja: 2 を
    掛けます。
    """)

    expected = {"en": "Twice 3 is 6: always, and -1 gives -2.", "ja": "3 の二倍は 6 で、-1 なら -2 です。"}
    assert expected == found.words
    assert {"en": "Multiply by two.", "ja": "2 を掛けます。"} == found.help


def test_what_stands_before_the_languages_is_for_authors() -> None:
    """A first line without a language is left out; help may be left out; the order does not matter."""
    found = requirement("Note: slow.\n\nja: はい。\nen: Yes: indeed.")

    assert ({"en": "Yes: indeed.", "ja": "はい。"}, None) == (found.words, found.help)


@pytest.mark.parametrize(
    "docstring",
    [
        None,
        "",
        "Twice 3 is 6.",
        "en: Yes.",
        "ja: はい。",
        "en:\nja: はい。",
        "En: Yes.\nja: はい。",
        "en: Yes.\nja: はい。\nhelp en: Think.",
        "en: Yes.\nja: はい。\nhelp ja: 考えましょう。",
    ],
)
def test_an_unsound_docstring_is_refused(docstring: str | None) -> None:
    """A language that is missing or empty, and help in one language only, are the author's mistakes."""
    with pytest.raises(ValueError, match="'en: …' and 'ja: …'"):
        requirement(docstring)


def test_labels_are_put_together_late() -> None:
    """A passing check never pays for the text of its calls."""

    class Loud:
        """Notes when it is written."""

        def __str__(self) -> str:
            raise AssertionError

    label = Label(Loud(), (1,))

    assert "seen(1)" == str(Label("seen", label.args))
