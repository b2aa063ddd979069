"""Submissions: what travels, what is left out, and what is refused in words."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from grader.catalog import Course, Limits
from grader.errors import SubmissionError
from grader.submission import MAX_FILES, Submission, read_submission
from grader.text import LANGUAGES, say

ANSWER = b"def double(x):\n    return x * 2\n"


def refused(path: Path, course: Course, limits: Limits | None = None) -> str:
    """Return the key of the refusal, which has words in every language."""
    with pytest.raises(SubmissionError) as caught:
        read_submission(path, course.exercises[0], limits)
    for language in LANGUAGES:
        assert say(caught.value.key, language, **caught.value.params)
    return caught.value.key.removeprefix("submission.")


def files_of(path: Path, course: Course) -> list[str]:
    """Return the names of the files that travel."""
    return list(read_submission(path, course.exercises[0]).files)


def test_a_file_is_stored_under_the_starter_s_name(tiny_course: Course, tmp_path: Path) -> None:
    """A .py file of any name, spaces and Japanese included, becomes the exercise's file."""
    path = tmp_path / "私の 解答.py"
    path.write_bytes(ANSWER)

    expected = Submission("私の 解答.py", {"double.py": ANSWER}, "double.py")
    assert expected == read_submission(path, tiny_course.exercises[0])


def test_a_folder_brings_helpers_and_data(tiny_course: Course, tmp_path: Path) -> None:
    """What lies beside the answer travels with it, folders included; the rest of a working folder does not."""
    for name in ("double.py", "helper.py", "data/table.csv", "data/deep/x.bin"):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_bytes(ANSWER)
    noise = (".DS_Store", "__MACOSX/double.py", "._double.py", "Thumbs.db", "__pycache__/double.pyc", "test_double.py")
    noise += ("README.md", "README.ja.md", ".git/config", ".course/state.json", "double.py.bak-1")
    noise += ("helper.pyc", "shapes.svg")
    for name in noise:
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_bytes(b"noise")

    assert files_of(tmp_path / "in", tiny_course) == ["double.py", "data/deep/x.bin", "data/table.csv", "helper.py"]


def test_links_are_never_followed(tiny_course: Course, tmp_path: Path) -> None:
    """A link beside the answer does not travel, and an answer that is a link is refused."""
    secret = tmp_path / "secret.py"
    secret.write_bytes(ANSWER)
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "helper.py").symlink_to(secret)
    (folder / "more").symlink_to(tmp_path)
    assert refused(folder, tiny_course) == "no_file"

    (folder / "double.py").write_bytes(ANSWER)
    assert files_of(folder, tiny_course) == ["double.py"]

    (folder / "link.py").symlink_to(secret)
    assert refused(folder / "link.py", tiny_course) == "link"


@pytest.mark.parametrize(
    "contents",
    [b"\xff\xfe\x00", b"def (", b"x = 1\x00", b"\x89PNG\r\n", "é".encode("latin-1"), b"\xef\xbb\xbfx = 1\r\n"],
    ids=["binary", "syntax", "NUL", "picture", "latin-1", "BOM and CRLF"],
)
def test_what_is_no_python_passes_unread(tiny_course: Course, tmp_path: Path, contents: bytes) -> None:
    """Bytes that can't be Python are graded, not refused: the learner reads why they earn nothing."""
    path = tmp_path / "double.py"
    path.write_bytes(contents)

    assert {"double.py": contents} == read_submission(path, tiny_course.exercises[0]).files


def test_what_is_missing_or_empty_is_refused(tiny_course: Course, tmp_path: Path) -> None:
    """Nothing there, nothing in it, or only white space: each is said."""
    (tmp_path / "empty.py").write_bytes(b"")
    (tmp_path / "blank.py").write_bytes(b" \n\t\n")
    (tmp_path / "folder").mkdir()

    actual = [refused(tmp_path / name, tiny_course) for name in ("gone.py", "empty.py", "blank.py", "folder")]

    assert actual == ["missing", "empty", "empty", "no_file"]
    assert refused(tmp_path / "empty.py" / "below.py", tiny_course) == "missing"


@pytest.mark.parametrize(
    ("names", "main"),
    [
        (["私の 解答 v2.py"], "私の 解答 v2.py"),
        (["work.py", "test_work.py", "conftest.py", "setup.py", "__init__.py", "lib/deep.py", "table.csv"], "work.py"),
        (["work.py", "helper.py"], "work.py"),
        (["work.py", "double.py"], "double.py"),
        (["WORK.PY"], "double.py"),
    ],
)
def test_an_answer_under_another_name(tiny_course: Course, tmp_path: Path, names: list[str], main: str) -> None:
    """The starter's name comes first; else the only Python file that the others do not import is the answer."""
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"import helper\n" if name == "work.py" else ANSWER)

    actual = read_submission(tmp_path, tiny_course.exercises[0])

    assert main == actual.main == next(iter(actual.files))


@pytest.mark.parametrize(
    "line",
    [
        "import helper",
        "import os, helper as h",
        "from helper import x",
        "from helper.deep import x",
        "from . import helper",
        "from .helper import x",
    ],
)
def test_every_way_to_import_counts(tiny_course: Course, tmp_path: Path, line: str) -> None:
    """A module that another file imports, however it is written, wherever it stands, is no answer."""
    (tmp_path / "work.py").write_text(f"def f():\n    {line}\n    return '\\d'\n")
    (tmp_path / "helper.py").write_bytes(b"import helper\n")

    assert "work.py" == read_submission(tmp_path, tiny_course.exercises[0]).main


@pytest.mark.parametrize(
    ("files", "others"),
    [
        ({"a.py": b"x = 1\n", "b.py": b"y = 1\n"}, "a.py, b.py"),
        ({"a.py": b"import b\n", "b.py": b"import a\n"}, "a.py, b.py"),
        ({"a.py": b"import b (\n", "b.py": b"y = 1\n"}, "a.py, b.py"),
        ({"a.py": b"-" * 200_000 + b"1", "b.py": b"import a" + b"#" * 300_000}, "a.py, b.py"),
        ({"a.py": b"x = 1\n", "work.ipynb": b"{}"}, "a.py, work.ipynb"),
    ],
    ids=["two", "a circle", "unparsable", "hostile and long", "a notebook"],
)
def test_which_of_several_is_not_guessed(
    tiny_course: Course, tmp_path: Path, files: dict[str, bytes], others: str
) -> None:
    """Where several files could be the answer, the folder is refused with their names."""
    for name, contents in files.items():
        (tmp_path / name).write_bytes(contents)

    with pytest.raises(SubmissionError) as caught:
        read_submission(tmp_path, tiny_course.exercises[0])

    assert ("submission.no_file_but", others) == (caught.value.key, caught.value.params["others"])


def test_a_notebook_in_a_folder_is_the_answer(tiny_course: Course, tmp_path: Path) -> None:
    """Under the starter's name it is taken, and its helpers are not taken for it; what is in it is looked at."""
    (tmp_path / "double.ipynb").write_bytes(b"{}")
    (tmp_path / "helper.py").write_bytes(ANSWER)

    assert refused(tmp_path, tiny_course) == "notebook.unreadable"


def test_an_archive_is_no_answer(tiny_course: Course, tmp_path: Path) -> None:
    """`grader.collect` opens archives; here one is another kind of file."""
    (tmp_path / "work.ZIP").write_bytes(b"{}")

    assert refused(tmp_path / "work.ZIP", tiny_course) == "not_python"


def test_another_kind_of_file_is_refused(tiny_course: Course, tmp_path: Path) -> None:
    """A text file or a pipe is no answer, and a pipe does not make the grader wait."""
    (tmp_path / "answer.txt").write_bytes(ANSWER)
    os.mkfifo(tmp_path / "pipe.py")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "double.py").write_bytes(ANSWER)
    os.mkfifo(tmp_path / "in" / "pipe.py")

    assert [refused(tmp_path / name, tiny_course) for name in ("answer.txt", "pipe.py")] == ["not_python", "not_python"]
    assert files_of(tmp_path / "in", tiny_course) == ["double.py"]


def test_a_huge_file_is_refused_without_being_read(tiny_course: Course, tmp_path: Path) -> None:
    """50 MB, or a terabyte of nothing, is refused at the limit."""
    path = tmp_path / "double.py"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert refused(path, tiny_course) == "too_large"

    with path.open("wb") as file:
        file.truncate(1 << 40)
    assert refused(path, tiny_course) == "too_large"


def test_the_bound_is_on_all_files_together(tiny_course: Course, tmp_path: Path) -> None:
    """Two files that fit alone and not together are refused; at the bound exactly they pass."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "double.py").write_bytes(b"#" * 600_000)
    (folder / "data.bin").write_bytes(b"#" * (1024 * 1024 - 600_000))
    limits = Limits(submission_mb=1)
    assert len(read_submission(folder, tiny_course.exercises[0], limits).files) == 2

    (folder / "data.bin").write_bytes(b"#" * (1024 * 1024 - 599_999))
    assert refused(folder, tiny_course, limits) == "too_large"


def test_too_many_files_are_refused(tiny_course: Course, tmp_path: Path) -> None:
    """A folder with more files than an answer needs is refused before they are read."""
    for number in range(MAX_FILES + 1):
        (tmp_path / f"{number}.txt").touch()

    assert refused(tmp_path, tiny_course) == "too_many"


def test_a_name_that_can_not_be_read_is_refused(tiny_course: Course, tmp_path: Path) -> None:
    """A file name that is no text, or moves the cursor, is refused in words."""
    (tmp_path / "double.py").write_bytes(ANSWER)
    (tmp_path / "全角　空白.txt").touch()
    assert "全角　空白.txt" in files_of(tmp_path, tiny_course)

    (tmp_path / os.fsdecode(b"caf\xe9.txt")).touch()
    assert refused(tmp_path, tiny_course) == "name"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_refused(tiny_course: Course, tmp_path: Path) -> None:
    """A file or folder without permission is said to need it."""
    (tmp_path / "double.py").write_bytes(ANSWER)
    (tmp_path / "double.py").chmod(0)
    assert refused(tmp_path / "double.py", tiny_course) == "unreadable"

    (tmp_path / "shut").mkdir(mode=0)
    assert refused(tmp_path / "shut", tiny_course) == "unreadable"


def test_the_digest_follows_names_and_contents_only() -> None:
    """The digest does not depend on the submission's name or the files' order, and tells names from contents."""
    first = Submission("a", {"x.py": b"1", "y.py": b"2"}, "x.py")
    same = Submission("b", {"y.py": b"2", "x.py": b"1"}, "x.py")
    other = Submission("a", {"x.py": b"1y.py2"}, "x.py")

    assert first.sha256 == same.sha256
    assert first.sha256 != other.sha256
    assert len(first.sha256) == 64
