"""Planted copies among independent answers are found, and answers that are alike for a known reason are not listed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest

from grader.catalog import Course, Exercise
from grader.similarity import Finding, Wish, look_for_pairs
from grader.similarity.answers import MOST_CHARACTERS
from grader.text import sentences

from .conftest import (
    alternative,
    commented,
    definitions,
    filled,
    handed_in,
    pairs,
    renamed,
    reordered,
    solution,
    starter,
)

Look = Callable[..., Finding]
ALTERNATIVES = ("backward_and_grad", "formulas_and_sums", "functional_transforms", "hooks_and_fresh_leaves")


def independent(exercise: Exercise) -> dict[str, str]:
    """Return answers that were written independently of each other."""
    return {name: alternative(exercise, name) for name in ALTERNATIVES}


def test_independent_answers_are_not_listed(look: Look, unknown: Exercise) -> None:
    """Other right answers, none of them known, are not alike beyond what the solution explains."""
    finding = look(unknown, independent(unknown))

    assert [] == finding.pairs
    assert {unknown.name: 4} == finding.compared
    assert [] == finding.notices + finding.refused + finding.short


@pytest.mark.parametrize("disguise", ["none", "renamed", "reordered", "commented", "everything"])
def test_a_disguised_copy_ranks_first(look: Look, unknown: Exercise, disguise: str) -> None:
    """Renamed, reordered, with other comments and docstrings, or all of that: the copy is found, and only it."""
    original = alternative(unknown, "formulas_and_sums")
    copies = {
        "none": original,
        "renamed": renamed(original, unknown),
        "reordered": reordered(original),
        "commented": commented(original),
        "everything": reordered(renamed(commented(original), unknown)),
    }

    finding = look(unknown, independent(unknown) | {"copier": copies[disguise]})

    assert [{"formulas_and_sums", "copier"}] == pairs(finding)
    assert min(finding.pairs[0].one.share, finding.pairs[0].other.share) > 0.9


def test_one_task_copied_of_seven(look: Look, unknown: Exercise) -> None:
    """One function taken over, in an answer that is otherwise somebody's own, is listed with its lines."""
    own = alternative(unknown, "functional_transforms")
    original = alternative(unknown, "formulas_and_sums")
    copier = renamed(filled(own, original, "backward_by_hand"), unknown)

    finding = look(unknown, independent(unknown) | {"copier": copier})

    pair = next(one for one in finding.pairs if {"copier", "formulas_and_sums"} == {*pairs(Finding([one]))[0]})
    assert max(pair.one.share, pair.other.share) < 0.5
    side = 0 if pair.one.of.learner == "copier" else 1
    lines = copier.splitlines()
    begin = next(place for place, line in enumerate(lines, 1) if "def backward_by_hand" in line)
    assert any(begin <= match[side].first <= match[side].last - 4 for match in pair.matches)


def test_lines_lie_side_by_side(look: Look, unknown: Exercise) -> None:
    """Each match names the file and the lines on both sides, which hold the same code."""
    original = alternative(unknown, "formulas_and_sums")
    moved = "\n" * 50 + original

    (pair,) = look(unknown, {"ann": original, "bob": moved}).pairs

    assert pair.matches
    for one, other in pair.matches:
        assert ("ann/autograd.py", "bob/autograd.py") == (one.file, other.file)
        assert (one.first + 50, one.last + 50) == (other.first, other.last)


def test_the_solution_explains_itself(look: Look, exercise: Exercise) -> None:
    """Starters, solutions, renamed solutions and known alternatives have nothing of their own to compare."""
    texts = {"starter": starter(exercise), "one": solution(exercise), "other": renamed(solution(exercise), exercise)}
    texts |= {"order": reordered(solution(exercise)), "comments": commented(solution(exercise))}
    texts |= {name: renamed(alternative(exercise, name), exercise) for name in ALTERNATIVES}

    finding = look(exercise, texts)

    assert [] == finding.pairs
    assert {f"{name}/autograd.py" for name in texts} == {*finding.short}


def test_what_much_of_a_class_writes_explains_itself(look: Look, unknown: Exercise) -> None:
    """What half of a class of 16 wrote says nothing; what two of them wrote besides says something."""
    usual = alternative(unknown, "formulas_and_sums")
    extra = definitions(alternative(unknown, "hooks_and_fresh_leaves"))["hidden_gradient"]
    texts = {f"usual_{number}": usual for number in range(8)} | independent(unknown)
    texts |= {f"solution_{number}": solution(unknown) for number in range(4)}

    assert [] == look(unknown, texts).pairs

    texts |= {name: f"{usual}\n\n{extra.replace('hidden_gradient', 'mine')}\n" for name in ("usual_0", "usual_1")}
    unlikely = "def helper(a, b):\n" + "".join(f"    a = (a - {n}) * b[{n}] + len(b) // {n + 1}\n" for n in range(9))
    texts |= {name: texts[name] + unlikely for name in ("usual_0", "usual_1")}
    assert [{"usual_0", "usual_1"}] == pairs(look(unknown, texts))


def test_attempts(unknown: Exercise, tmp_path: Path) -> None:
    """One learner's attempts are no pair, and two learners make one pair however often they try."""
    text = alternative(unknown, "formulas_and_sums")
    tries = [("ann", 1), ("ann", 2), ("bob", 1), ("bob", 2)]
    collected = [handed_in(tmp_path, unknown, who, text, attempt) for who, attempt in tries]

    assert [] == look_for_pairs(collected[:2], Wish()).pairs
    assert [{"ann", "bob"}] == pairs(look_for_pairs(collected, Wish()))


def test_threshold_and_top(look: Look, unknown: Exercise) -> None:
    """The list is as long as asked for, and says how many there are."""
    original = alternative(unknown, "formulas_and_sums")
    finding = look(unknown, {name: original for name in "abc"}, Wish(top=2))

    assert (3, 2) == (finding.found, len(finding.pairs))


@pytest.mark.parametrize(
    ("contents", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0", "similar.no_text"),
        (b"x = 1\0", "similar.no_text"),
        (b"# coding: zlib\nx = 1", "similar.no_text"),
        ("x = '\xe9'".encode("latin-1"), "similar.no_text"),
        (b" \n", "submission.empty"),
        (b"x = '" + b"a" * (5 << 20) + b"'", "submission.too_large"),
        (b"x = '" + b"a" * (3 << 20) + b"'", "similar.too_long"),
    ],
    ids=["binary", "nul", "codec", "encoding", "empty", "5 MB", "3 MB"],
)
def test_what_can_t_be_read_stops_nothing(look: Look, unknown: Exercise, contents: bytes, reason: str) -> None:
    """It is listed with its reason, and the others are compared."""
    original = alternative(unknown, "formulas_and_sums")
    finding = look(unknown, {"ann": original, "bad": contents, "bob": original})

    ((origin, words),) = finding.refused
    assert "bad/autograd.py" == origin
    assert sentences("en")[reason].rpartition("}")[2] in words["en"]
    assert [{"ann", "bob"}] == pairs(finding)


@pytest.mark.parametrize(
    "end", ["\ndef broken(:\n", "\nx = ((((\n", "\n'''", "\n" + "(" * 5000, "\n" + "-" * 50_000 + "1"]
)
def test_a_syntax_error_is_compared_all_the_same(look: Look, unknown: Exercise, end: str) -> None:
    """It is said, and the copy is found."""
    original = alternative(unknown, "formulas_and_sums")
    finding = look(unknown, {"ann": original + end, "bob": renamed(original, unknown)})

    assert [{"ann", "bob"}] == pairs(finding)
    assert ["syntax error" in notice["en"] for notice in finding.notices] == [True]


@pytest.mark.parametrize(
    "unit", ["x + ", "[", "@", "def f():\n", "x = y[0](z)\n", "'", "f'{", "def _run_cells(cells, "]
)
def test_a_huge_answer_takes_seconds(look: Look, unknown: Exercise, unit: str) -> None:
    """As much as is compared at most, all of it the same, in two answers that are alike: it ends, and soon."""
    text = (unit * MOST_CHARACTERS)[:MOST_CHARACTERS]
    began = perf_counter()
    look(unknown, {"ann": text, "bob": "#\n" + text[4:]}, Wish())

    assert perf_counter() - began < 60


def test_exercises_are_never_mixed(course: Course, tmp_path: Path, unknown: Exercise) -> None:
    """The same text as an answer to two exercises is no pair."""
    text = alternative(unknown, "formulas_and_sums")
    other = course.exercise("07_shapes")
    collected = [handed_in(tmp_path, unknown, "ann", text), handed_in(tmp_path, other, "bob", text)]

    assert [] == look_for_pairs(collected, Wish()).pairs
