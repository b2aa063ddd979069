"""A notebook as an answer, and a starter as a notebook. A notebook is read as data and never run here.

Its code cells become one Python file that runs them in order in the sandbox, as Jupyter would: a cell that raises is
reported with its number, and the rest still run. Magics and shell lines are left out and reported.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import nbformat
from jupytext.magics import comment_magic
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from grader.errors import SubmissionError

MOST_CELLS = 2000
_RUNS_ITS_CELL = re.compile(r"%%(time|timeit|capture|prun)\b")
"""Cell magics after which a cell is still Python."""
_COMMENTED = re.compile(r"\s*# ")

LOADER = """\
def _run_cells(cells, left_out, globals):
    import codeop
    import linecache

    compiled = codeop.Compile()  # remembers `from __future__` from cell to cell
    globals.setdefault("display", lambda *objects, **options: None)
    for number, source in cells:
        for line in left_out.get(number, ()):
            print(f"Code cell {{number}}, left out / コードセル {{number}}、実行しなかった行: {{line}}")
        name = f"{{__file__.rpartition('/')[0]}}/{notebook}, cell {{number}}"
        linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
        try:
            exec(compiled(source, name, "exec"), globals)
        except (Exception, SystemExit) as error:
            print(f"Code cell {{number}} / コードセル {{number}}: {{type(error).__name__}}: {{error}}")


_run_cells({cells!r}, {left_out!r}, globals())
del _run_cells
"""
OTHER_LANGUAGE = "This notebook is in {language}, not in Python. / Python ではなく {language} のノートブックです。"
OTHER_KERNEL = "raise RuntimeError({reason!r})\n"


@dataclass(frozen=True, slots=True)
class Cell:
    """One code cell: its number among the code cells, from 1; what runs, and the lines that do not."""

    number: int
    source: str
    left_out: tuple[str, ...]


def as_python(contents: bytes, name: str) -> bytes:
    """Return the Python file that a worker loads for a notebook.

    Args:
        contents: The notebook.
        name: Its name, for people.

    Raises:
        SubmissionError: It is no notebook.
    """
    notebook = _read(contents, name)
    language = _language(notebook)
    if language != "python":
        reason = (
            f"This notebook is written in {language}, not in Python. / Python ではなく {language} のノートブックです。"
        )
        return OTHER_KERNEL.format(reason=reason).encode()
    cells = list(_cells(notebook))
    left_out = {cell.number: list(cell.left_out) for cell in cells if cell.left_out}
    sources = [(cell.number, cell.source) for cell in cells]
    safe = name.replace("\\", "_").replace("{", "(").replace("}", ")").replace("'", "_").replace('"', "_")
    return LOADER.format(notebook=safe, cells=sources, left_out=left_out).encode("utf-8", "surrogatepass")


def cells_in(python: bytes) -> list[Cell] | None:
    """Return the code cells out of what `as_python` wrote, read as data; None where it did not write this."""
    if not python.startswith(LOADER.partition("\n")[0].encode()):
        return None
    try:
        call = ast.parse(python).body[-2]
        cells, left_out = (ast.literal_eval(argument) for argument in call.value.args[:2])  # type: ignore[attr-defined]
        return [Cell(int(number), str(source), tuple(left_out.get(number, ()))) for number, source in cells]
    except (SyntaxError, ValueError, TypeError, AttributeError, LookupError, RecursionError, MemoryError):
        return None


def _read(contents: bytes, name: str) -> Any:
    """Return a notebook in the newest format.

    Raises:
        SubmissionError: It can't be read as one.
    """
    try:
        notebook = nbformat.reads(contents.decode("utf-8-sig"), as_version=4)
        if len(notebook.cells) > MOST_CELLS:
            raise SubmissionError("notebook.too_many_cells", name=name, limit=MOST_CELLS)
    except SubmissionError:
        raise
    except Exception as error:  # nbformat raises whatever the damage leads it to
        reason = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        raise SubmissionError("notebook.unreadable", name=name, reason=reason) from error
    return notebook


def _language(notebook: Any) -> str:
    """Return the language that a notebook says it is written in; Python where it says nothing."""
    metadata = notebook.get("metadata", {})
    said = metadata.get("kernelspec", {}).get("language") or metadata.get("language_info", {}).get("name")
    return str(said or "python").lower().removesuffix("3")


def _cells(notebook: Any) -> Iterator[Cell]:
    """Yield the code cells; a teacher's locked test cells (nbgrader: `grade` without `solution`) are not the answer."""
    number = 0
    for cell in notebook.cells:
        if cell.get("cell_type") != "code":
            continue
        number += 1
        teacher = cell.get("metadata", {}).get("nbgrader", {})
        if not (teacher.get("grade") and not teacher.get("solution")):
            yield _cell(number, str(cell.get("source", "")))


def _cell(number: int, source: str) -> Cell:
    lines = source.splitlines()
    first = next((line for line in lines if line.strip()), "")
    if first.startswith("%%") and not _RUNS_ITS_CELL.match(first):
        return Cell(number, "", (first, f"… (+{len(lines) - 1})"))
    commented = comment_magic(list(lines), "python")
    changed = [place for place, line in enumerate(lines) if commented[place] != line]
    for place in changed:
        commented[place] = _COMMENTED.sub(_passing, commented[place], count=1)
    return Cell(number, "\n".join(commented) + "\n", tuple(lines[place].strip() for place in changed))


def _passing(match: re.Match[str]) -> str:
    """Leave a statement where a magic stood, so that a block with nothing else in it stays one."""
    return match.group().removesuffix("# ") + "pass  # "


# --- a starter as a notebook ---------------------------------------------------------------------------------------


def from_starter(starter: str, text: str) -> str:
    """Return a starter as a notebook: the exercise's text in markdown cells, and each function or class in its own.

    Args:
        starter: The starter, which is sound Python.
        text: The exercise's text, in Markdown.
    """
    cells = [new_markdown_cell(part) for part in parts(text)]
    cells += [new_code_cell(part) for part in cut(starter, block_starts(starter))]
    return written(cells)


def written(cells: Sequence[Any]) -> str:
    """Return a Python notebook with these cells; for the same cells always the same file."""
    for place, cell in enumerate(cells):
        cell["id"] = f"course-{place}"  # nbformat's own ids are random
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = new_notebook(cells=cells, metadata={"kernelspec": kernel, "language_info": {"name": "python"}})
    text: str = nbformat.writes(notebook)
    return text + "\n"


def parts(text: str) -> Sequence[str]:
    """Return a text cut before each heading of the second level."""
    found, fenced = [""], False
    for line in text.splitlines(keepends=True):
        fenced ^= line.startswith("```")
        if line.startswith("## ") and not fenced and found[-1].strip():
            found.append("")
        found[-1] += line
    return [part.strip() for part in found]


def block_starts(source: str) -> list[int]:
    """Return at which line (from 0) each function or class of a file's top level begins, comments and decorators above
    included; the first is 0, for what stands before them."""
    lines = source.splitlines()
    starts = [0]
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)]) - 1
            while first and lines[first - 1].startswith("#"):
                first -= 1
            starts.append(first)
    return starts


def cut(source: str, starts: Sequence[int]) -> Sequence[str]:
    """Return a text cut before these lines; pieces with nothing in them are left out."""
    lines = source.splitlines(keepends=True)
    pieces = ["".join(lines[one:other]).strip() for one, other in zip(starts, [*starts[1:], len(lines)], strict=True)]
    return [piece for piece in pieces if piece]
