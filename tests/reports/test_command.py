"""`--format` on the command line: graded for real, written where it was asked for, refused in words."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from junitparser import JUnitXml

from grader.catalog import Course

Command = Callable[..., Result]
RIGHT = "def double(x):\n    return x * 2\n\n\ndef total(x):\n    return float(x.sum())\n"
WRONG = "def double(x):\n    print('::error::forged')\n    return x**2\n\n\ndef total(x):\n    return float(x.sum())\n"
GRADE = ("--exercise", "double", "--sandbox", "none", "--device", "cpu")


@pytest.fixture
def answers(course_command: Command, tiny_course: Course, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a right and a wrong answer, beside which commands are run."""
    monkeypatch.setenv("COURSE_ROOT", str(tiny_course.root))
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    folder = Path("answers")
    folder.mkdir()
    (folder / "right.py").write_text(RIGHT, encoding="utf-8")
    (folder / "wrong.py").write_text(WRONG, encoding="utf-8")
    return folder


def test_several_answers_in_a_form(course_command: Command, answers: Path) -> None:
    """JUnit holds several; alone it goes to standard output, with --output the person reads the report as ever."""
    both = (answers / "right.py", answers / "wrong.py")
    alone = course_command("grade", *both, *GRADE, "--format", "junit")
    assert 1 == alone.exit_code
    assert [0, 3] == [suite.failures for suite in JUnitXml.fromstring(alone.stdout.encode())]

    shown = course_command("grade", *both, *GRADE, "--format", "junit", "--output", "junit.xml", "--lang", "ja")
    assert "得点" in shown.stdout
    assert "よくある誤解" in Path("junit.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["gradescope", "exercism", "classroom", "json"])
def test_one_answer_in_a_form(course_command: Command, answers: Path, kind: str) -> None:
    """Standard output is the form and nothing else."""
    done = course_command("grade", answers / "wrong.py", *GRADE, "--format", kind)

    assert 1 == done.exit_code
    data = json.loads(done.stdout)
    assert (kind == "json", 2 if kind == "json" else 6) == ("tasks" in data, len(data.get("tests", data.get("tasks"))))


def test_github_gets_annotations_and_a_summary(
    course_command: Command, answers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The annotation names the learner's own file; the summary is added to what the step has; forgeries are fenced."""
    Path("summary.md").write_text("before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    done = course_command("grade", answers / "wrong.py", *GRADE, "--format", "github")
    lines = done.stdout.splitlines()
    stop = next(place for place, line in enumerate(lines) if line.startswith("::stop-commands::"))
    end = lines.index(f"::{lines[stop].removeprefix('::stop-commands::')}::")

    assert any("::error::forged" in line for line in lines[stop:end])
    assert [
        "::error file=answers/wrong.py,title=01_double 1 double",
        "::notice title=Double and total · 01_double",
    ] == [line[: line.index("::", 2)] for line in lines[end + 1 :]]
    summary = Path("summary.md").read_text(encoding="utf-8")
    assert summary.startswith("before\n## Double and total")
    assert "```text" in summary


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["answers/right.py", "answers/wrong.py", *GRADE, "--format", "exercism"], "holds one submission"),
        (["answers/right.py", *GRADE, "--format", "junit", "--json"], "are two formats"),
        (["answers", "--exercise", "double", "--format", "junit"], "course gradebook export --format csv"),
    ],
)
def test_what_does_not_fit_is_said(answers: Path, course_command: Command, words: list[str], expected: str) -> None:
    """Several answers in a form for one, two forms at once, and a class in a form made of reports."""
    done = course_command("grade", *words)

    assert 2 == done.exit_code
    assert expected in done.stderr


def test_gradescope_is_told_in_every_case(course_command: Command, answers: Path) -> None:
    """An answer that can't be read earns nothing, with the reason; a failure of ours leaves no score at all."""
    (answers / "empty.py").write_text("", encoding="utf-8")
    output = ("--format", "gradescope", "--output", "results.json")
    assert 2 == course_command("grade", answers / "empty.py", *GRADE, *output).exit_code
    refused = json.loads(Path("results.json").read_text(encoding="utf-8"))
    assert 0 == refused["score"]
    assert "it is empty" in refused["output"]

    assert 2 == course_command("--course", "nowhere", "grade", answers / "right.py", *GRADE, *output).exit_code
    failed = json.loads(Path("results.json").read_text(encoding="utf-8"))
    assert "score" not in failed
    assert "not yours" in failed["output"]


def test_a_gradebook_for_other_gradebooks(course_command: Command, answers: Path) -> None:
    """Canvas's and Moodle's tables come from the class that was graded, with the mark of UTF-8 in a file."""
    graded = course_command("grade", answers, "--exercise", "double", "--sandbox", "none", "--device", "cpu")
    assert 0 == graded.exit_code, graded.output
    course_command("gradebook", "export", "--format", "canvas", "--output", "canvas.csv")
    with Path("canvas.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    moodle = course_command("gradebook", "export", "--format", "moodle", "--ids", "idnumber")

    assert Path("canvas.csv").read_bytes().startswith(b"\xef\xbb\xbfStudent,ID,")
    assert [("    Points Possible", "5"), ("right", "5"), ("wrong", "3")] == [
        (row["Student"], row["01_double"]) for row in rows
    ]
    assert [["", "right", "5"], ["", "wrong", "3"]] == [row[1:4] for row in csv.reader(moodle.stdout.splitlines()[1:])]

    refused = course_command("gradebook", "export", "--format", "canvas", "--ids", "email")
    assert (2, True) == (refused.exit_code, "id, sis, login" in refused.stderr)


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("name", ["grade", "release"])
def test_the_help_names_the_forms(course_command: Command, name: str, language: str) -> None:
    """Help is there in both languages."""
    shown = course_command(name, "--help", "--lang", language)

    assert 0 == shown.exit_code
    assert "gradescope" in shown.stdout
