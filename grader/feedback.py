"""What to tell the learner: the check's words, the call that showed it, and the misconception that behaves the
same.

A misconception is executable. It is run through the same checks in a box of its own, once for a task and seed; when
the values that came back on a learner's failing calls equal those of a misconception, its page is shown. Nobody's
source is read.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from grader import compare
from grader.catalog import Exercise, Misconception, Task, misconceptions
from grader.checks import Remote, Requirement, requirement
from grader.results import CheckResult, Counterexample, Outcome, Page, TaskResult
from grader.sandbox.box import Exchange
from grader.sandbox.faults import Raised
from grader.sandbox.wire import Handle
from grader.session import CheckRecord, CheckSpec
from grader.text import Words, both

RULES = "rules"
MAX_PRINTED = 2000
MAX_SOURCE_LINES = 8
UNJUDGED = {Outcome.PASSED, Outcome.SKIPPED, Outcome.PENDING, Outcome.BROKEN}
ADDRESS = re.compile(r"0x[0-9a-fA-F]{6,}")
Behaviour = tuple[Misconception, dict[str, CheckRecord]]


def rules_name(task: str) -> str:
    """Return the name of a task's own check of the rules that hold everywhere."""
    return f"{RULES}[{task}]"


def is_rules(check: str) -> bool:
    """Tell whether a check is a task's own check of the rules."""
    return check.startswith(RULES + "[")


# --- the rules that hold in every task ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule that a call broke: the rule's name, what exactly, and the call."""

    rule: str
    words: Words
    exchange: Exchange


def violations(records: Sequence[CheckRecord], task: Task) -> list[Violation]:
    """Return the rules that the calls of a task broke, in order."""
    found = []
    for record in records:
        allowed = record.spec.allows | task.allows
        for exchange in record.transcript:
            found += [entry for entry in _broken_rules(exchange) if entry.rule not in allowed]
    return found


def _broken_rules(exchange: Exchange) -> list[Violation]:
    seen = exchange.seen
    said: list[tuple[str, Words]] = []
    for label in seen.get("changed", ()):
        which = (
            both("rules.position", number=int(label) + 1) if label.isdecimal() else both("rules.keyword", name=label)
        )
        said.append(("inputs", both("rules.inputs", which=which)))
    said += [(name, both(f"rules.{name}")) for name in seen.get("moved", ()) if name in MOVABLE]
    said += [("warnings", both("rules.warnings", warning=_stable(text))) for text in seen.get("warned", ())[:1]]
    if seen.get("printed"):
        said.append(("prints", both("rules.prints", text=cut(seen["printed"], 200))))
    return [Violation(rule, words, exchange) for rule, words in said]


MOVABLE = ("grad_mode", "default_dtype", "default_device", "deterministic", "threads", "modes", "rng")


def rules_record(task: Task, records: Sequence[CheckRecord]) -> CheckRecord:
    """Return what a task's calls come to under the rules.

    Passed only when at least one other check passed: doing nothing harmful is worth nothing by itself.
    """
    words = both("rules.requirement")
    spec = CheckSpec(rules_name(task.name), task.name, 1, frozenset(), Requirement(words, both("rules.help")))
    broken = violations(records, task)
    if broken:
        return CheckRecord(
            spec, Outcome.FAILED, broken[0].words, (), tuple(v.exchange for v in broken), broken[0].exchange
        )
    if any(record.outcome is Outcome.PASSED for record in records):
        return CheckRecord(spec, Outcome.PASSED)
    if all(record.outcome is Outcome.PENDING for record in records):
        return CheckRecord(spec, Outcome.PENDING, records[0].words)
    return CheckRecord(spec, Outcome.SKIPPED, both("rules.unjudged"))


# --- misconceptions ------------------------------------------------------------------------------------------------


_CLOSE, _SAME = (1e-5, 1e-7), (1e-9, 1e-12)
"""Relative and absolute: where another order of operations may be behind the difference, and where it may not."""


def matching(records: Sequence[CheckRecord], behaviours: Sequence[Behaviour]) -> tuple[Page | None, frozenset[str]]:
    """Return the page of the misconception that behaves most like these records, and the failing checks that agree.

    An answer that passes the check by which a misconception is caught may have it elsewhere, as where one branch of two
    was put right; but then its values must be the same, for close ones may be as close to the right ones.
    """
    passed = {record.spec.name for record in records if record.outcome is Outcome.PASSED}
    failing = [record for record in records if record.outcome not in UNJUDGED and not _unwritten(record)]
    best: tuple[tuple[int, int, bool], Misconception, frozenset[str]] | None = None
    for misconception, theirs in behaviours:
        near = _SAME if caught_by(misconception) in passed else _CLOSE
        alike = [record.spec.name for record in records if same_behaviour(record, theirs[record.spec.name], near)]
        matched = frozenset(record.spec.name for record in failing) & frozenset(alike)
        rank = (len(matched), len(alike), caught_by(misconception) in matched)
        if matched and (best is None or rank > best[0]):
            best = rank, misconception, matched
    return (None, frozenset()) if best is None else (best[1].page, best[2])


def caught_by(misconception: Misconception) -> str:
    """Return the full name of the check that must catch a misconception."""
    return rules_name(misconception.task) if misconception.check == RULES else misconception.check


def _unwritten(record: CheckRecord) -> bool:
    fault = record.transcript[-1].fault if record.transcript else None
    return isinstance(fault, Raised) and (fault.unwritten or fault.missing is not None)


def same_behaviour(ours: CheckRecord, theirs: CheckRecord, near: tuple[float, float]) -> bool:
    """Tell whether two runs of one check came to the same, call by call, within a relative and absolute tolerance."""
    if ours.outcome is not theirs.outcome or len(ours.transcript) != len(theirs.transcript):
        return False
    if is_rules(ours.spec.name):
        return ours.words == theirs.words
    calls = zip(ours.transcript, theirs.transcript, strict=True)
    return all(_same_exchange(one, other, near) for one, other in calls)


def _same_exchange(one: Exchange, other: Exchange, near: tuple[float, float]) -> bool:
    if one.fault is not None or other.fault is not None:
        if isinstance(one.fault, Raised) and isinstance(other.fault, Raised):
            return (one.fault.type_name, one.fault.message) == (other.fault.type_name, other.fault.message)
        return type(one.fault) is type(other.fault)
    return compare.difference(_inert(one.value), _inert(other.value), rtol=near[0], atol=near[1]) is None


def _inert(value: object) -> object:
    if isinstance(value, Remote):
        return Handle(0, "")
    if type(value) in {list, tuple}:
        return type(value)(_inert(part) for part in value)  # type: ignore[attr-defined, call-arg]
    if type(value) is dict:
        return {key: _inert(part) for key, part in value.items()}
    return value


class Behaviours:
    """How the misconceptions of an exercise behave, each run once for a task."""

    def __init__(self, exercise: Exercise, device: str, run: Callable[[bytes, str], list[CheckRecord]]) -> None:
        """Args: device: the kind that the run is on; run: runs a task's checks against a source text."""
        self.exercise, self.device, self.run = exercise, device, run
        self.known: dict[str, list[Behaviour]] = {}
        self.references: dict[str, dict[str, CheckRecord]] = {}

    def settle(self, records: Sequence[CheckRecord]) -> list[CheckRecord]:
        """Return records in which a check that failed by itself is judged: ours, or the answer's doing.

        A check may raise where a value is of a kind that nobody thought of. Where the reference passes the same check,
        the value was the cause, and the check is failed; where it does not, the fault is ours and stays so.
        """
        return [self._settled(record) for record in records]

    def _settled(self, record: CheckRecord) -> CheckRecord:
        if not record.detail or not any(entry.fault is None for entry in record.transcript):
            return record
        task = record.spec.task
        if task not in self.references:
            solution = (self.exercise.solution_path / self.exercise.file).read_bytes()
            self.references[task] = {entry.spec.name: entry for entry in self.run(solution, task)}
        if self.references[task][record.spec.name].outcome is not Outcome.PASSED:
            return record
        return replace(record, outcome=Outcome.FAILED, words=both("feedback.unusable"), detail="")

    def of(self, task: Task) -> list[Behaviour]:
        """Return every misconception of a task that is one on this device, with its records."""
        if task.name not in self.known:
            everything = misconceptions(self.exercise)
            mine = [entry for entry in everything if entry.task == task.name and self.device in entry.devices]
            self.known[task.name] = [(entry, self.records(entry, task)) for entry in mine]
        return self.known[task.name]

    def records(self, misconception: Misconception, task: Task) -> dict[str, CheckRecord]:
        """Run one misconception through its task's checks."""
        found = self.settle(self.run(misconception.source.encode(), task.name))
        return {record.spec.name: record for record in [*found, rules_record(task, found)]}


# --- results -------------------------------------------------------------------------------------------------------


def task_result(task: Task, records: Sequence[CheckRecord], explain: Explain) -> TaskResult:
    """Return a task's result: its checks and its rules, with points shared by weight, and words for all that failed."""
    everything = [*records, rules_record(task, records)]
    total = sum(record.spec.weight for record in everything)
    page, matched = explain.page_for(task, everything)
    checks = []
    for record in everything:
        known = page if record.spec.name in matched else None
        checks.append(explain.result(record, task.points * record.spec.weight / total, known))
    return TaskResult(task.name, task.number, task.title, task.points, tuple(checks))


@dataclass(frozen=True, slots=True)
class Explain:
    """Makes results of records, for one exercise.

    Attributes:
        exercise: The exercise.
        behaviours: Its misconceptions at work; None where they are not wanted.
        reveal_expected: Whether expected values are shown.
        device: The kind of device that is graded on.
    """

    exercise: Exercise
    behaviours: Behaviours | None
    reveal_expected: bool
    device: str = "cpu"

    def page_for(self, task: Task, records: Sequence[CheckRecord]) -> tuple[Page | None, frozenset[str]]:
        """Return the misconception's page for a task, and the checks to show it at."""
        judged = any(record.outcome not in UNJUDGED and not _unwritten(record) for record in records)
        if self.behaviours is None or not judged or not any(record.transcript for record in records):
            return None, frozenset()
        return matching(records, self.behaviours.of(task))

    def settled(self, records: list[CheckRecord]) -> list[CheckRecord]:
        """Return records with the checks that failed by themselves judged, where that can be told."""
        return records if self.behaviours is None else self.behaviours.settle(records)

    def result(self, record: CheckRecord, points: float, page: Page | None) -> CheckResult:
        """Return what the learner reads of one check."""
        passed = record.outcome is Outcome.PASSED
        said = record.spec.requirement
        words = record.words or both("feedback.not_met")
        if record.telling and not self.reveal_expected:
            words = both("feedback.not_expected")
        problem = None if passed else stable_words(words)
        return CheckResult(
            name=record.spec.name,
            outcome=record.outcome,
            points=points,
            score=points if passed else 0.0,
            requirement=said.words,
            problem=problem,
            example=None if passed else self.example(record),
            help=None if passed or page is not None else said.help,
            misconception=page,
            traceback=record.frames,
            printed=cut("".join(str(entry.seen.get("printed", "")) for entry in record.transcript), MAX_PRINTED),
            seconds=record.seconds,
            needs=record.spec.needs,
            device="" if record.outcome is Outcome.PENDING else self.device,
        )

    def example(self, record: CheckRecord) -> Counterexample | None:
        """Return the call that showed the problem."""
        exchange = record.example
        if exchange is None:
            return None
        returned = None if exchange.fault is not None else _stable(_returned(exchange))
        expected = record.expected if self.reveal_expected else None
        return Counterexample(_stable(exchange.call), self.notes(exchange), returned, expected)

    def notes(self, exchange: Exchange) -> tuple[Words, ...]:
        """Return what the names in a call stand for."""
        if self.exercise.probes_path is None:
            return ()
        told = probe_notes(self.exercise.probes_path)
        words = dict.fromkeys(re.findall(r"[A-Za-z_]\w*", exchange.call))
        notes = [told[word] for word in words if word in told]
        inner = [both("feedback.inner_call", call=_stable(call)) for call in exchange.seen.get("calls", ())[:3]]
        return (*notes, *inner)


def _returned(exchange: Exchange) -> str:
    value = exchange.value
    if type(value) is dict and set(value) == {"items", "more"}:
        value = value["items"]
    elif type(value) is dict and set(value) in ({"value", "graph", "grads"}, {"value", "moved"}):
        value = value["value"]
    return compare.summary(value)


@cache
def probe_notes(path: Path) -> dict[str, Words]:
    """Return what the learner is told of each function and class of a `probes.py`: its docstring, else its source."""
    source = path.read_text(encoding="utf-8")
    lines = source.splitlines()
    told: dict[str, Words] = {}
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            told[node.name] = _note(node, lines)
    return told


def _note(node: ast.FunctionDef | ast.ClassDef, lines: list[str]) -> Words:
    try:
        says = requirement(ast.get_docstring(node)).words
        return {language: f"{node.name}: {text}" for language, text in says.items()}
    except ValueError:
        source = lines[node.lineno - 1 : node.end_lineno]
        text = "\n".join(source[:MAX_SOURCE_LINES]) + ("\n    …" if len(source) > MAX_SOURCE_LINES else "")
        return {"en": text, "ja": text}


def _stable(text: str) -> str:
    """Return text without addresses in memory, which differ at every run."""
    return ADDRESS.sub("0x…", text)


def stable_words(words: Words) -> Words:
    return {language: _stable(text) for language, text in words.items()}


def cut(text: str, limit: int) -> str:
    text = _stable(text)
    return text if len(text) <= limit else text[:limit] + " …"
