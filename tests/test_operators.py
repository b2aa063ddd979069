"""What the simulated accelerator carries: the page of the docs is what PyTorch's own operator samples give today."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_the_page_is_true() -> None:
    """At least 95 % of the operators, and every one that the course uses; no line of the page says otherwise."""
    script = [sys.executable, "-W", "ignore", str(ROOT / "benchmarks" / "simulated.py")]
    ended = subprocess.run(script, capture_output=True, text=True, check=False, timeout=300)
    told = re.search(
        r"([\d.]+)% of (\d+) operators are carried; used by the course and not carried: none", ended.stdout
    )
    rows = [line for line in (ROOT / "docs" / "simulated.md").read_text(encoding="utf-8").splitlines() if "| ✓" in line]

    assert 0 == ended.returncode, ended.stdout + ended.stderr
    assert told is not None
    assert round(float(told[1]) * int(told[2]) / 100) == len(rows)
