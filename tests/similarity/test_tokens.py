"""What a copier changes does not matter, and what says what is done stays."""

from __future__ import annotations

import numpy as np
import pytest

from grader.similarity.prints import LENGTH, SURE, prints_of, within
from grader.similarity.tokens import pieces

PLAIN = '''
import torch
from torch import nn


def scale(values, factor):
    """Return the values, scaled."""
    total = values @ factor
    total = torch.zeros(3, dtype=torch.float32)
    for value in values:
        total += value * factor  # one by one
    return total.sum(dim=0), f"{total} of {factor:.2f}"
'''


def words(code: str, *known: str) -> list[list[str]]:
    """Return the tokens of each piece."""
    return [piece.words for piece in pieces(code, known)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("total", "summe"),
        ("factor", "ファクター"),
        ("scale", "helper"),
        ("# one by one", ""),
        ("@ factor", "@factor"),
        ('    """Return the values, scaled."""\n', "    'Other words.'\n"),
        ("    ", "\t"),
        ("\n", "\n\n"),
        ("\n", "\r\n"),
        ("(values, factor)", "(\n    values,\n    factor,\n)"),
        ("import torch\nfrom torch import nn", "from torch import (\n  nn,\n)\nimport os, torch"),
        ('f"{total} of {factor:.2f}"', 'f"{total} times {factor:.2f}!" " more"'),
        ("    return", "    return \\\n       "),
    ],
    ids=lambda text: ascii(text)[:20],
)
def test_a_disguise_changes_nothing(old: str, new: str) -> None:
    """Names, comments, docstrings, layout, imports and the words of strings do not count."""
    assert old in PLAIN
    assert words(PLAIN) == words(PLAIN.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new"),
    [("torch.zeros", "torch.ones"), (".sum(", ".mean("), ("dim=", "keepdim="), ("* factor", "+ factor"), ("(3", "(4")],
)
def test_what_is_done_counts(old: str, new: str) -> None:
    """Functions of a library, keywords, operators and numbers stay."""
    assert words(PLAIN) != words(PLAIN.replace(old, new))


def test_a_piece_for_each_function() -> None:
    """Functions, classes and methods are compared by themselves, whatever their order."""
    code = "from functools import wraps\nx = 1\ndef f():\n    return 1\n"
    code += "@wraps\nclass C:\n    def g(self): return self.made\n    made = 2\n"

    assert [
        "v = 1",
        "def f ( ) : return 1",
        "@ wraps",
        "class v :",
        "def v ( self ) : return self . made v = 2",
    ] == [" ".join(piece) for piece in words(code, "f")]


def test_attributes_of_one_s_own_are_renamed() -> None:
    """`self.layer` is a name that the learner chose, `self.training` is not."""
    (piece,) = words("def f(self):\n    self.layer = self.training\n    return self.layer(1)\n")[-1:]

    assert "def v ( self ) : self . v = self . training return self . v ( 1 )" == " ".join(piece)


def test_lines() -> None:
    """Each token knows its line."""
    (piece,) = pieces('\n"""Words\nover lines."""\n\nx = [\n    1,\n]\n')

    assert [("v", 5), ("=", 5), ("[", 5), ("1", 6), ("]", 7)] == list(zip(piece.words, piece.lines, strict=True))


@pytest.mark.parametrize(
    "code",
    [
        "",
        "\0",
        "((((",
        "))))",
        '"""',
        "def",
        "def def",
        "@",
        "import",
        "\\",
        "f'{",
        "'" * 999,
        "🦊 = 1",
        "\x1b[2J",
        ";;;",
    ],
    ids=ascii,
)
def test_no_text_stops_it(code: str) -> None:
    """Whatever it is, tokens come out of it."""
    assert all(len(piece.words) == len(piece.lines) for piece in pieces(code))


def test_a_broken_function_leaves_the_next_alone() -> None:
    """A bracket that is never closed ends with the next function."""
    assert words(PLAIN)[-1] == words(PLAIN.replace("def scale", "def f(x:\n    return [(1\n\ndef scale"))[-1]


def test_a_long_match_has_a_chosen_fingerprint() -> None:
    """Winnowing's promise: wherever a stretch of `SURE` tokens stands, one of its fingerprints is chosen."""
    stretch = [f"t{place}" for place in range(SURE)]
    for before in range(30):
        texts = [[f"{mark}{place}" for place in range(before)] + stretch + [f"{mark}end"] * 9 for mark in "ab"]
        one, other = (prints_of([text]) for text in texts)

        assert within(one.hashes[one.chosen], np.sort(other.hashes[other.chosen])).any()


def test_fingerprints_are_always_the_same() -> None:
    """They do not depend on the process, as Python's own hashes do; and none reaches across pieces."""
    prints = prints_of([[str(place) for place in range(LENGTH)], ["x"] * (LENGTH - 1), ["y"] * (LENGTH + 1)])

    assert [0, 2 * LENGTH - 1, 2 * LENGTH] == prints.starts.tolist()
    assert 3 * LENGTH == prints.size
    assert [13689498397534379437, 7996663765794758421] == prints_of([[*"abcdefghijklm"]]).hashes.tolist()
    assert prints.hashes[1] == prints.hashes[2]
    assert [True] * LENGTH + [False] * 2 * LENGTH == prints.covered(prints.starts == 0).tolist()
