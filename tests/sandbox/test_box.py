"""The trusted side's door: what it asks, what it takes for a reply, and what comes of a worker that does not answer."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch

from grader.checks import Label, Remote
from grader.errors import WireError
from grader.results import Outcome
from grader.sandbox.box import LOAD_SECONDS, Answer, Box
from grader.sandbox.faults import AnswerFault, Ended, Nonsense, OutOfMemory, Raised, TimedOut
from grader.sandbox.wire import Handle, Named, Opaque, Ref, Typed, decode, encode
from grader.text import both

Reply = Callable[[int], Any]


class Scripted:
    """A connection that answers as it was told.

    Attributes:
        asked: The requests, decoded, with the deadline of each.
        closed: How often it was closed.
    """

    def __init__(self, replies: list[Any], code: int | None = None) -> None:
        """Args: replies: bytes, an error to raise, None (gone), or what makes the reply of the request's number."""
        self.replies, self.code = replies, code
        self.asked: list[tuple[Any, ...]] = []
        self.deadlines: list[float] = []
        self.closed = 0

    def exchange(self, data: bytes, deadline: float) -> bytes | None:
        self.asked.append(decode(data))
        self.deadlines.append(deadline)
        reply = self.replies.pop(0)
        if isinstance(reply, Exception):
            raise reply
        return encode(reply(self.asked[-1][0])) if callable(reply) else reply

    def ended(self) -> int | None:
        return self.code

    def close(self) -> None:
        self.closed += 1


def says(value: object = None, seen: object = None, *, succeeded: object = True) -> Reply:
    """Return what makes a sound reply."""
    return lambda number: (number, seen, succeeded, value)


def scripted(*replies: Any, code: int | None = None, check: float = 5, total: float = 60) -> tuple[Box, Scripted]:
    """Return a loaded box in the middle of a check, whose only worker answers so."""
    connection = Scripted([says(["f"]), *replies], code)
    box = Box(
        lambda: connection,
        Answer({"answer.py": b""}, "answer.py", "answer", None),
        check_seconds=check,
        total_seconds=total,
        output_kb=1,
    )
    box.begin(5)
    return box, connection


def ask(box: Box) -> Any:
    """Call a function of the answer."""
    return Remote(box, ("answer", "f"), Label("f"))(1)


# --- asking -----------------------------------------------------------------------------------------------------------


def test_the_value_comes_back() -> None:
    """A reply's value is returned, and recorded with the call as the learner reads it."""
    box, _ = scripted(says({"a": 1}))
    assert {"a": 1} == ask(box)
    assert [("f(1)", {"a": 1}, None)] == [(entry.call, entry.value, entry.fault) for entry in box.transcript]


def test_a_handle_becomes_a_reference() -> None:
    """A handle comes back as a reference that can be asked further, and sent back."""
    box, connection = scripted(says([Handle(9, "Net")]), says(2), says(None))
    thing = ask(box)[0]
    assert ("Net", 2) == (thing.stands_for, len(thing))
    thing(thing)
    assert ("#9",) == connection.asked[-2][3]
    assert (Handle(9, ""),) == connection.asked[-1][4][0]


def test_the_seed_goes_with_the_first_request_of_a_check() -> None:
    """Each check's first request carries its seed, and the numbers go up by one."""
    box, connection = scripted(says(), says(), says())
    ask(box)
    ask(box)
    box.begin(6)
    ask(box)
    assert [(1, None), (2, 5), (3, None), (4, 6)] == [request[:2] for request in connection.asked]
    assert 1 == len(box.transcript)


def test_deadlines() -> None:
    """Loading has its own time, a check has the check's, and neither goes beyond the submission's."""
    started = time.monotonic()
    _, connection = scripted(says(), check=5, total=60)
    box, short = scripted(says(), check=5, total=2)
    ask(box)
    assert LOAD_SECONDS == pytest.approx(connection.deadlines[0] - started, abs=0.5)
    assert 2 == pytest.approx(short.deadlines[1] - started, abs=0.5)
    box, connection = scripted(says(), check=3, total=60)
    ask(box)
    assert 3 == pytest.approx(connection.deadlines[1] - started, abs=0.5)


def test_a_submissions_time_runs_out() -> None:
    """When the submission's time is used up, the next check is a timeout, and nobody is asked."""
    box, connection = scripted(total=0.05)
    time.sleep(0.06)
    with pytest.raises(TimedOut, match="time for the whole submission"):
        box.begin(6)
    assert 1 == len(connection.asked)


def test_no_time_no_loading() -> None:
    """When the submission's time is used up, a worker that is gone is not replaced."""
    box, connection = scripted(None, code=0, total=0.05)
    with pytest.raises(Ended):
        ask(box)
    connection.replies.append(says(["f"]))
    time.sleep(0.06)
    with pytest.raises(TimedOut):
        box.begin(6)
    assert ["load", "call"] == [request[2] for request in connection.asked]


def test_patience() -> None:
    """A hung check gives the next less time, never more than it may have, and one that comes back all of it."""
    late = TimedOut(both("fault.timeout"))
    box, connection = scripted(late, says(["f"]), late, says(["f"]), says(1), says(2), check=4)
    given = []
    for seed in range(4):
        if seed:
            box.begin(seed)
        started = time.monotonic()
        with contextlib.suppress(TimedOut):
            ask(box)
        given.append(round(connection.deadlines[-1] - started))
    assert [4, 2, 1, 4] == given


def test_patience_is_bounded() -> None:
    """After a hung check the next one has no more time than a check may have."""
    late = TimedOut(both("fault.timeout"))
    box, connection = scripted(late, says(["f"]), late, check=0.1)
    with pytest.raises(TimedOut):
        ask(box)
    box.begin(2)
    started = time.monotonic()
    with pytest.raises(TimedOut):
        ask(box)
    assert 0.1 >= connection.deadlines[-1] - started


def test_placing_is_not_a_call() -> None:
    """What is placed is no call of the learner's: it does not stand in the transcript."""
    box, _ = scripted(says(Handle(3, "Tensor")))
    assert ("#3",) == box.place(torch.zeros(1))._target
    assert [] == box.transcript


def test_placing_wants_a_handle() -> None:
    """A worker that does not keep what was placed talks nonsense."""
    box, _ = scripted(says(3))
    with pytest.raises(Nonsense):
        box.place(3)


def test_what_cannot_cross_is_the_authors_mistake() -> None:
    """An object of a check that has no value is refused, and nobody is asked."""
    box, connection = scripted()
    with pytest.raises(WireError, match="object"):
        Remote(box, ("answer", "f"), Label("f"))(object())
    assert 1 == len(connection.asked)


def test_the_worker_is_ended_with_the_box() -> None:
    """Leaving the box ends the worker once."""
    box, connection = scripted()
    with box:
        pass
    box.close()
    assert 1 == connection.closed


# --- faults -----------------------------------------------------------------------------------------------------------


def test_a_deadline_ends_the_worker() -> None:
    """A worker that did not come back is closed; in this check nobody is asked any more, in the next a fresh one."""
    connections = [Scripted([says([]), TimedOut(both("fault.timeout"))]), Scripted([says([]), says(4)])]
    used = list(connections)
    box = Box(
        lambda: connections.pop(0),
        Answer({"answer.py": b""}, "answer.py", "answer", None),
        check_seconds=5,
        total_seconds=60,
        output_kb=1,
    )
    box.begin(1)
    for kind in (TimedOut, Ended):
        with pytest.raises(kind):
            ask(box)
    assert 1 == used[0].closed
    box.begin(2)
    assert 4 == ask(box)


ENDS: dict[str, tuple[int | None, type[AnswerFault], Outcome, str]] = {
    "exit code 0": (0, Ended, Outcome.ERROR, "exit code 0"),
    "exit code 70": (70, Ended, Outcome.ERROR, "exit code 70"),
    "segmentation fault": (-11, Ended, Outcome.ERROR, "signal 11"),
    "killed": (-9, OutOfMemory, Outcome.MEMORY, "too much memory"),
    "processor time": (-24, TimedOut, Outcome.TIMEOUT, "processor time"),
    "nobody knows": (None, Ended, Outcome.ERROR, "exit code ?"),
}


@pytest.mark.parametrize(("code", "kind", "outcome", "words"), ENDS.values(), ids=ENDS)
def test_how_a_worker_ended(code: int | None, kind: type[AnswerFault], outcome: Outcome, words: str) -> None:
    """A worker that is gone costs the check, with what is known of its end."""
    box, connection = scripted(None, code=code)
    with pytest.raises(AnswerFault, match=words) as caught:
        ask(box)
    assert (kind, outcome, 1) == (type(caught.value), caught.value.outcome, connection.closed)
    assert caught.value is box.transcript[0].fault


def test_an_error_is_raised_as_text() -> None:
    """An error comes with type, message and frames, each bounded; the worker lives on."""
    frames = [("answer.py", 3, "f", "1 / 0")]
    described = {"type": "T" * 500, "mro": ["builtins.ValueError"], "message": "m" * 5000, "frames": frames * 30}
    box, connection = scripted(says(described, succeeded=False))
    with pytest.raises(Raised) as caught:
        ask(box)
    error = caught.value
    assert (100, 2000, 16, 0) == (len(error.type_name), len(error.message), len(error.frames), connection.closed)
    assert error.is_a(ValueError)


ODD: list[Any] = [
    None,
    5,
    "text",
    b"x",
    [],
    {},
    (),
    torch.zeros(3),
    np.zeros(3),
    Handle(1, "x"),
    Opaque("x", "large"),
    10**4000,
]


@pytest.mark.parametrize("part", ["type", "mro", "message", "frames", "missing", "unusable"])
@pytest.mark.parametrize("odd", ODD, ids=lambda odd: type(odd).__name__)
def test_any_description_of_an_error_is_taken(part: str, odd: object) -> None:
    """An error whose description is of the wrong form is still an error with words in both languages."""
    sound = {"type": "ValueError", "mro": [], "message": "m", "frames": []}
    box, _ = scripted(says(sound | {part: odd}, succeeded=False))
    with pytest.raises(Raised) as caught:
        ask(box)
    assert {"en", "ja"} == set(caught.value.words)


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: type(odd).__name__)
def test_an_error_without_description(odd: object) -> None:
    """Whatever stands in the place of an error is an error."""
    box, _ = scripted(says(odd, succeeded=False))
    with pytest.raises(Raised):
        ask(box)


# --- nonsense ---------------------------------------------------------------------------------------------------------

NONSENSE: dict[str, Any] = {
    "no bytes": b"",
    "junk": b"junk that is no message",
    "another number": lambda number: (number + 1, None, True, 3),
    "an old number": lambda number: (number - 1, None, True, 3),
    "a number as text": lambda number: (str(number), None, True, 3),
    "no number": lambda number: (None, None, True, 3),
    "a list": lambda number: [number, None, True, 3],
    "a dict": lambda number: {"id": number, "value": 3},
    "nothing": lambda number: None,
    "a handle": lambda number: Handle(number, "reply"),
    "too short": lambda number: (number, None, True),
    "too long": lambda number: (number, None, True, 3, 4),
    "no success": lambda number: (number, None, 1, 3),
    "success in a tensor": lambda number: (number, None, torch.tensor(True), 3),
    "a named tuple": lambda number: Named("reply", ("a", "b", "c", "d"), (number, None, True, 3)),
    "an instance of a subclass": lambda number: Typed("tuple", (number, None, True, 3)),
    "a name": lambda number: (number, None, True, Ref("answer", ("f",))),
    "a name deep inside": lambda number: (number, {"x": [Ref("probe", ())]}, True, 3),
    "a number in an array of two": lambda number: (np.array([number, number]), None, True, 3),
    "a number in a tensor of two": lambda number: (torch.tensor([number, number]), None, True, 3),
}


@pytest.mark.parametrize("reply", NONSENSE.values(), ids=NONSENSE)
def test_what_is_no_reply(reply: Any) -> None:
    """What is no reply to what was asked ends the worker, and costs the check as an error."""
    box, connection = scripted(reply)
    with pytest.raises(Nonsense) as caught:
        ask(box)
    assert (Outcome.ERROR, 1) == (caught.value.outcome, connection.closed)


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: type(odd).__name__)
def test_any_observations_are_taken(odd: Any) -> None:
    """Observations of the wrong form are left out, and the value counts."""
    for seen in (odd, dict.fromkeys(("changed", "moved", "warned", "calls", "printed"), odd)):
        box, _ = scripted(says(3, seen))
        assert 3 == ask(box)
        assert {} == {
            name: told for name, told in box.transcript[0].seen.items() if name != "printed" or told != "text"
        }


def test_observations_are_bounded() -> None:
    """Of forged observations fifty of each kind are kept, five hundred characters of each."""
    box, _ = scripted(says(3, {"changed": ["x" * 10_000] * 1000, "unknown": 1}))
    ask(box)
    assert {"changed": ["x" * 500] * 50} == box.transcript[0].seen


def test_printed_text_is_bounded() -> None:
    """Of forged printed text no more is kept than the limit on output."""
    box, _ = scripted(says(3, {"printed": "x" * 900_000}))
    ask(box)
    assert 1024 == len(box.transcript[0].seen["printed"])


@pytest.mark.parametrize("names", [None, 5, [1, None, "f"], {"f": 1}, ["f"] * 3])
def test_any_names_of_the_answer_are_taken(names: object) -> None:
    """The names that a worker tells of an answer are taken where they are names."""
    connection = Scripted([says(names)])
    box = Box(lambda: connection, Answer({}, "a.py", "a", None), check_seconds=1, total_seconds=1, output_kb=1)
    box.load()
    assert all(type(name) is str for name in box.names)
