"""Classes with planted copies: real answers of the course, and what somebody does to an answer to hide its source."""

from __future__ import annotations

import ast
import io
import json
import tokenize
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from grader.catalog import Course, Exercise, load_course
from grader.collect import Collected
from grader.similarity import Finding, Wish, look_for_pairs
from grader.starter import without_markers

COURSE = Path(__file__).resolve().parents[2]
AUTOGRAD = "03_autograd"


@pytest.fixture(scope="session")
def course() -> Course:
    """Return the course of this repository."""
    return load_course(COURSE)


@pytest.fixture
def exercise(course: Course) -> Exercise:
    """Return an exercise of seven tasks."""
    return course.exercise(AUTOGRAD)


@pytest.fixture
def unknown(exercise: Exercise, tmp_path: Path) -> Exercise:
    """Return the exercise as if its alternatives and misconceptions were not known: learners may have written them."""
    folder = tmp_path / "solution"
    folder.mkdir()
    (folder / exercise.file).write_bytes((exercise.solution_path / exercise.file).read_bytes())
    return replace(exercise, solution_path=folder)


@pytest.fixture
def look(tmp_path: Path) -> Callable[..., Finding]:
    """Return what compares texts of learners, given by name."""

    def run(exercise: Exercise, texts: Mapping[str, str | bytes], wish: Wish | None = None) -> Finding:
        return look_for_pairs([handed_in(tmp_path, exercise, who, text) for who, text in texts.items()], wish or Wish())

    return run


@pytest.fixture
def listed(course_command: Callable[..., Result]) -> Callable[..., dict[str, Any]]:
    """Return what runs `course similar` over submissions to the repository's course, and reads its JSON."""

    def run(*words: str | Path, code: int = 0) -> dict[str, Any]:
        result = course_command("--course", COURSE, "similar", *words, "--json")
        assert code == result.exit_code, result.output
        data: dict[str, Any] = json.loads(result.stdout)
        return data

    return run


def handed_in(folder: Path, exercise: Exercise, who: str, text: str | bytes, attempt: int = 1) -> Collected:
    """Return a text as the answer of a learner."""
    path = folder / who / str(attempt) / exercise.file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return Collected(who, "", exercise, path, None, False, attempt, f"{who}/{exercise.file}")


def solution(exercise: Exercise) -> str:
    """Return the official solution."""
    return without_markers((exercise.solution_path / exercise.file).read_text(encoding="utf-8"))


def starter(exercise: Exercise) -> str:
    """Return what every learner begins with."""
    return exercise.starter_path.read_text(encoding="utf-8")


def alternative(exercise: Exercise, name: str) -> str:
    """Return one of the course's other right answers: the starter, some of its tasks solved in another way."""
    own = COURSE / "solutions" / exercise.name / "alternatives" / f"{name}.py"
    return filled(starter(exercise), own.read_text(encoding="utf-8"))


def filled(text: str, answer: str, only: str = "") -> str:
    """Return a text with functions and classes of an answer in the place of its own: all of them, or one."""
    new = {name: source for name, source in definitions(answer).items() if only in ("", name)}
    old = definitions(text)
    for name in new.keys() & old.keys():
        text = text.replace(old[name], new[name])
    extra = [source for name, source in new.items() if name not in old]
    imports = [line for line in answer.splitlines() if line.startswith(("import ", "from "))]
    return "\n".join([*imports, "", text, "", *extra, ""])


def definitions(text: str) -> dict[str, str]:
    """Return the functions and classes of a text by name, decorators included."""
    lines = text.splitlines()
    found = {}
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            first = min([node.lineno, *(one.lineno for one in node.decorator_list)])
            found[node.name] = "\n".join(lines[first - 1 : node.end_lineno])
    return found


def renamed(text: str, kept: Exercise) -> str:
    """Return a text with every name of its own changed: variables, parameters, helpers; not the tasks."""
    tasks = {task.name for task in kept.tasks}
    nodes = list(ast.walk(ast.parse(text)))
    bound = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    bound |= {node.arg for node in nodes if isinstance(node, ast.arg)}
    bound |= {node.name for node in nodes if isinstance(node, ast.FunctionDef)} - tasks
    new = {name: f"renamed_{place}" for place, name in enumerate(sorted(bound - {"self", "cls"}))}
    tokens, before = [], ""
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        changed = token.type == tokenize.NAME and before != "." and token.string in new
        tokens.append((token.type, new[token.string] if changed else token.string))
        before = token.string
    return tokenize.untokenize(tokens)


def reordered(text: str) -> str:
    """Return a text with its functions and classes in the opposite order."""
    found = definitions(text)
    head = text
    for source in found.values():
        head = head.replace(source, "")
    return head.strip() + "\n\n\n" + "\n\n\n".join(reversed(found.values())) + "\n"


def commented(text: str) -> str:
    """Return a text with other comments and docstrings, and a blank line here and there."""
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module) and ast.get_docstring(node):
            node.body[0] = ast.Expr(ast.Constant("My own words about this."))
    lines = ast.unparse(tree).splitlines()
    return "\n".join(
        f"{line}  # {place}: mine\n" if line.startswith("    ") else line for place, line in enumerate(lines)
    )


def pairs(finding: Finding) -> list[set[str]]:
    """Return the learners of each pair, in the order of the list."""
    return [{pair.one.of.learner, pair.other.of.learner} for pair in finding.pairs]
