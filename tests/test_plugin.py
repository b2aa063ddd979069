"""Authors run hidden checks as ordinary pytest; everywhere else the plugin is not noticed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

RIGHT = "def double(x):\n    return x * 2\n\n\ndef total(x):\n    return x.sum().item()\n"
CHECKS = "solutions/01_double"
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def root(course_files: Callable[..., Path]) -> Path:
    """Return the folder of the tiny course."""
    return course_files()


@pytest.fixture
def author(root: Path) -> Run:
    """Return what runs pytest in the course's folder as an author does, and returns exit code and output."""

    def run(*words: str, **environment: str) -> tuple[int, str]:
        command = [sys.executable, "-P", "-m", "pytest", "-p", "no:cacheprovider", "-q", *words]
        ended = subprocess.run(
            command,
            cwd=root,
            capture_output=True,
            text=True,
            check=False,
            timeout=100,
            env={**os.environ, **environment},
        )
        return ended.returncode, ended.stdout + ended.stderr

    return run


def test_the_solution_is_checked_by_default(author: Run) -> None:
    """All checks pass against the reference solution, without a warning."""
    code, output = author(CHECKS, "-W", "error")

    assert (0, True) == (code, "4 passed" in output)


def test_an_answer_of_one_s_own(author: Run, root: Path) -> None:
    """The answer named is checked in a process of its own; a failure shows the words of the check and the check's line."""
    (root / "mine.py").write_text(
        "import os, sys\nif 'pytest' in sys.modules: os._exit(9)\n"
        + RIGHT.replace("x * 2", "x * 2 if x.dim() else x + 1")
    )
    code, output = author(CHECKS, "--answer", "mine.py")

    assert (1, True) == (code, "1 failed, 3 passed" in output)
    assert "should be 6.0, but it is 4.0" in output
    assert "close(answer.double(torch.tensor(3.0)), torch.tensor(6.0))" in output


def test_in_process_for_a_debugger(author: Run, root: Path) -> None:
    """The answer is loaded where the checks run, one check can be chosen, and what it prints is pytest's to show."""
    (root / "mine.py").write_text(
        "import sys\nassert 'pytest' in sys.modules\n" + RIGHT.replace("x * 2", "x + nothing")
    )
    chosen = f"{CHECKS}/test_hidden.py::test_doubles_one_number"
    code, output = author(chosen, "--answer", "mine.py", "--in-process")

    assert (1, True) == (code, "1 failed" in output)
    assert "Your code raised NameError: name 'nothing' is not defined" in output


def test_an_answer_that_cannot_be_loaded(author: Run, root: Path) -> None:
    """Each check fails with the reason, not with a traceback of ours."""
    (root / "mine.py").write_text("import nothing_here\n")
    code, output = author(CHECKS, "--answer", "mine.py", "--in-process")

    assert (1, True) == (code, "No module named 'nothing_here'" in output)
    assert "grader/" not in output


def test_wrong_use_is_said_in_words(author: Run, root: Path) -> None:
    """An answer that is not there, and a course that is unsound, end pytest with a sentence and no traceback."""
    code, output = author(CHECKS, "--answer", "gone.py", "--in-process")
    (root / "course.yaml").write_text("name: x\n")
    unsound, told = author(CHECKS)

    assert [True, False] == ["there is nothing by that name" in output, "Traceback" in output + told]
    assert [4, 4] == [code, unsound]
    assert "course.yaml:1: 'title' is missing" in told


def test_help_names_the_options(author: Run) -> None:
    """Help needs no course and starts nothing."""
    code, output = author("--help", CHECKS)

    assert (0, [True] * 3) == (code, [word in output for word in ("--answer=FILE", "--in-process", "hidden checks")])


def test_nothing_is_added_elsewhere(author: Run, root: Path) -> None:
    """Outside a course's solutions nothing is imported, no fixture is there and no name is taken."""
    (root / "test_elsewhere.py").write_text(
        "import sys\n\nimport pytest\n\n\n@pytest.fixture\ndef answer():\n    return 42\n\n\n"
        "def test_elsewhere(answer, request):\n"
        "    assert answer == 42\n"
        "    heavy = {'torch', 'numpy', 'grader.authoring', 'grader.session', 'grader.catalog'}\n"
        "    assert heavy.isdisjoint(sys.modules)\n"
        "    with pytest.raises(pytest.FixtureLookupError):\n"
        "        request.getfixturevalue('probe')\n"
    )
    code, output = author("test_elsewhere.py", "-W", "error")

    assert (0, True) == (code, "1 passed" in output)
