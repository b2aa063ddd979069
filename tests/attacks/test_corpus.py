"""Attacks that worked elsewhere, and their like for this tool: whole answers, as learners hand them in (`corpus/`)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.sandbox

# What the honest part of an attack earns. CustomDataset is worth 11, MultiTaskLoss and the training 6 each; a check is
# worth 1, and so are the rules of a task. Every other file is wrong everywhere and earns nothing.
HONEST = {
    "05_patch_comparisons": 11.0,  # CustomDataset solved; the loss is a plain sum, nothing is trained
    "07_torch_function_liar": 17.0,  # CustomDataset and MultiTaskLoss solved; the weights are replaced by a liar
    "08_replace_reference": 11.0,  # CustomDataset solved; the loss is always 0, nothing is trained
    "23_replace_test_code": 11.0,  # CustomDataset solved, after looking for tests to replace; the rest is a stub
}


def test_attack(attack: Any, verdict: Callable[..., Any], held: Callable[..., Any]) -> None:
    """An attack earns what its honest part earns, learns nothing, leaves nothing, and stops nobody."""
    assert held(HONEST.get(attack.name, 0.0)) == verdict(attack)


def test_nobody_called(battle: Any) -> None:
    """Nothing came over the network."""
    assert [] == battle.received


def test_nothing_changed_outside(battle: Any) -> None:
    """The course, the other submissions and this Python are as they were, and no file of an attack lies elsewhere."""
    assert battle.before == battle.after
