"""Attacks on this very border: code that is put into a wrong answer (`border/`), and replies made by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.sandbox


def test_attack(attack: Any, verdict: Callable[..., Any], held: Callable[..., Any]) -> None:
    """An attack earns nothing, comes to an outcome that is said in words, gets nowhere, and stops nobody."""
    assert held() == verdict(attack)


def test_nothing_changed_outside(battle: Any) -> None:
    """The course, the other submissions and this Python are as they were, and no file of an attack lies elsewhere."""
    assert battle.before == battle.after
