"""`course similar`: whatever layout the answers come in, as a list for a person and as data."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest
from click.testing import Result

from grader.catalog import Course

from .conftest import AUTOGRAD, COURSE, definitions, renamed, reordered, solution, starter

Listed = Callable[..., dict[str, Any]]
OWN = '''

def my_way(rows, weights, bias):
    """What nobody else would write."""
    kept = []
    for place, row in enumerate(rows):
        if place % 3 == 2 and len(kept) > 4:
            kept[place // 2] -= weights[place] * 0.125
        else:
            kept.append(row.cos() + weights[-1] ** 3 - bias)
    while len(kept) > 7 or not kept:
        kept = [kept[0] * 2, *kept[3:]]
    return sorted(kept, key=lambda one: -one)[::2]
'''


@pytest.fixture
def answer(course: Course) -> str:
    """Return an answer with something of the learner's own in it."""
    return solution(course.exercise(AUTOGRAD)) + OWN


@pytest.fixture
def copy(course: Course, answer: str) -> str:
    """Return the same answer, disguised."""
    return reordered(renamed(answer, course.exercise(AUTOGRAD)))


def learners(data: dict[str, Any]) -> list[set[str]]:
    """Return the learners of each pair."""
    return [{pair["one"]["learner"], pair["other"]["learner"]} for pair in data["pairs"]]


def notebook(text: str) -> str:
    """Return an answer as a notebook: words, a magic, and each function in a cell of its own."""
    made = nbformat.v4.new_notebook()
    head = "\n".join(line for line in text.splitlines() if line.startswith(("import ", "from ")))
    cells = [f"%matplotlib inline\n{head}", *definitions(text).values()]
    made.cells = [nbformat.v4.new_markdown_cell(OWN), *map(nbformat.v4.new_code_cell, cells)]
    written: str = nbformat.writes(made)
    return written


def test_in_folders_zips_and_notebooks(tmp_path: Path, listed: Listed, answer: str, copy: str) -> None:
    """A copy in a zip of Moodle's, and one in a notebook, are found; the pair says where to look."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("Sato Hanako_1234_assignsubmission_file/autograd.py", copy)
    (tmp_path / "week3.zip").write_bytes(packed.getvalue())
    for who, name, text in (("ann", "autograd.py", answer), ("bob", "autograd.ipynb", notebook(copy))):
        (tmp_path / "subs" / who / AUTOGRAD).mkdir(parents=True)
        (tmp_path / "subs" / who / AUTOGRAD / name).write_text(text)

    data = listed(tmp_path / "week3.zip", tmp_path / "subs")

    assert {frozenset(pair) for pair in learners(data)} == {
        frozenset({"ann", "bob"}),
        frozenset({"ann", "1234"}),
        frozenset({"bob", "1234"}),
    }
    assert {AUTOGRAD: 3} == data["compared"]
    assert {"Sato Hanako", "ann", "bob"} == {side["name"] or side["learner"] for side in sides_of(data, "pairs")}
    places = {(side["file"], side["cell"]) for side in sides_of(data, "matches")}
    assert {
        ("week3.zip/Sato Hanako_1234_assignsubmission_file/autograd.py", None),
        ("ann/03_autograd/autograd.py", None),
        ("bob/03_autograd/autograd.ipynb", 2),
    } == places


def sides_of(data: dict[str, Any], level: str) -> list[dict[str, Any]]:
    """Return both sides of every pair, or of every match."""
    found = data["pairs"] if level == "pairs" else [match for pair in data["pairs"] for match in pair["matches"]]
    return [one[side] for one in found for side in ("one", "other")]


def test_for_a_person(tmp_path: Path, course_command: Callable[..., Result], answer: str, copy: str) -> None:
    """Learners, exercise, shares and lines, and that it is no verdict; in both languages, without escape sequences."""
    evil = "e\x1b[31mve"
    for who, text in (("ann", answer), ("佐藤 花子", copy), ("starts", starter_text())):
        (tmp_path / "subs" / who / AUTOGRAD).mkdir(parents=True)
        (tmp_path / "subs" / who / AUTOGRAD / "autograd.py").write_text(text)
    (tmp_path / "subs" / evil).mkdir()
    (tmp_path / "subs" / evil / "autograd.py").write_text(copy)

    english = course_command("--course", COURSE, "similar", tmp_path / "subs")
    japanese = course_command("--course", COURSE, "similar", tmp_path / "subs", "--lang", "ja")

    assert 1 == english.exit_code == japanese.exit_code, english.output
    assert "\x1b" not in english.output + japanese.output
    for text in (
        f"1. {AUTOGRAD}",
        "ann",
        "佐藤 花子",
        "100 % of their own code",
        "not a verdict",
        "ann/03_autograd/autograd.py:",
    ):
        assert text in english.output
    assert "判定ではありません" in japanese.output
    assert "Too short to compare" in english.output
    assert "starts/03_autograd" in english.output


def starter_text() -> str:
    """Return the starter of the exercise."""
    from grader.catalog import load_course

    return starter(load_course(COURSE, only=(AUTOGRAD,)).exercise(AUTOGRAD))


def test_nothing_alike(tmp_path: Path, course_command: Callable[..., Result], answer: str) -> None:
    """One answer alone can't be compared, and what was left out is said."""
    (tmp_path / "subs" / "ann" / AUTOGRAD).mkdir(parents=True)
    (tmp_path / "subs" / "ann" / AUTOGRAD / "autograd.py").write_text(answer)
    (tmp_path / "subs" / "gradebook.db").write_bytes(b"SQLite")

    alone = course_command("--course", COURSE, "similar", tmp_path / "subs")
    (tmp_path / "subs" / "report.pdf").write_bytes(b"%PDF")
    unplaced = course_command("--course", COURSE, "similar", tmp_path / "subs")

    assert "nothing to compare" in alone.output
    assert 1 == unplaced.exit_code
    assert "report.pdf" in unplaced.output
    assert 2 == course_command("--course", COURSE, "similar", tmp_path / "nowhere").exit_code
    assert 2 == course_command("--course", COURSE, "similar", tmp_path / "subs", "--threshold", "0").exit_code


def test_output(tmp_path: Path, course_command: Callable[..., Result], answer: str, copy: str) -> None:
    """The data goes to a file as well; a higher threshold lists less, but never leaves out a long stretch."""
    for who, text in (("ann", answer), ("bob", copy)):
        (tmp_path / f"{who}.py").write_text(text)
    (tmp_path / "subs").mkdir()
    for who in ("ann", "bob"):
        (tmp_path / f"{who}.py").rename(tmp_path / "subs" / f"{who}.py")
    words = ("similar", tmp_path / "subs", "--exercise", AUTOGRAD, "--threshold", "100", "--output", tmp_path / "out")

    result = course_command("--course", COURSE, *words)

    assert 0 == result.exit_code, result.output
    data = json.loads((tmp_path / "out").read_text())
    assert ["course-similar/1", 1, [{"ann", "bob"}]] == [data["schema"], data["found"], learners(data)]


def test_without_torch(tmp_path: Path, answer: str) -> None:
    """Nothing of torch, matplotlib or pytest is imported, and nothing that was handed in is run."""
    trap = answer + f"\nopen({str(tmp_path / 'ran')!r}, 'w').close()\n"
    (tmp_path / "subs").mkdir()
    for who in ("ann", "bob"):
        (tmp_path / "subs" / f"{who}.py").write_text(trap)
    code = (
        "import sys; from grader.cli import course\n"
        f"words = ['--course', {str(COURSE)!r}, 'similar', {str(tmp_path / 'subs')!r}, '--exercise', {AUTOGRAD!r}]\n"
        "try: course.main(words)\n"
        "finally: print(sorted({'torch', 'pytest', 'matplotlib'} & set(sys.modules)))"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "[]" == ended.stdout.splitlines()[-1]
    assert "1. 03_autograd" in ended.stdout
    assert not (tmp_path / "ran").exists()
