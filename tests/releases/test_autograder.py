"""The autograder for Gradescope, run as the platform runs it: in a folder of its own, with nothing of ours around."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from grader.catalog import Course
from grader.errors import UsageError
from grader.releases import autograder

REPOSITORY = Path(__file__).resolve().parents[2]
RIGHT = "def double(x):\n    return x * 2\n\n\ndef total(x):\n    return float(x.sum())\n"
WRONG = "def double(x):\n    return x**2\n\n\ndef total(x):\n    return float(x.sum())\n"
SPYING = """
import pathlib
def double(x):
    raise RuntimeError(f"found {{[name for name in {places!r} if pathlib.Path(name).exists()]}}")
def total(x):
    pathlib.Path({result!r}).write_text('{{"score": 99}}')
    return 0.0
"""


class Platform:
    """A fake `/autograder`: a submission goes in, results.json comes out."""

    def __init__(self, root: Path, archive: Path) -> None:
        self.root = root
        self.source, self.submission = root / "source", root / "submission"
        self.result = root / "results" / "results.json"
        self.submission.mkdir(parents=True)
        with zipfile.ZipFile(archive) as packed:
            packed.extractall(self.source)
        script = root / "run_autograder"  # the platform puts it there, executable
        script.write_bytes((self.source / "run_autograder").read_bytes())
        script.chmod(0o755)

    def run(self, files: dict[str, str], **settings: str) -> dict[str, Any]:
        """Return the result for a submission."""
        for name, text in files.items():
            path = self.submission / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        surroundings = {
            "PATH": os.environ["PATH"],
            "AUTOGRADER": str(self.root),
            "PYTHON": sys.executable,
            "TMPDIR": str(self.root.parent),
            **settings,
        }
        done = subprocess.run([self.root / "run_autograder"], cwd=self.root, env=surroundings, capture_output=True)

        assert 0 == done.returncode, done.stderr
        found: dict[str, Any] = json.loads(self.result.read_text(encoding="utf-8"))
        return found


@pytest.fixture
def platform(tiny_course: Course, tmp_path: Path) -> Platform:
    """Return the platform with the tiny course's exercise on it."""
    made = autograder.release(tiny_course, tiny_course.exercises[0], tmp_path / "out", "en")
    return Platform(tmp_path / "autograder", made.archive)


def test_the_zip_is_what_the_platform_wants(tiny_course: Course, tmp_path: Path) -> None:
    """Both scripts at its root and executable, the same bytes as the folder's, and the same zip for the same course."""
    made = autograder.release(tiny_course, tiny_course.exercises[0], tmp_path, "en")
    first = made.archive.read_bytes()
    again = autograder.release(tiny_course, tiny_course.exercises[0], tmp_path, "en")

    assert first == again.archive.read_bytes()
    with zipfile.ZipFile(made.archive) as packed:
        modes = {entry.filename: entry.external_attr >> 16 & 0o777 for entry in packed.infolist()}
        assert (0o755, 0o755) == (modes["setup.sh"], modes["run_autograder"])
        assert {"course/course.yaml", "course/topics.yaml", "grader/locale/formats.ja.toml"} <= set(modes)
        assert [] == [name for name in modes if "__pycache__" in name]
        for name in modes:
            assert packed.read(name) == (made.folder / name).read_bytes()
    assert [made.folder, made.archive] == sorted(tmp_path.glob("01_double*"))


def test_the_scripts_are_sound(platform: Platform) -> None:
    """bash can read them, and requirements and constraints name what this package needs."""
    for name in ("setup.sh", "run_autograder"):
        subprocess.run(["bash", "-n", platform.source / name], check=True)
    wanted = (platform.source / "requirements.txt").read_text(encoding="utf-8").splitlines()
    pinned = (platform.source / "constraints.txt").read_text(encoding="utf-8")

    assert any(line.startswith("torch") for line in wanted)
    assert not [line for line in wanted if "extra" in line]
    assert "torch==" in pinned


def test_a_stranger_in_the_place_is_left_alone(tiny_course: Course, tmp_path: Path) -> None:
    """A folder that this command did not make is refused, and stays."""
    (tmp_path / "01_double").mkdir()
    (tmp_path / "01_double" / "thesis.txt").write_text("x", encoding="utf-8")

    with pytest.raises(UsageError, match=r"files\.not_ours"):
        autograder.release(tiny_course, tiny_course.exercises[0], tmp_path, "en")
    assert ["thesis.txt"] == [path.name for path in (tmp_path / "01_double").iterdir()]


@pytest.mark.sandbox
def test_right_and_wrong_answers(platform: Platform) -> None:
    """Full marks, and what was earned with the misconception named; the learner's own record of a course is no help."""
    right = platform.run({"double.py": RIGHT, ".course/state.json": "{}"})
    assert (5.0, {"passed"}) == (right["score"], {test["status"] for test in right["tests"]})
    assert "full" == right["extra_data"]["course"]["sandbox"]

    wrong = platform.run({"double.py": WRONG})
    assert 3.0 == wrong["score"]
    assert {"double": {"failed"}, "total": {"passed"}} == {
        task: {test["status"] for test in wrong["tests"] if task in test["tags"]} for task in ("double", "total")
    }
    assert "The square instead of the double" in wrong["tests"][0]["output"]


@pytest.mark.sandbox
def test_an_answer_sees_neither_checks_nor_results(platform: Platform) -> None:
    """Nothing of the autograder is in an answer's view, and the result is ours alone."""
    ours = [REPOSITORY / name for name in ("course.yaml", "exercises", "solutions")]  # its .venv may well be there
    places = [str(path) for path in (platform.root, platform.source, platform.source / "course", *ours)]
    spying = SPYING.format(places=places, result=str(platform.result))
    found = platform.run({"double.py": spying})

    assert 0.0 == found["score"]
    assert "found []" in found["tests"][0]["output"]


@pytest.mark.sandbox
def test_unreadable_answers(platform: Platform) -> None:
    """No Python, nothing, or another file: no points and the reason, and no failure of ours."""
    syntax = platform.run({"double.py": "def double(x:\n"})
    assert 0.0 == syntax["score"]
    assert "SyntaxError" in syntax["output"]

    empty = platform.run({"double.py": "\n"})
    assert (0.0, True) == (empty["score"], "it is empty" in empty["output"])

    (platform.submission / "double.py").unlink()
    missing = platform.run({"notes.txt": "hello"})
    assert 0.0 == missing["score"]
    assert "double.py" in missing["output"]


@pytest.mark.sandbox
def test_a_module_of_the_learner_s_is_never_ours(platform: Platform) -> None:
    """Files named as our own modules, or Python's, are not imported by the grader."""
    shadow = "raise SystemExit('imported by the grader')\n"
    names = ("grader.py", "torch.py", "sitecustomize.py", "json.py", "conftest.py", "pytest.ini")
    found = platform.run({"double.py": "x = 1\n" + RIGHT, **dict.fromkeys(names, shadow)})

    assert "score" in found


def test_our_failure_takes_no_points(platform: Platform) -> None:
    """A Python that is not there, or an unsound course: a result without a score, which says whose fault it is."""
    gone = platform.run({"double.py": RIGHT}, PYTHON="/nowhere/python")
    assert "score" not in gone
    assert "our failure, not yours" in gone["output"]

    (platform.source / "course" / "course.yaml").write_text("name: [", encoding="utf-8")
    unsound = platform.run({"double.py": RIGHT})
    assert "score" not in unsound
    assert "our failure, not yours" in unsound["output"]


def test_the_command(
    course_command: Callable[..., Result], tiny_course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every exercise without a name, in the language of the command, and what to do next."""
    monkeypatch.setenv("COURSE_ROOT", str(tiny_course.root))
    done = course_command("release", "--gradescope", "out", "--lang", "ja")

    assert 0 == done.exit_code
    assert "01_double.zip" in done.stdout
    assert "COURSE_LANG=ja" in Path("out/01_double/run_autograder").read_text(encoding="utf-8")
    assert "採点側の不具合" in json.loads(Path("out/01_double/failure.json").read_text(encoding="utf-8"))["output"]
    assert 2 == course_command("release").exit_code
    assert 2 == course_command("release", "no_such", "--gradescope", "out").exit_code
