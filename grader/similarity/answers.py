"""One attempt as it is compared: its Python files and notebook cells as tokens, each with its place.

Read as data: nothing of a submission is imported, compiled or run.
"""

from __future__ import annotations

import ast
import io
import tokenize
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

import numpy as np

from grader.collect import Collected
from grader.errors import SubmissionError
from grader.notebook import cells_in
from grader.similarity.known import given_names
from grader.similarity.prints import Places, Prints, prints_of
from grader.similarity.tokens import Piece, pieces
from grader.submission import Submission
from grader.text import Words, both

MOST_CHARACTERS = 64 * 1024
"""An attempt with more Python than this is not compared: the course's longest solution has a quarter of it."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or a cell of a notebook.

    Attributes:
        name: Where it lay, for people.
        text: What is in it.
        cell: Its number among a notebook's code cells; 0 for a file.
    """

    name: str
    text: str
    cell: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """One attempt, ready to be compared.

    Attributes:
        of: Whose, and where it lay.
        sources: What its tokens lie in: files, or cells of a notebook.
        source: In which of them each token lies.
        line: The line of each token.
        prints: The fingerprints.
    """

    of: Collected
    sources: tuple[Source, ...]
    source: Places
    line: Places
    prints: Prints


def answer_of(one: Collected) -> tuple[Answer, Words | None]:
    """Return an attempt as it is compared, and what a person should know about it.

    Raises:
        SubmissionError: It can't be read as Python text; the sentence says why.
    """
    sources = list(_sources(one, one.read()))
    if sum(len(source.text) for source in sources) > MOST_CHARACTERS:
        raise SubmissionError("similar.too_long", path=one.origin, limit=MOST_CHARACTERS // 1024)
    names = given_names(one.exercise)
    found: list[tuple[int, Piece]] = []
    for number, source in enumerate(sources):
        found += [(number, piece) for piece in pieces(source.text, names)]
    lines = [line for _, piece in found for line in piece.lines]
    files = [number for number, piece in found for _ in piece.lines]
    prints = prints_of(piece.words for _, piece in found)
    places = np.array(files, np.int32), np.array(lines, np.int32)
    return Answer(one, tuple(sources), *places, prints), _unsound(sources)


def _sources(one: Collected, submission: Submission) -> Iterator[Source]:
    """Return what is Python in a submission: its answer, and the files beside it."""
    folder = PurePosixPath(one.origin).parent
    for name, contents in submission.files.items():
        if not name.endswith(".py"):
            continue
        where = one.origin if name == submission.main else str(folder / name)
        if len(contents) > 4 * MOST_CHARACTERS:
            raise SubmissionError("similar.too_long", path=where, limit=MOST_CHARACTERS // 1024)
        cells = cells_in(contents) if name == submission.main else None
        if cells is None:
            yield Source(where, _text(contents, where))
        else:
            yield from (Source(where, cell.source, cell.number) for cell in cells)


def _text(contents: bytes, where: str) -> str:
    """Return a file's text, in the encoding that Python would read it in.

    Raises:
        SubmissionError: It is no text.
    """
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(contents).readline)
        text = contents.decode(encoding)
    except (SyntaxError, ValueError, LookupError):
        raise SubmissionError("similar.no_text", path=where) from None
    if "\0" in text:
        raise SubmissionError("similar.no_text", path=where)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _unsound(sources: Sequence[Source]) -> Words | None:
    """Say where a text is no Python; it is compared all the same."""
    for source in sources:
        line = _wrong_line(source.text)
        if line and source.cell:
            return both("similar.unsound_cell", path=source.name, cell=source.cell, line=line)
        if line:
            return both("similar.unsound", path=source.name, line=line)
    return None


def _wrong_line(text: str) -> int:
    """Return the line at which a text stops being Python; 0 where it is Python throughout."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # an escape that Python does not know is the learner's affair
            ast.parse(text)
    except SyntaxError as error:
        return error.lineno or 1
    except (ValueError, RecursionError, MemoryError):
        return 1
    return 0
