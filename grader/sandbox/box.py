"""The trusted side's only door to learner code: start, ask, limits, kill.

Theory of operation
-------------------
Three processes take part. The *trusted process* runs pytest with the hidden checks and holds this Box. The *zygote*
is a warm Python inside the sandbox (bubblewrap), started by exec, that has imported torch and no learner code. A
*worker* is forked by the zygote for one submission, in namespaces of its own; it alone runs the learner's code.

Two kinds of sockets join them. The control socket joins trusted process and zygote: spawn and kill commands go in,
notices of ended workers come out; workers close it before anything else. Each worker has a socket of its own to the
trusted process, handed over through the control socket. On it goes one request at a time, and one reply with the
request's number: values (never pickled, bounded before memory is taken), an error as text, and observations.
Several requests may go as one, `several`: its reply brings the reply of each, as bytes that are decoded one by one.
Whatever else arrives there is `Nonsense` and ends the worker.

A worker that hangs is killed when the check's time is up; a worker that ends by itself costs the check that was
running. Both are followed by a fresh worker for the next check. An answer that can't even be loaded is not loaded
again: its load problem is the outcome of every check.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Protocol

from grader.checks import Ask, Label, Labels, Remote, shown
from grader.devices import place_of
from grader.errors import BrokenError, WireError
from grader.sandbox.faults import AnswerFault, Ended, Nonsense, OutOfMemory, Raised, TimedOut
from grader.sandbox.wire import Handle, Ref, decode, encode
from grader.text import both

LOAD_SECONDS = 10.0
ENTER_SECONDS = 60.0
SLOW_TO_ENTER = ("cuda", "mps")
LEAST_SECONDS = 0.5
MOST_RECEIVED = 128 << 20
FIRST_MADE = 1 << 62  # what is made on our word is numbered from here, far from what the worker numbers
SIGKILL, SIGXCPU = -9, -24


@dataclass(frozen=True, slots=True)
class Answer:
    """What a worker loads: the learner's files, and the author's code that runs beside them."""

    files: Mapping[str, bytes]
    main: str
    module: str
    probes: str | None


@dataclass(slots=True)
class Exchange:
    """One request of the transcript, and what became of it.

    Attributes:
        op: The operation.
        label: The call as the learner reads it, put together when read.
        target: Root and path of what was asked.
        value: What came back.
        fault: The fault that came instead.
        seen: The observations: changed, moved, warned, printed, calls.
    """

    op: str
    label: Label
    target: tuple[str, ...]
    value: object = None
    fault: AnswerFault | None = None
    seen: Mapping[str, Any] = field(default_factory=dict)

    @property
    def call(self) -> str:
        """Return the call as the learner reads it."""
        return str(self.label)


class Connection(Protocol):
    """One worker, however it is reached: a process behind a sandbox, or, for a debugger, this very process."""

    def exchange(self, data: bytes, deadline: float) -> bytes | None:
        """Send a request; return the reply, None when the worker is gone; raise `TimedOut` at the deadline."""
        ...

    def ended(self) -> int | None:
        """Return how a silent worker has ended: exit code or minus the signal; None where that is not known."""
        ...

    def close(self) -> None:
        """End the worker."""
        ...


class Box:
    """One submission behind the border."""

    def __init__(
        self,
        connect: Callable[[], Connection],
        answer: Answer,
        *,
        device: str = "cpu",
        check_seconds: float,
        total_seconds: float,
        output_kb: int,
    ) -> None:
        """Args: connect: gives a fresh worker; the rest: the answer, the device, limits in seconds and kilobytes."""
        self.device, self.place_name = device, place_of(device)
        self.connect, self.answer = connect, answer
        self.check_seconds, self.output_limit = check_seconds, output_kb << 10
        self.ends_at = time.monotonic() + total_seconds
        self.deadline = self.ends_at
        self.patience = check_seconds
        self.timed_out = self.loaded = False
        self.received = 0
        self.connection: Connection | None = None
        self.numbers = itertools.count(1)
        self.fresh_seed: int | None = None
        self.transcript: list[Exchange] = []
        self.waiting: list[Ask] = []
        self.load_fault: AnswerFault | None = None
        self.loaded_output = ""
        self.names: tuple[str, ...] = ()

    # --- a submission ---

    def load(self) -> None:
        """Start a worker and load the answer.

        Raises:
            AnswerFault: The answer can't be loaded; the same fault every time.
        """
        if self.load_fault is not None:
            raise self.load_fault
        self.connection = self.connect()
        self._enter_device()
        self.deadline = time.monotonic() + LOAD_SECONDS
        answer = self.answer
        files = dict(answer.files)
        exchange = Exchange("load", Label(f"import {answer.module}"), ())
        try:
            names = self._ask(exchange, "load", files, answer.main, answer.module, answer.probes, self.output_limit)
        except AnswerFault as fault:
            self._drop()
            self.load_fault = None if self.loaded else fault
            raise
        finally:
            self.loaded_output = _printed(exchange)
        self.loaded = True
        self.names = tuple(name for name in names if isinstance(name, str)) if isinstance(names, list) else ()

    def _enter_device(self) -> None:
        """Have the worker begin to use a GPU; nothing of the learner's is loaded yet, so a failure is ours."""
        if self.device not in SLOW_TO_ENTER:
            return
        self.deadline = time.monotonic() + ENTER_SECONDS
        try:
            self._ask(Exchange("enter", Label("enter"), ()), "enter")
        except AnswerFault as fault:
            raise BrokenError("broken.device", device=self.device, reason=fault.words["en"]) from fault

    def begin(self, seed: int) -> None:
        """Begin a check: an empty transcript, a live worker, a new deadline, generators seeded.

        Raises:
            AnswerFault: The answer can't be loaded, or the submission's time is used up.
        """
        self.transcript, self.waiting = [], []
        if time.monotonic() >= self.ends_at:
            raise TimedOut(both("fault.time_used_up"))
        if self.connection is None:
            self.load()
        now = time.monotonic()
        # A loop that never ends is met by check after check: each gets half the time of the last, until one comes back.
        self.patience = (
            max(self.patience / 2, min(LEAST_SECONDS, self.check_seconds)) if self.timed_out else self.check_seconds
        )
        self.timed_out = False
        self.deadline = min(now + self.patience, self.ends_at)
        self.fresh_seed = seed

    def close(self) -> None:
        """End the worker and everything that it started."""
        self._drop()

    def __enter__(self) -> Box:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        self.close()

    # --- one request ---

    def ask(self, op: str, target: tuple[str, ...], label: Label, *operands: object) -> Any:
        """Send a request about a thing and return the value that came back; record both.

        Raises:
            AnswerFault: The answer raised, hung, ended, or sent nonsense.
        """
        if self.waiting:
            return next(self.ask_all([(op, target, label, operands)])).value
        exchange = Exchange(op, label, target)
        self.transcript.append(exchange)
        try:
            exchange.value = self._ask(exchange, op, *operands)
        except AnswerFault as fault:
            exchange.fault = fault
            raise
        return exchange.value

    def ask_all(self, asks: Sequence[Ask], *, stop: bool = True) -> Iterator[Exchange]:
        """Send several requests as one, and yield what became of each; it is recorded when it is yielded.

        Args:
            asks: What `ask` takes, for each request.
            stop: Whether the first error ends it and is raised; otherwise errors stand in the exchanges.

        Raises:
            AnswerFault: The answer hung, ended, or sent nonsense, or raised what is to be raised.
        """
        made, place = len(self.waiting), 0
        wanted = [*self.waiting, *asks]
        self.waiting = []
        while place < len(wanted):
            for number, reply in self._several(wanted[place:], stop=stop):
                op, target, label, _ = wanted[place]
                exchange = Exchange(op, label, target)
                self.transcript.append(exchange)
                try:
                    exchange.value = self._taken(exchange, reply, number)
                except AnswerFault as fault:
                    exchange.fault = fault
                    if stop or place < made or not isinstance(fault, Raised):
                        raise
                if place >= made:
                    yield exchange
                place += 1

    def defer(
        self, target: tuple[str, ...], label: Label, args: Sequence[object], kwargs: Mapping[str, object]
    ) -> Remote:
        """Have an object made together with the next request; return the reference to it at once."""
        number = FIRST_MADE + next(self.numbers)
        self.waiting.append(("make", target, label, (number, tuple(args), dict(kwargs))))
        return Remote(self, (f"#{number}",), label)

    def place(self, value: object) -> Remote:
        """Put a value into the worker and return the reference to it."""
        label = Label(shown(value))
        kept = self.ask("place", (), label, value)
        if not isinstance(kept, Remote):
            raise Nonsense(both("fault.nonsense", reason="place"))
        self.transcript.pop()  # nothing of the learner ran
        return Remote(self, kept._target, label)

    def _ask(self, exchange: Exchange, op: str, *operands: object) -> Any:
        if self.connection is None:
            raise Ended(both("fault.gone"))
        number = next(self.numbers)
        seed, self.fresh_seed = self.fresh_seed, None
        data = encode((number, seed, op, exchange.target, operands), handle=_reference, trusted=True)
        try:
            reply = self.connection.exchange(data, self.deadline)
            self.received += len(reply or b"")
            if self.received > MOST_RECEIVED:  # values are kept for the feedback, so there is an end to all of them
                raise WireError(f"more than {MOST_RECEIVED >> 20} MiB came back from this answer")
        except WireError as error:
            raise self._nonsense(error) from error
        except TimedOut:
            self.timed_out = True
            self._drop()
            raise
        return self._taken(exchange, reply, number)

    def _several(self, wanted: Sequence[Ask], *, stop: bool) -> list[tuple[int, bytes]]:
        """Send requests as one; return the replies to the first of them, one at least, with their requests' numbers.

        A worker serves no more after an error, where it shall stop there, and when its replies grow large. Where no
        reply comes, it is not known which request was the last: one exchange stands in the transcript for them all.
        """
        numbers = [next(self.numbers) for _ in wanted]
        requests = tuple(
            encode((number, None, op, target, operands), handle=_reference, trusted=True)
            for number, (op, target, _, operands) in zip(numbers, wanted, strict=True)
        )
        exchange = Exchange("several", Label(Labels([label for _, _, label, _ in wanted])), ())
        try:
            replies = self._ask(exchange, "several", requests, stop)
            if type(replies) is not list or not 0 < len(replies) <= len(wanted):
                raise self._nonsense(WireError("other replies than were asked for"))
            if not all(type(reply) is bytes for reply in replies):
                raise self._nonsense(WireError("a reply that is none"))
        except AnswerFault as fault:
            exchange.fault = fault
            self.transcript.append(exchange)
            raise
        return list(zip(numbers, replies, strict=False))

    def _taken(self, exchange: Exchange, reply: bytes | None, number: int) -> Any:
        """Return the value that a reply brings; note the observations."""
        try:
            seen, succeeded, payload = self._reply(reply, number, exchange.label)
        except WireError as error:
            raise self._nonsense(error) from error
        exchange.seen = _observations(seen, self.output_limit)
        if not succeeded:
            fault = Raised(payload if isinstance(payload, dict) else {})
            if fault.ends_device:  # after an error of its own a GPU is of no more use to that process
                self._drop()
            raise fault
        return payload

    def _nonsense(self, error: WireError) -> Nonsense:
        """Return the fault of a worker that does not keep to the rules, and end it."""
        self._drop()
        return Nonsense(both("fault.nonsense", reason=error.reason))

    def _reply(self, data: bytes | None, number: int, label: Label) -> tuple[object, bool, Any]:
        if data is None:
            raise self._ended()
        reply = decode(data, resolve=lambda thing: self._remote(thing, label), home=self.place_name)
        if type(reply) is not tuple or len(reply) != 4 or type(reply[2]) is not bool:
            raise WireError("no reply")
        if type(reply[0]) is not int or reply[0] != number:
            raise WireError("a reply to something that was not asked")
        return reply[1:]

    def _remote(self, thing: Handle | Ref, label: Label) -> Remote:
        if isinstance(thing, Ref):
            raise WireError("a name came back, where only the trusted side names things")
        return Remote(self, (f"#{thing.id}",), label, thing.type_name)

    def _ended(self) -> AnswerFault:
        code = self.connection.ended() if self.connection is not None else None
        self._drop()
        if code == SIGXCPU or (code == SIGKILL and time.monotonic() >= self.deadline):
            return TimedOut(both("fault.cpu"))
        if code == SIGKILL:
            return OutOfMemory(both("fault.killed"))
        if code is not None and code < 0:
            return Ended(both("fault.signal", signal=-code))
        return Ended(both("fault.exited", code="?" if code is None else code))

    def _drop(self) -> None:
        connection, self.connection = self.connection, None
        if connection is not None:
            connection.close()


def _reference(thing: object) -> Any:
    if isinstance(thing, Remote):
        return thing.as_reference()
    raise WireError(f"a check passed a {type(thing).__name__}, which can't cross the border")


def _observations(seen: object, output_limit: int) -> dict[str, Any]:
    """Return the observations, each of the expected type and bounded; anything else is left out."""
    if not isinstance(seen, dict):
        return {}
    found: dict[str, Any] = {}
    for name in ("changed", "moved", "warned", "calls"):
        said = seen.get(name)
        if isinstance(said, list) and said:
            found[name] = [text[:500] for text in said[:50] if isinstance(text, str)]
    if isinstance(seen.get("printed"), str):
        found["printed"] = seen["printed"][:output_limit]
    return found


def _printed(exchange: Exchange) -> str:
    return str(exchange.seen.get("printed", ""))
