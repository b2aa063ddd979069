"""What the course itself says: the starter, the solution, other right answers, known mistakes, the text's examples.

Two answers that are alike in this are alike for a reason that everybody knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from grader.catalog import Exercise
from grader.similarity.prints import Hashes, prints_of
from grader.similarity.tokens import pieces
from grader.starter import without_markers

_FENCED = re.compile(r"^```(?:python|py|pycon)?[ \t]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
_PROMPT = re.compile(r"^(?:>>>|\.\.\.) ?", re.MULTILINE)


def given_names(exercise: Exercise) -> frozenset[str]:
    """Return the names that the exercise gives, which no learner chose."""
    return frozenset(task.name for task in exercise.tasks)


def explained(exercise: Exercise) -> Hashes:
    """Return the fingerprints of all that the course says about an exercise, sorted."""
    names = given_names(exercise)
    found = [prints_of(piece.words for piece in pieces(text, names)).hashes for text in _texts(exercise)]
    return np.unique(np.concatenate(found)) if found else np.zeros(0, np.uint64)


def _texts(exercise: Exercise) -> Iterator[str]:
    for path in _sources(exercise):
        yield without_markers(path.read_text(encoding="utf-8"))
    for page in sorted(exercise.path.glob("README*.md")):
        for block in _FENCED.findall(page.read_text(encoding="utf-8")):
            yield _PROMPT.sub("", block)


def _sources(exercise: Exercise) -> Iterator[Path]:
    yield from sorted(exercise.path.glob("*.py"))
    official = exercise.solution_path / exercise.file
    if official.is_file():
        yield official
    for folder in ("alternatives", "misconceptions"):
        yield from sorted((exercise.solution_path / folder).glob("*.py"))
