"""A class for nbgrader: one assignment with the visible tests of an exercise as its grade cells, and answers handed in.

The visible tests are fewer than the hidden checks that `course` runs, so the comparison is in nbgrader's favour.
"""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

from grader.catalog import Exercise

ASSIGNMENT = "ps1"
CONFIG = """\
c = get_config()
c.CourseDirectory.course_id = "benchmark"
c.ExecutePreprocessor.timeout = 60
"""


def make_nbgrader_class(folder: Path, exercise: Exercise, answers: list[str]) -> None:
    """Write a course folder, have nbgrader generate the assignment, and hand in an answer for each learner."""
    (folder / "nbgrader_config.py").write_text(CONFIG)
    solution = (exercise.solution_path / exercise.file).read_text(encoding="utf-8")
    source = folder / "source" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    source.parent.mkdir(parents=True)
    nbformat.write(notebook(exercise, solution), source)
    nbgrader("generate_assignment", folder)
    for number, answer in enumerate(answers):
        path = folder / "submitted" / f"learner{number:03d}" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
        path.parent.mkdir(parents=True)
        nbformat.write(notebook(exercise, answer), path)


def nbgrader(command: str, folder: Path) -> None:
    """Run an nbgrader command on the assignment; it finds its own helpers by PATH."""
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    words = [sys.executable, "-m", "nbgrader", command, ASSIGNMENT, "--create", "--force"]
    ended = subprocess.run(
        words, cwd=folder, env=os.environ | {"PATH": path}, capture_output=True, text=True, check=False
    )
    if ended.returncode:
        raise SystemExit(f"nbgrader {command} failed:\n{ended.stderr[-3000:]}")


def notebook(exercise: Exercise, answer: str) -> Any:
    """Return a notebook: the answer in one cell, then a locked grade cell for each visible test."""
    tests = ast.parse(exercise.test_path.read_text(encoding="utf-8"))
    functions = [node for node in tests.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")]
    shared = [node for node in tests.body if node not in functions]
    alias = f"import sys\nsys.modules[{exercise.module!r}] = sys.modules['__main__']\n"
    cells = [_cell("answer", answer, solution=True), _cell("shared", alias + _text(shared), locked=True)]
    for node in functions:
        if not node.args.args and not node.decorator_list:
            cells.append(_cell(node.name, f"{ast.unparse(node)}\n{node.name}()", grade=True, locked=True, points=1))
    return new_notebook(cells=cells, metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}})


def _text(nodes: list[ast.stmt]) -> str:
    return "\n".join(ast.unparse(node) for node in nodes if not _future(node))


def _future(node: ast.stmt) -> bool:
    return isinstance(node, ast.ImportFrom) and node.module == "__future__"


def _cell(name: str, text: str, *, points: int = 0, **kinds: bool) -> Any:
    facts = {"grade": False, "solution": False, "locked": False, "task": False} | kinds
    facts |= {"schema_version": 3, "grade_id": name} | ({"points": points} if points else {})
    return new_code_cell(text, metadata={"nbgrader": facts})
