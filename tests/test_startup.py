"""What is slow to import stays out of the commands that do not need it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from grader.catalog import Course

REPOSITORY = Path(__file__).resolve().parents[1]
PROGRAM = """
import sys
from grader.cli import main
try:
    main()
finally:
    print(*sorted({"torch", "numpy", "pytest", "_pytest", "ray"} & set(sys.modules)), file=sys.stderr)
"""


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["grade", "--help"],
        ["verify", "--help"],
        ["list"],
        ["list", "--json"],
        ["fetch", "double", "--into", "there"],
        ["solution", "double", "--anyway"],
    ],
)
def test_a_light_command_imports_nothing_heavy(tiny_course: Course, tmp_path: Path, words: list[str]) -> None:
    """Neither torch, NumPy nor pytest is imported."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "--course", str(tiny_course.root), *words],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
    )

    assert "" == done.stderr.strip()
    assert done.stdout
