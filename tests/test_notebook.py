"""Notebooks: as answers, with magics, errors and foreign kernels in them; and starters as notebooks."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest
from click.testing import Result
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from grader.catalog import Course
from grader.errors import SubmissionError
from grader.grade import Settings, grade_targets
from grader.notebook import MOST_CELLS, as_python, from_starter
from grader.results import Outcome, Report
from grader.submission import read_submission

DOUBLE = "def double(x):\n    return x * 2"
TOTAL = "def total(x):\n    return x.sum().item()"
RIGHT = (DOUBLE, TOTAL)


def notebook(*cells: Any, **metadata: Any) -> bytes:
    """Return a notebook of code cells; a cell may be made already."""
    made = [new_code_cell(cell) if isinstance(cell, str) else cell for cell in cells]
    return nbformat.writes(new_notebook(cells=made, metadata=metadata)).encode()


@pytest.fixture
def report(tiny_course: Course, tmp_path: Path) -> Callable[..., Report]:
    """Return what grades a notebook, without a sandbox."""

    def make(contents: bytes, name: str = "mine.ipynb") -> Report:
        path = tmp_path / name
        path.write_bytes(contents)
        exercise = tiny_course.exercises[0]
        jobs = [(exercise, read_submission(path, exercise))]
        return grade_targets(jobs, tiny_course, Settings(sandbox="none"), lambda _: None)[0]

    return make


def test_code_cells_are_the_answer(report: Callable[..., Report]) -> None:
    """They run in order, in one namespace; markdown and outputs do not matter."""
    shown = new_code_cell(
        "factor", outputs=[new_output("error", ename="E", evalue="v", traceback=["def double(x): pass"])]
    )
    found = report(
        notebook(new_markdown_cell("def total(x): nothing"), "factor = 2", shown, DOUBLE.replace("2", "factor"), TOTAL)
    )

    assert 5 == found.score
    assert found.printed == ""


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("%matplotlib inline\nimport torch", "%matplotlib inline"),
        ("!pip install torch\nx = 1", "!pip install torch"),
        ("files = !ls", "files = !ls"),
        ("if True:\n    %time y = 1", "%time y = 1"),
        ("print?", "print?"),
        ("%%bash\nrm -rf $HOME", "%%bash"),
        ("%%html\n<b>'''\"\"\"</b>", "%%html"),
        ("%%writefile helper.py\nx = (", "%%writefile helper.py"),
    ],
)
def test_magics_are_left_out_and_reported(report: Callable[..., Report], cell: str, said: str) -> None:
    """With the number of the cell; what is Python in the cell still runs."""
    found = report(notebook(DOUBLE, cell, TOTAL))

    assert 5 == found.score
    assert "Code cell 2, left out" in found.printed
    assert said in found.printed


def test_a_timed_cell_still_runs(report: Callable[..., Report]) -> None:
    """`%%time` is left out, the cell is not."""
    assert 5 == report(notebook(f"%%time\n{DOUBLE}\n{TOTAL}")).score


def test_what_only_looks_like_a_magic_stays(report: Callable[..., Report]) -> None:
    """Text in a string, and the remainder at a line's start."""
    text = 'text = """\n%matplotlib\n!ls\n"""\nassert "pass" not in text\nrest = (7\n% 4)\nassert rest == 3'
    found = report(notebook(text, *RIGHT))

    assert (5, "") == (found.score, found.printed)


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("1 / 0", "Code cell 2 / コードセル 2: ZeroDivisionError"),
        ("def (", "Code cell 2 / コードセル 2: SyntaxError"),
        ("raise SystemExit", "Code cell 2 / コードセル 2: SystemExit"),
        ("x = '\ud800'".encode("utf-8", "surrogatepass").decode("utf-8", "replace"), ""),
    ],
)
def test_a_cell_that_raises_costs_itself(report: Callable[..., Report], cell: str, said: str) -> None:
    """It is reported with its number, and the rest still run."""
    found = report(notebook(DOUBLE, cell, TOTAL))

    assert 5 == found.score
    assert said in found.printed


def test_an_error_in_a_function_names_its_cell(report: Callable[..., Report]) -> None:
    """The learner's own frames say which cell and which line."""
    found = report(notebook("x = 1", "def double(x):\n    y = x\n    return y.nothing()", TOTAL))
    frames = found.tasks[0].checks[0].traceback

    assert [("mine.ipynb, cell 2", 3, "return y.nothing()")] == [(one.file, one.line, one.text) for one in frames]


def test_futures_and_display_are_as_in_jupyter(report: Callable[..., Report]) -> None:
    """`from __future__` holds for the cells after it, and `display` is there."""
    cells = (
        "from __future__ import annotations",
        "def double(x: NotThere) -> None:\n    return x * 2",
        f"display(1)\n{TOTAL}",
    )
    assert 5 == report(notebook(*cells)).score


def test_a_teachers_locked_cells_are_no_answer(report: Callable[..., Report]) -> None:
    """nbgrader's grade cells are left out; those that are graded by hand are the learner's."""
    locked = new_code_cell("def total(x):\n    return 0.0", metadata={"nbgrader": {"grade": True, "solution": False}})
    manual = new_code_cell(TOTAL, metadata={"nbgrader": {"grade": True, "solution": True}})

    assert 5 == report(notebook(DOUBLE, manual, locked)).score


def test_another_kernels_notebook_is_zero_with_the_reason(report: Callable[..., Report]) -> None:
    """It can't be run, and says why."""
    found = report(notebook(*RIGHT, kernelspec={"name": "ir", "display_name": "R", "language": "R"}))

    assert 0 == found.score
    assert "not in Python" in str(found.problem)


def test_old_formats_are_upgraded(report: Callable[..., Report]) -> None:
    """A notebook of format 3, as old tools write it."""
    cells = [
        {"cell_type": "code", "input": text, "language": "python", "outputs": [], "metadata": {}} for text in RIGHT
    ]
    old = {
        "nbformat": 3,
        "nbformat_minor": 0,
        "metadata": {"name": ""},
        "worksheets": [{"cells": cells, "metadata": {}}],
    }

    assert 5 == report(json.dumps(old).encode()).score


@pytest.mark.parametrize(
    "contents",
    [
        b"no JSON",
        b"[]",
        b"{}",
        b'{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": 3}',
        b'{"nbformat": 99, "cells": []}',
        b"\xff\xfe\x00",
        b"[" * 100_000,
        notebook(*[""] * (MOST_CELLS + 1)),
    ],
)
def test_damage_is_said_in_words(contents: bytes) -> None:
    """What is no notebook is refused, whatever is wrong with it."""
    with pytest.raises(SubmissionError, match=r"notebook\."):
        as_python(contents, "mine.ipynb")


@pytest.mark.parametrize("name", ["my 'answer' {x}.ipynb", "日本語.ipynb", 'a"b\\c.ipynb'])
def test_a_name_is_only_a_name(report: Callable[..., Report], name: str) -> None:
    """Quotes, braces and backslashes in a notebook's name do nothing."""
    assert 5 == report(notebook(*RIGHT), name).score


def test_a_notebook_in_its_folder(tiny_course: Course, tmp_path: Path) -> None:
    """Helper modules and data beside it travel with it; the starter's own file does not stand in its way."""
    (tmp_path / "mine").mkdir()
    cells = ("from helper import two", DOUBLE.replace("2", "two"), TOTAL)
    (tmp_path / "mine" / "double.ipynb").write_bytes(notebook(*cells))
    (tmp_path / "mine" / "helper.py").write_text("two = 2\n")
    exercise = tiny_course.exercises[0]
    submission = read_submission(tmp_path / "mine", exercise)
    (report,) = grade_targets([(exercise, submission)], tiny_course, Settings(sandbox="none"), lambda _: None)

    assert {"double.py", "helper.py"} == set(submission.files)
    assert 5 == report.score


def test_the_same_notebook_has_the_same_digest(tiny_course: Course, tmp_path: Path) -> None:
    """Outputs and counters of cells are no part of the answer."""
    digests = set()
    for number in (1, 2):
        path = tmp_path / f"{number}" / "mine.ipynb"
        path.parent.mkdir()
        path.write_bytes(notebook(new_code_cell(DOUBLE, execution_count=number), TOTAL))
        digests.add(read_submission(path, tiny_course.exercises[0]).sha256)

    assert 1 == len(digests)


# --- starters ------------------------------------------------------------------------------------------------------


def test_a_starter_as_a_notebook_is_sound_and_complete() -> None:
    """Text in markdown cells, each function in its own cell; the code is the starter's, whole."""
    starter = '"""About."""\n\nimport torch\n\nN = 3\n\n\n# Task 1\n@torch.no_grad()\ndef one():\n    """Doc."""\n\n\n'
    starter += "class Two:\n    x = 1\n"
    text = "# Title\n\nWords.\n\n## Part\n\n```text\n## no heading\n```\n"
    written = from_starter(starter, text)
    found = nbformat.reads(written, as_version=4)
    nbformat.validate(found)
    code = [cell.source for cell in found.cells if cell.cell_type == "code"]

    assert ["# Title\n\nWords.", "## Part\n\n```text\n## no heading\n```"] == [
        cell.source for cell in found.cells if cell.cell_type == "markdown"
    ]
    assert ["# Task 1\n@torch.no_grad()", "class Two:"] == [
        "\n".join(code[1].splitlines()[:2]),
        code[2].splitlines()[0],
    ]
    assert starter.split() == "\n".join(code).split()
    assert written == from_starter(starter, text)


def test_fetched_as_a_notebook_and_graded(course_command: Callable[..., Result], tiny_course: Course) -> None:
    """`course fetch --notebook`, the cells filled in, `course grade`."""
    root = str(tiny_course.root)
    assert 0 == course_command("--course", root, "fetch", "double", "--notebook", "--into", "mine").exit_code
    path = Path("mine/01_double/double.ipynb")
    assert not path.with_suffix(".py").exists()
    found = nbformat.read(path, as_version=4)
    for cell in found.cells:
        cell.source = cell.source.replace('raise NotImplementedError("Task 1: double")', "return x * 2")
    nbformat.write(found, path)
    graded = course_command("--course", root, "grade", "mine", "--json", "--sandbox", "none")
    tasks = json.loads(graded.stdout)["tasks"]

    assert [2, 0] == [task["score"] for task in tasks]
    assert Outcome.PASSED == tasks[0]["outcome"]


def test_an_edited_notebook_is_not_overwritten(course_command: Callable[..., Result], tiny_course: Course) -> None:
    """As with a starter: refused, with the way out, and the work is kept beside it."""
    words = ("--course", str(tiny_course.root), "fetch", "double", "--notebook", "--into", "mine")
    course_command(*words)
    path = Path("mine/01_double/double.ipynb")
    path.write_text(path.read_text().replace("NotImplementedError", "ValueError"))
    assert 2 == course_command(*words).exit_code
    assert "ValueError" in path.read_text()
    assert 0 == course_command(*words, "--force").exit_code

    assert "ValueError" in path.with_name("double.ipynb.bak-1").read_text()
    assert "ValueError" not in path.read_text()


@pytest.mark.parametrize("name", ["double.ipynb", "mine.ipynb"])
def test_a_folder_with_one_notebook_is_an_answer(
    course_command: Callable[..., Result], tiny_course: Course, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """By the notebook's name or the folder's, as with a Python file; not a class of one."""
    monkeypatch.setenv("COURSE_ROOT", str(tiny_course.root))
    folder = Path("01_double")
    folder.mkdir()
    cells = [new_code_cell("def double(x):\n    return x * 2"), new_code_cell("total = sum")]
    nbformat.write(new_notebook(cells=cells), folder / name)
    done = course_command("grade", folder, "--sandbox", "none", "--device", "cpu")

    assert "2 / 2" in done.stdout, done.output


def test_a_notebook_that_jupyter_itself_ran(
    course_command: Callable[..., Result], tiny_course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Run and saved by a kernel, with magics, a shell line, a widget's output and state, a picture and an error."""
    client = pytest.importorskip("nbclient", reason="nbclient is not installed: it comes with nbgrader")
    pytest.importorskip("ipykernel")
    monkeypatch.setenv("COURSE_ROOT", str(tiny_course.root))
    sources = [
        "%config InlineBackend.figure_format = 'svg'\nfrom IPython.display import HTML, display\nHTML('<b>hello</b>')",
        "!echo from the shell",
        "%%time\ndef double(x):\n    return x * 2",
        "from ipywidgets import IntSlider\nslider = IntSlider(value=3)\ndisplay(slider)\nslider.value",
        "double?",
        "1 / 0",
        "def total(x):\n    return x.sum().item()\n\n\n_ = double(2)",
    ]
    cells = [new_markdown_cell("# 私の解答"), *map(new_code_cell, sources)]
    written = new_notebook(cells=cells, metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}})
    ran = client.NotebookClient(written, timeout=120, kernel_name="python3", allow_errors=True, store_widget_state=True)
    ran.execute()
    nbformat.write(ran.nb, "double.ipynb")
    assert {"error", "execute_result", "stream"} <= {out.output_type for cell in cells[1:] for out in cell.outputs}
    done = course_command("grade", "double.ipynb", "--sandbox", "none", "--device", "cpu")

    assert "2 / 2" in done.stdout, done.output
    assert "3 / 3" in done.stdout
    assert "ZeroDivisionError" in done.stdout
    assert 0 == done.exit_code
