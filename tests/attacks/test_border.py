"""Attacks on this very border: code that is put into a wrong answer (`border/`), and replies made by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from grader.feedback import Explain
from grader.sandbox.box import Answer, Box
from grader.sandbox.local import LocalWorker
from grader.session import Checks, with_checks

pytestmark = pytest.mark.sandbox

WRONG = b"""
import torch

class MultiTaskLoss:
    def __call__(self, *a): return torch.zeros(())
"""


def test_attack(attack: Any, verdict: Callable[..., Any], held: Callable[..., Any]) -> None:
    """An attack earns nothing, comes to an outcome that is said in words, gets nowhere, and stops nobody."""
    assert held() == verdict(attack)


def test_nothing_changed_outside(battle: Any) -> None:
    """The course, the other submissions and this Python are as they were, and no file of an attack lies elsewhere."""
    assert battle.before == battle.after


def test_expected_values_stay_hidden(attacked: Any, attacked_course: Any, tmp_path: Path) -> None:
    """Where a course does not show expected values, no word of a report tells one."""

    def use(checks: Checks) -> list[str]:
        answer = Answer({"answer.py": WRONG}, "answer.py", "answer", None)
        with Box(lambda: LocalWorker(str(tmp_path)), answer, check_seconds=5, total_seconds=60, output_kb=1) as box:
            records = checks.run(box, {"MultiTaskLoss"})
        return [str(Explain(attacked, None, reveal_expected=False).result(record, 1, None)) for record in records]

    told = with_checks(attacked.name, attacked.hidden_path, attacked_course.seed, use)
    assert [] == [text for text in told if "2.693" in text]
