"""Authors run hidden checks as ordinary pytest; everywhere else the plugin is not noticed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from grader.session import check_seed

RIGHT = "def double(x):\n    return x * 2\n\n\ndef total(x):\n    return x.sum().item()\n"
CHECKS = "solutions/01_double"
LEAN = ("cacheprovider", "faulthandler", "logging", "threadexception", "unraisableexception")
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def root(course_files: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of the tiny course, and stand in it."""
    root = course_files()
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def process(root: Path) -> Run:
    """Return what runs pytest as an author does, and returns exit code and output."""

    def run(*words: str) -> tuple[int, str]:
        command = [sys.executable, "-P", "-m", "pytest", "-p", "no:cacheprovider", "-q", *words]
        ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=100)
        return ended.returncode, ended.stdout + ended.stderr

    return run


@pytest.fixture
def author(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    """Return the same in this process, where torch is loaded already."""
    monkeypatch.setattr(sys, "path", [*sys.path])
    known = set(sys.modules)

    def run(*words: str) -> tuple[int, str]:
        options = [word for name in LEAN for word in ("-p", f"no:{name}")]
        code = pytest.main([*options, "-q", "-s", "--import-mode=importlib", "--in-process", *words])
        return int(code), "".join(capsys.readouterr())

    yield run
    for name in set(sys.modules) - known:
        if str(getattr(sys.modules[name], "__file__", "")).startswith(str(root)) or name == "double":
            del sys.modules[name]


def test_an_answer_of_one_s_own(process: Run, root: Path) -> None:
    """The answer named is checked in a process of its own; a failure shows the check's words and its line."""
    alone = "import os, sys\nif 'pytest' in sys.modules:\n    os._exit(9)\n"
    (root / "mine.py").write_text(alone + RIGHT.replace("x * 2", "x * 2 if x.dim() else x + 1"))
    code, output = process(CHECKS, "--answer", "mine.py", "-W", "error")

    assert (1, True) == (code, "1 failed, 3 passed" in output)
    assert "should be 6.0, but it is 4.0" in output
    assert "close(answer.double(torch.tensor(3.0)), torch.tensor(6.0))" in output


def test_the_solution_is_checked_by_default(author: Run) -> None:
    """All checks pass against the reference solution."""
    code, output = author(CHECKS)

    assert (0, True) == (code, "4 passed" in output)


def test_the_inputs_are_those_of_grading(author: Run, root: Path) -> None:
    """An author sees the same random numbers as a graded run does."""
    with (root / CHECKS / "test_hidden.py").open("a") as file:
        file.write('\n\n@task("total")\ndef test_seeds(rng):\n    """en: A.\n    ja: B。"""\n')
        file.write("    print('seeds', rng.initial_seed(), torch.initial_seed())\n")
    seed = check_seed(7, "01_double", "test_seeds")
    code, output = author(f"{CHECKS}/test_hidden.py::test_seeds")

    assert (0, True) == (code, f"seeds {seed} {seed}" in output)


def test_in_process_for_a_debugger(author: Run, root: Path) -> None:
    """The answer is loaded where the checks run, one check can be chosen, and a failure shows the learner's error."""
    here = "import sys\nassert 'pytest' in sys.modules\n"
    (root / "mine.py").write_text(here + RIGHT.replace("x * 2", "x + nothing"))
    code, output = author(f"{CHECKS}/test_hidden.py::test_doubles_one_number", "--answer", "mine.py")

    assert (1, True) == (code, "1 failed" in output)
    assert "Your code raised NameError: name 'nothing' is not defined" in output


def test_an_answer_that_cannot_be_loaded(author: Run, root: Path) -> None:
    """Each check fails with the reason, and without a traceback of ours."""
    (root / "mine.py").write_text("import nothing_here\n")
    code, output = author(CHECKS, "--answer", "mine.py")

    assert (1, False) == (code, "Traceback" in output)
    assert output.count("No module named 'nothing_here'") >= 4
    assert "grader/" not in output


def test_an_answer_that_is_not_there(author: Run) -> None:
    """A wrong name ends pytest with a sentence, before any check."""
    code, output = author(CHECKS, "--answer", "gone.py")

    assert (pytest.ExitCode.USAGE_ERROR, False) == (code, "Traceback" in output)
    assert "there is nothing by that name" in output


def test_a_course_that_is_unsound(author: Run, root: Path) -> None:
    """Every problem of the course is said with file and line, and no traceback."""
    (root / "course.yaml").write_text("name: x\n")
    code, output = author(CHECKS)

    assert (pytest.ExitCode.USAGE_ERROR, False) == (code, "Traceback" in output)
    assert ["course.yaml:1: " in output, "'title'" in output, "'seed'" in output] == [True] * 3


def test_help_names_the_options(process: Run) -> None:
    """Help starts nothing."""
    code, output = process("--help", CHECKS)

    assert (0, [True] * 3) == (code, [word in output for word in ("--answer=FILE", "--in-process", "hidden checks")])


def test_nothing_is_added_elsewhere(process: Run, root: Path) -> None:
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
    code, output = process("test_elsewhere.py", "-W", "error")

    assert (0, True) == (code, "1 passed" in output)
