"""The lessons of the real course: all code runs, prints what the text says, and is the same in both languages."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
LESSONS = [f"{path.parent.name}/{path.name}" for path in sorted(ROOT.glob("exercises/*/README*.md"))]
EXERCISES = sorted({name.partition("/")[0] for name in LESSONS})
SECONDS = 60

# Runs lessons in a process that has torch loaded: each in a fork of its own, with an empty folder to stand in.
RUNNER = r"""
import contextlib
import io
import json
import os
import sys
import tempfile
import traceback
from pathlib import Path

import torch
import torch._dynamo

torch.set_num_threads(1)


def run(name, blocks, result):
    namespace = {"__name__": "__main__"}
    for line, code in blocks:
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(compile("\n" * line + code, name, "exec"), namespace)
        result["printed"].append(out.getvalue())


def child(name, blocks, folder):
    result = {"printed": [], "error": None}
    os.chdir(folder)
    try:
        run(name, blocks, result)
    except BaseException:
        result["error"] = traceback.format_exc()
    Path(folder + ".json").write_text(json.dumps(result))


results = {}
for name, blocks in json.load(sys.stdin).items():
    with tempfile.TemporaryDirectory() as top:
        folder = os.path.join(top, "here")
        os.mkdir(folder)
        pid = os.fork()
        if pid == 0:
            try:
                child(name, blocks, folder)
            finally:
                os._exit(0)
        os.waitpid(pid, 0)
        written = Path(folder + ".json")
        lost = {"printed": [], "error": "the process ended"}
        results[name] = json.loads(written.read_text()) if written.exists() else lost
json.dump(results, sys.stdout)
"""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of code of a lesson.

    Attributes:
        line: The line of its fence, from 1.
        code: The code.
        printed: The text that directly follows, which is what the code prints; None where there is none.
    """

    line: int
    code: str
    printed: str | None


def blocks_of(name: str) -> list[Block]:
    """Return the code of a lesson, in order."""
    fenced: list[tuple[str, int, int, str]] = []
    lines = (ROOT / "exercises" / name).read_text(encoding="utf-8").splitlines()
    opened: int | None = None
    for number, line in enumerate(lines):
        if not line.startswith("```"):
            continue
        if opened is None:
            opened = number
            continue
        text = "".join(f"{inner}\n" for inner in lines[opened + 1 : number])
        fenced.append((lines[opened][3:].strip(), opened + 1, number, text))
        opened = None
    found = []
    for place, (kind, start, end, text) in enumerate(fenced):
        following = fenced[place + 1] if place + 1 < len(fenced) else None
        shows = (
            following is not None
            and following[0] == "text"
            and not any(map(str.strip, lines[end + 1 : following[1] - 1]))
        )
        if kind == "python":
            found.append(Block(start, text, following[3] if shows and following is not None else None))
    return found


@pytest.fixture(scope="module")
def results() -> dict[str, Any]:
    """Return what each lesson printed, block by block, and the error that it ended with."""
    wanted = {name: [(block.line, block.code) for block in blocks_of(name)] for name in LESSONS}
    ended = subprocess.run(
        [sys.executable, "-c", RUNNER],
        input=json.dumps(wanted),
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert 0 == ended.returncode, ended.stderr
    found: dict[str, Any] = json.loads(ended.stdout)
    return found


@pytest.mark.parametrize("name", LESSONS)
def test_the_code_runs_from_top_to_bottom(results: dict[str, Any], name: str) -> None:
    """A learner who types in what stands there meets no error."""
    result = results[name]

    assert None is result["error"], result["error"]
    assert len(blocks_of(name)) == len(result["printed"]) > 0


@pytest.mark.parametrize("name", LESSONS)
def test_it_prints_what_the_text_says(results: dict[str, Any], name: str) -> None:
    """A text right after code is exactly what the code prints."""
    printed = zip(blocks_of(name), results[name]["printed"], strict=False)
    shown = [(block.line, block.printed, output) for block, output in printed if block.printed is not None]

    assert [] != shown
    assert {line: text for line, text, _ in shown} == {line: output for line, _, output in shown}


@pytest.mark.parametrize("exercise", EXERCISES)
def test_both_languages_have_the_same_code(exercise: str) -> None:
    """Comments and words in strings may differ, and nothing else; both show output in the same places."""
    english, japanese = (blocks_of(f"{exercise}/{name}") for name in ("README.md", "README.ja.md"))

    assert [meaning(block.code) for block in english] == [meaning(block.code) for block in japanese]
    assert [block.printed is None for block in english] == [block.printed is None for block in japanese]


def meaning(code: str) -> str:
    """Return what code does, its comments and the words of its strings put aside."""
    return ast.unparse(Wordless().visit(ast.parse(code)))


class Wordless(ast.NodeTransformer):
    """Empties every string; of a formatted one, what is put in stays, in any order."""

    def visit_Constant(self, node: ast.Constant) -> ast.Constant:
        """Empty a string."""
        return ast.Constant("") if isinstance(node.value, str) else node

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:
        """Keep what is formatted."""
        parts = [ast.unparse(part.value) for part in node.values if isinstance(part, ast.FormattedValue)]
        return ast.Tuple([ast.Name(part) for part in sorted(parts)])


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("x = 1  # one", "x = 1  # 一", True),
        ("print('loss', x)", "print('損失', x)", True),
        ("print(f'{a} of {b}')", "print(f'{b} のうち {a}')", True),
        ("print('loss', x)", "print('loss', y)", False),
        ("print(f'{a}')", "print(f'{b}')", False),
        ("x = 1", "x = 2", False),
        ("x = 1", "x = 1\nx = 1", False),
        ("x = 'a'", "x = b'a'", False),
    ],
)
def test_what_counts_as_the_same_code(one: str, other: str, expected: bool) -> None:
    """The comparison of languages sees a difference where there is one."""
    assert expected == (meaning(one) == meaning(other))
