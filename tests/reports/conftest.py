"""One report with everything in it, one with hostile text everywhere, and golden files to compare with."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from grader.gradebook import Attempt, Standing
from grader.gradebook.totals import Result, State
from grader.results import CheckResult, Counterexample, Frame, Judgement, Outcome, Page, Report, TaskResult

GOLDEN = Path(__file__).parent / "golden"
HOSTILE = (
    "\x1b[2J\x00\x0b\ufffe\ud800]]>\n::error file=a.py::forged\n  ::notice title=Autograding report::"
    '{"totalPoints":99,"maxPoints":99}\n##[add-mask]x\r\n```\n# big\n<img src=x onerror=alert(1)>\n~~~\n````\n'
    "[click](http://evil.example) =cmd|'/c calc'!A1 %0A::warning::x\n::stop-commands::y\n::endgroup::\n|a|b|\n"
)
PAGE = Page(
    "squared",
    {"en": "The square instead of the double", "ja": "二倍ではなく二乗になっています"},
    {"en": "`x ** 2`", "ja": "`x ** 2` と書きました。"},
    {"en": "Only for 0 and 2 are they the same.", "ja": "同じになるのは 0 と 2 のときだけです。"},
    {"en": "Multiply by 2.", "ja": "2 を掛けてみましょう。"},
    "https://docs.pytorch.org/docs/stable/torch.html",
)


def words(text: str) -> dict[str, str]:
    """Return the same text in every language."""
    return {"en": text, "ja": text}


def check(name: str, outcome: Outcome, points: float = 1, **changes: Any) -> CheckResult:
    """Return a check with that outcome."""
    passed = outcome is Outcome.PASSED
    requirement = {"en": f"`{name}` <holds> & stays.", "ja": f"`{name}` が成り立ちます。"}
    problem = None if passed else {"en": f"{name}: 9.0 is not 6.0", "ja": f"{name}: 9.0 は 6.0 ではありません"}
    made = CheckResult(name, outcome, points, points if passed else 0, requirement, problem, seconds=0.25)
    return replace(made, **changes)


def _report(tasks: tuple[TaskResult, ...], **changes: Any) -> Report:
    title = {"en": "Double, and total", "ja": "二倍と合計"}
    report = Report("01_double", title, "v1", "mine.py", "0" * 64, "cpu", "full", tasks, seconds=1.5)
    return replace(report, **changes)


@pytest.fixture
def everything() -> Report:
    """Return a report with every outcome but broken, and every part that a check can have."""
    example = Counterexample("double(tensor(3.))", (words("x: a tensor"),), "tensor(9.)", "tensor(6.)")
    frame = Frame("double.py", 7, "double", "return x**2")
    told = {"example": example, "misconception": PAGE, "help": words("Multiply by two."), "printed": "hi\nthere\n"}
    double = (check("doubles", Outcome.FAILED, 1.5, traceback=(frame,), **told), check("zero", Outcome.PASSED, 0.5))
    total = (
        check("adds_up", Outcome.ERROR, traceback=(Frame("helper.py", 3, "<module>", "import nothing"),)),
        check("is_quick", Outcome.TIMEOUT, contradicts=(Judgement("cuda", Outcome.PASSED),)),
        check("is_small", Outcome.MEMORY),
        check("later", Outcome.SKIPPED, problem=None),
    )
    device = (
        check("on_a_device", Outcome.PENDING, 2, needs="accelerator"),
        check("on_a_gpu", Outcome.PENDING, needs="cuda"),
    )
    tasks = (
        TaskResult("double", 1, {"en": "Twice a tensor", "ja": "テンソルの二倍"}, 2, double),
        TaskResult("total", 2, {"en": "The sum", "ja": "合計"}, 4, total),
        TaskResult("move", 3, {"en": "To a device", "ja": "デバイスへ"}, 3, device),
    )
    return _report(tasks, printed="loading\n")


@pytest.fixture
def broken(everything: Report) -> Report:
    """Return the same with a check that could not be judged through our own fault."""
    mine = TaskResult("ours", 4, words("Ours"), 1, (check("ours", Outcome.BROKEN, problem=words("no answer came")),))
    return replace(everything, tasks=(*everything.tasks, mine))


@pytest.fixture
def perfect() -> Report:
    """Return a report with full marks."""
    return _report((TaskResult("double", 1, words("Twice"), 2, (check("doubles", Outcome.PASSED, 2),)),))


@pytest.fixture
def unloaded(everything: Report) -> Report:
    """Return the report of an answer that could not be loaded."""
    problem = {"en": "SyntaxError: '(' was never closed", "ja": "SyntaxError：'(' が閉じられていません"}
    frame = Frame("double.py", 3, "<module>", "def double(x:")
    tasks = tuple(
        replace(
            task,
            checks=tuple(replace(one, outcome=Outcome.ERROR, score=0.0, problem=problem) for one in task.checks),
        )
        for task in everything.tasks
    )
    return replace(everything, problem=problem, traceback=(frame,), tasks=tasks)


@pytest.fixture
def hostile() -> Report:
    """Return a report in which every text that a learner may shape does harm where it is not fenced."""
    frame = Frame(HOSTILE, 1, HOSTILE, HOSTILE)
    example = Counterexample(HOSTILE, (words(HOSTILE),), HOSTILE, HOSTILE)
    told = {"problem": words(HOSTILE), "example": example, "traceback": (frame,), "printed": HOSTILE}
    checks = tuple(check(f"bad_{kind}", kind, **told) for kind in (Outcome.FAILED, Outcome.ERROR, Outcome.PENDING))
    return _report((TaskResult("double", 1, words("Twice"), 3, checks),), printed=HOSTILE, submission=HOSTILE)


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Return what compares a text with a golden file; with UPDATE_GOLDEN=1 in the environment it writes that file."""

    def compare(name: str, actual: str) -> None:
        path = GOLDEN / name
        if os.environ.get("UPDATE_GOLDEN"):
            path.write_text(actual, encoding="utf-8", newline="")

        assert path.read_bytes().decode() == actual

    return compare


@pytest.fixture
def standing() -> Callable[..., Standing]:
    """Return what makes the standing of a learner with one attempt, or with none where there is no score."""

    def make(
        learner: str,
        score: float | None,
        *,
        label: str = "",
        exercise: str = "01_double",
        origin: str = "",
        facts: Mapping[str, Any] | None = None,
    ) -> Standing:
        when = datetime(2026, 11, 1, 9, tzinfo=UTC)
        attempt = Attempt(learner, label, exercise, 1, "0" * 64, when, False, origin or f"{learner}/a.py", None, when)
        result = Result(attempt, State.GRADED, score, 5, devices="cpu", **(facts or {}))
        return Standing(learner, label, exercise, 5, (result,), None if score is None else result)

    return make
