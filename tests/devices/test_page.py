"""The page on what is carried keeps what is asked of it, whatever exercises have come since."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROW = re.compile(
    r"^\| (?P<name>[\w.]+) \| (?P<samples>\d+) \| (?P<carried>no|✓✓?) \| (?:yes)? \| (?P<note>.*) \|$", re.M
)


@pytest.fixture(scope="module")
def rows() -> list[re.Match[str]]:
    """Return the lines of the page's table."""
    return list(ROW.finditer((ROOT / "docs" / "simulated.md").read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def benchmark_() -> ModuleType:
    """Return the script that writes the page, as a module."""
    spec = importlib.util.spec_from_file_location("benchmark_simulated", ROOT / "benchmarks" / "simulated.py")
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_enough_is_carried(rows: list[re.Match[str]]) -> None:
    """At least 95 % of the operators are carried, each tried with a sample at least; what is not has a note."""
    good = [row for row in rows if row["carried"] != "no"]

    assert len(rows) >= 150
    assert len(good) >= 0.95 * len(rows)
    assert all(int(row["samples"]) for row in rows)
    assert all(row["note"] for row in rows if row not in good)


def test_all_that_the_course_uses_is_carried(rows: list[re.Match[str]], benchmark_: ModuleType) -> None:
    """Every operator whose name stands in today's solutions, alternatives and probes is carried."""
    used = benchmark_.used_names()
    lacking = [row["name"] for row in rows if row["carried"] == "no" and row["name"].rpartition(".")[2] in used]

    assert {"relu", "matmul", "stack"} <= used
    assert [] == lacking


def test_the_scripts_eye(benchmark_: ModuleType) -> None:
    """The script sees a wrong value, a wrong place and a wrong dtype, and nothing where all is right."""
    import torch

    there, here = torch.ones(2, device="simulated"), torch.ones(2)

    assert benchmark_.differs([there], [here], True) == ""
    assert "became" in benchmark_.differs([there.double()], [here], True)
    assert "a result on cpu" in benchmark_.differs([here], [here], True)
    with pytest.raises(AssertionError):
        benchmark_.differs([there + 1], [here], True)
