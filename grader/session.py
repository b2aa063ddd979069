"""The pytest plugin: collect an exercise's hidden checks once, run them for submission after submission.

`with_checks` starts pytest on one `test_hidden.py`; inside pytest's run loop the caller gets `Checks` and runs them
against as many boxes as it likes. What a check came to is captured as data first (`CheckRecord`); words for the
learner are made of it later.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import os
import sys
import time
import traceback
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest
import torch
from _pytest.runner import runtestprotocol  # what the hook calls, without the reports that nobody here reads

from grader.checks import RUN, CheckFailed, Label, Remote, Requirement, requirement
from grader.devices import has, place_of, stricter
from grader.devices.outside import know_device
from grader.errors import BrokenError
from grader.results import Frame, Outcome
from grader.sandbox.box import Box, Exchange
from grader.sandbox.faults import AnswerFault, Raised
from grader.text import Words, both

T = TypeVar("T")

MOST_ROWS = 100_000

# What a person sets for their own tests is not meant for ours.
PYTEST_SETTINGS = ("PYTEST_ADDOPTS", "PYTEST_PLUGINS")

# Plugins of pytest that a graded run has no use for; each costs time at every check or at the start.
UNUSED = [
    "cacheprovider",
    "capture",
    "debugging",
    "doctest",
    "faulthandler",
    "junitxml",
    "legacypath",
    "logging",
    "monkeypatch",
    "pastebin",
    "recwarn",
    "setuponly",
    "setupplan",
    "skipping",
    "stepwise",
    "terminal",
    "threadexception",
    "tmpdir",
    "unittest",
    "unraisableexception",
    "warnings",
]


@dataclass(frozen=True, slots=True)
class CheckSpec:
    """One hidden check, as collected."""

    name: str
    task: str
    weight: int
    allows: frozenset[str]
    requirement: Requirement
    needs: str = "any"


@dataclass(slots=True)
class CheckRecord:
    """What one check came to against one box.

    Attributes:
        spec: The check.
        outcome: What happened.
        words: What was wrong; None when passed.
        frames: The learner's frames, where the answer raised.
        transcript: Every exchange with the answer, in order.
        example: The exchange that showed the problem.
        expected: What was expected, summarised.
        telling: Whether the words name the expected value.
        detail: For `broken`: our own traceback.
        seconds: Wall time.
    """

    spec: CheckSpec
    outcome: Outcome
    words: Words | None = None
    frames: tuple[Frame, ...] = ()
    transcript: tuple[Exchange, ...] = ()
    example: Exchange | None = None
    expected: str | None = None
    telling: bool = False
    detail: str = ""
    seconds: float = 0.0


def check_seed(course_seed: int, exercise: str, check: str) -> int:
    """Return the seed of a check: the same at every grading, another one for every course seed."""
    digest = hashlib.sha256(f"{course_seed}/{exercise}/{check}".encode()).digest()
    return int.from_bytes(digest[:7], "big")


class HiddenChecks:
    """The plugin: fixtures for checks, and the record of each."""

    def __init__(self, exercise: str, seed: int, device: str = "cpu") -> None:
        """Args: exercise: its name; seed: the course's; device: the kind of device that this run is on."""
        self.exercise, self.course_seed, self.device = exercise, seed, device
        know_device(device)
        RUN.home = place_of(device)
        self.box: Box | None = None
        self.seed = 0
        self.problems: list[str] = []
        self.grading = True
        self.call: pytest.CallInfo[Any] | None = None

    @pytest.fixture
    def answer(self) -> Remote:
        """The learner's module, on the other side of the border."""
        return Remote(self._open_box(), ("answer",), Label("answer"))

    @pytest.fixture
    def probe(self) -> Remote:
        """The module `probes.py`, beside the answer."""
        return Remote(self._open_box(), ("probe",), Label("probe"))

    @pytest.fixture
    def place(self) -> Callable[[object], Remote]:
        """A function that puts a value into the worker."""
        return self._open_box().place

    @pytest.fixture
    def rng(self) -> torch.Generator:
        """A generator seeded from course seed, exercise and check."""
        return torch.Generator().manual_seed(self.seed)

    @pytest.fixture(name="device")
    def device_name(self) -> str:
        """Where this run grades."""
        return place_of(self.device)

    def _open_box(self) -> Box:
        assert self.box is not None
        return self.box

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[Any]) -> pytest.TestReport | None:
        """Keep what happened; the first phase that fails counts, otherwise the call itself."""
        if self.call is None or (self.call.excinfo is None and (call.when == "call" or call.excinfo is not None)):
            self.call = call
        if not self.grading:
            return None
        outcome: Any = "passed" if call.excinfo is None else "failed"
        when: Any = call.when
        return pytest.TestReport(item.nodeid, item.location, {}, outcome, None, when)

    def run(self, item: pytest.Item, following: pytest.Item | None, spec: CheckSpec, box: Box) -> CheckRecord:
        """Run one check against a box."""
        if not has(self.device, spec.needs):
            return CheckRecord(spec, Outcome.PENDING, both(f"pending.{spec.needs}"))
        started = time.perf_counter()
        self.box, self.call = box, None
        self.seed = check_seed(self.course_seed, self.exercise, spec.name)
        try:
            box.begin(self.seed)
        except AnswerFault as fault:
            return CheckRecord(spec, fault.outcome, fault.words, fault.frames)
        torch.default_generator.manual_seed(self.seed)
        runtestprotocol(item, log=False, nextitem=following)
        record = judge(spec, self.call, tuple(box.transcript))
        record.seconds = time.perf_counter() - started
        return record


def judge(spec: CheckSpec, call: pytest.CallInfo[Any] | None, transcript: tuple[Exchange, ...]) -> CheckRecord:
    """Turn what pytest captured of a check into its record."""
    if call is None:
        return CheckRecord(spec, Outcome.BROKEN, both("broken.not_run"))
    error = None if call.excinfo is None else call.excinfo.value
    acting = [entry for entry in transcript if entry.op != "read"] or list(transcript)
    last = acting[-1] if acting else None
    if error is None:
        return CheckRecord(spec, Outcome.PASSED, transcript=transcript)
    if isinstance(error, CheckFailed):
        shown = next((entry for entry in transcript if holds(entry, error.actual)), last)
        frames = _frames_of(error)
        return CheckRecord(
            spec, Outcome.FAILED, error.words, frames, transcript, shown, error.expected, telling=error.telling
        )
    if isinstance(error, Raised) and error.uncarried:
        words = both("broken.uncarried", operation=error.uncarried)
        return CheckRecord(spec, Outcome.BROKEN, words, error.frames, transcript, transcript[-1])
    if isinstance(error, AnswerFault):
        return CheckRecord(
            spec, error.outcome, error.words, error.frames, transcript, transcript[-1] if transcript else None
        )
    if type(error) is AssertionError:
        return CheckRecord(spec, Outcome.FAILED, None, (), transcript, last)
    detail = "".join(traceback.format_exception(error))
    words = both("broken.check", error=f"{type(error).__name__}: {error}")
    return CheckRecord(spec, Outcome.BROKEN, words, (), transcript, last, detail=detail)


def holds(exchange: Exchange, actual: object) -> bool:
    """Tell whether a value came back in this exchange."""
    if actual is None:
        return False
    value = exchange.value
    if value is actual or exchange.fault is actual:
        return True
    inside: Iterable[object] = ()
    if isinstance(value, dict):
        inside = value.values()
    elif isinstance(value, list | tuple):
        inside = value
    return any(part is actual for part in inside)


def _frames_of(error: CheckFailed) -> tuple[Frame, ...]:
    return error.actual.frames if isinstance(error.actual, AnswerFault) else ()


class Checks:
    """An exercise's hidden checks, collected, inside pytest's run loop."""

    def __init__(self, plugin: HiddenChecks, items: list[pytest.Item], needs: Mapping[str, str]) -> None:
        """Args: needs: what all checks of a task need, by the task's name."""
        self.plugin = plugin
        self.items = [(spec_of(item, needs), item) for item in items]

    @property
    def specs(self) -> tuple[CheckSpec, ...]:
        """Return every check, in file order."""
        return tuple(spec for spec, _ in self.items)

    def run(self, box: Box, tasks: Collection[str] | None = None) -> list[CheckRecord]:
        """Run the checks (of some tasks) against a box."""
        chosen = [(spec, item) for spec, item in self.items if tasks is None or spec.task in tasks]
        following = [item for _, item in chosen[1:]] + [None] * bool(chosen)
        return [self.plugin.run(item, after, spec, box) for (spec, item), after in zip(chosen, following, strict=True)]


def spec_of(item: pytest.Item, needs: Mapping[str, str]) -> CheckSpec:
    """Read what a check says of itself; it needs what its task needs, too.

    Raises:
        BrokenError: It has no `@task`, or no requirement in both languages.
    """
    mark = item.get_closest_marker("course_task")
    function = getattr(item, "function", None)
    try:
        if mark is None:
            raise ValueError("a check needs @task(…)")
        says = requirement(getattr(function, "__doc__", None))
    except ValueError as error:
        raise BrokenError("broken.unsound_check", check=item.name, reason=str(error)) from None
    task, marks = mark.args[0], mark.kwargs
    most = stricter(marks["needs"], needs.get(task, "any"))
    return CheckSpec(item.name, task, marks["weight"], marks["allows"], says, most)


class _Run:
    """Carries the caller's function into pytest's run loop, and its result or error out."""

    def __init__(
        self, plugin: HiddenChecks, hidden: Path, use: Callable[[Checks], T], needs: Mapping[str, str]
    ) -> None:
        self.plugin, self.hidden, self.use, self.needs = plugin, hidden, use, needs
        self.result: Any = None
        self.error: BaseException | None = None
        self.reached = False

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.plugin.problems.append(str(report.longrepr))

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        if self.plugin.problems:
            return True
        self.reached = True
        gc.freeze()  # what was imported stays; no collection need look at it again
        try:
            strangers = [item.nodeid for item in session.items if _source(item) != str(self.hidden)]
            if strangers:
                raise BrokenError("broken.collect", file=str(self.hidden), reason=f"other checks came: {strangers[:3]}")
            self.result = self.use(Checks(self.plugin, session.items, self.needs))
        except BaseException as error:  # noqa: BLE001 - pytest would swallow it; with_checks raises it again
            self.error = error
        return True


def _source(item: pytest.Item) -> str:
    return str(item.function.__code__.co_filename) if isinstance(item, pytest.Function) else str(item.path)


@contextlib.contextmanager
def _bounded_iteration() -> Iterator[None]:
    """Refuse to take a huge tensor apart row by row, which `a, b = value` does before it counts."""
    iterate: Any = torch.Tensor.__iter__

    def bounded(tensor: torch.Tensor) -> Any:
        if tensor.dim() and tensor.shape[0] > MOST_ROWS:
            raise CheckFailed(both("checks.too_many_rows", rows=tensor.shape[0]), tensor)
        return iterate(tensor)

    torch.Tensor.__iter__ = bounded  # type: ignore[method-assign]
    try:
        yield
    finally:
        torch.Tensor.__iter__ = iterate  # type: ignore[method-assign]


def with_checks(
    exercise: str,
    hidden: Path,
    seed: int,
    use: Callable[[Checks], T],
    *,
    device: str = "cpu",
    needs: Mapping[str, str] | None = None,
) -> T:
    """Collect the hidden checks of an exercise and return what `use` makes of them.

    Args:
        exercise: The exercise's name.
        hidden: Its `test_hidden.py`.
        seed: The course's seed.
        use: Called once, with the collected checks.
        device: The kind of device that this run is on.
        needs: What all checks of a task need, by the task's name.

    Raises:
        BrokenError: The checks can't be collected.
    """
    plugin = HiddenChecks(exercise, seed, device)
    hidden = hidden.resolve()
    run = _Run(plugin, hidden, use, needs or {})
    arguments = [str(hidden), "--noconftest", "--disable-plugin-autoload", "--assert=plain", "--import-mode=importlib"]
    arguments += ["-c", os.devnull, "--rootdir", str(hidden.parent)]
    arguments += [word for name in UNUSED for word in ("-p", f"no:{name}")]
    kept = {name: os.environ.pop(name) for name in PYTEST_SETTINGS if name in os.environ}
    try:
        with _bounded_iteration():
            status = pytest.main(arguments, plugins=[plugin, run, _Marks()])
    finally:
        os.environ |= kept
        _forget(hidden)
    if run.error is not None:
        raise run.error
    if plugin.problems or not run.reached:
        reason = plugin.problems[0] if plugin.problems else f"pytest ended with {status!r}"
        raise BrokenError("broken.collect", file=str(hidden), reason=reason[-2000:])
    return run.result  # type: ignore[no-any-return]


def _forget(hidden: Path) -> None:
    """Forget the checks' module: every exercise has a `test_hidden`, and pytest would take this one for the next."""
    for name, module in list(sys.modules.items()):
        if getattr(module, "__file__", None) == str(hidden):
            del sys.modules[name]


class _Marks:
    """Registers the mark that `@task` sets."""

    def pytest_configure(self, config: pytest.Config) -> None:
        config.addinivalue_line("markers", "course_task(name, weight, allows, needs): a hidden check of a task")
