"""A gradebook for other gradebooks: their own headings, the ids that they know, and no cell that a spreadsheet runs."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest

from grader.errors import UsageError
from grader.gradebook import Standing
from grader.reports import tables

Make = Callable[..., Standing]
ODD = {
    "1": "Suzuki, Ken",
    "2": 'He said "hi"',
    "3": "佐藤 花子",
    "4": "=cmd|'/c calc'!A1",
    "5": "two\nlines",
    "6": "＝1+1",
    "7": " @SUM(A1)",
    "8": "-2+3;=1+1",
}
FORMULAS = {"4", "6", "7", "8"}


def read(text: str) -> list[list[str]]:
    """Return what Python's csv reads."""
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.fixture
def odd(standing: Make) -> list[Standing]:
    """Return a class with odd names; one of them has no score."""
    found = [standing(learner, 2.5, label=label) for learner, label in ODD.items()]
    return [*found, standing("9", None, label="Nobody")]


def test_the_plain_form(odd: list[Standing], golden: Callable[..., None]) -> None:
    """These bytes; everybody is in it, and every name comes back, formulas behind an apostrophe."""
    text = tables.plain(odd)
    golden("plain.csv", text)
    header, *rows = read(text)
    names = {row[0]: row[header.index("name")] for row in rows}

    assert {**ODD, "9": "Nobody"} == {key: name.removeprefix("'").replace(";'", ";") for key, name in names.items()}
    assert FORMULAS == {key for key, name in names.items() if name.startswith("'")}


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\ta", "\ra", "  =1", "＝1", "＋1", "－1", "＠a"])
def test_one_rule_against_formulas(text: str) -> None:
    """What a spreadsheet would run gets an apostrophe, whatever stands before it; numbers and a lone dash do not."""
    assert f"'{text}" == tables.safe(text)
    assert [[f"'{text}"]] == read(tables.as_csv(["x"], [[text]]))[1:]
    assert ["a;'=b", "a\n '@b", "'\t'=1"] == [tables.safe(value) for value in ("a;=b", "a\n @b", "\t=1")]
    assert [-1.5, "-", "a=b", ""] == [tables.safe(value) for value in (-1.5, "-", "a=b", "")]


# --- Canvas --------------------------------------------------------------------------------------------------------


def test_canvas_s_form(standing: Make, odd: list[Standing], golden: Callable[..., None]) -> None:
    """These bytes: the importer's headings, the maxima, no learner without a score."""
    text = tables.canvas(odd, "sis")
    golden("canvas.csv", text)
    header, most, *rows = read(text)

    assert ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "01_double"] == header
    assert ("Points Possible", "5") == (most[0].strip(), most[-1])
    assert [*ODD] == [row[2] for row in rows]
    assert "two lines" == rows[4][0]
    assert text.startswith("Student,")  # with a quote there, Ruby's csv would stumble over the mark before it


def test_canvas_is_told_its_own_ids(standing: Make) -> None:
    """The id of Canvas's download is an ID; a folder's name is a login, even of digits only."""
    found = [
        standing("20417", 1, label="satohanako", origin="week3.zip/satohanako_20417_9901_autograd.py"),
        standing("20418", 2, label="20418", origin="20418/double.py"),
        standing("suzuki", 3, label="Points Possible", origin="suzuki/double.py"),
    ]
    rows = read(tables.canvas(found))[2:]

    assert [["20417", "", ""], ["", "", "20418"], ["", "", "suzuki"]] == [row[1:4] for row in rows]
    assert "Points Possible" not in rows[2][0]


def test_canvas_never_gets_an_empty_cell(standing: Make) -> None:
    """It would clear a score that is there: gaps are refused, with the way to do it."""
    whole = [standing("a", 1), standing("a", 2, exercise="02_next")]
    assert ["1", "2"] == read(tables.canvas(whole))[2][-2:]

    with pytest.raises(UsageError) as caught:
        tables.canvas([*whole, standing("b", 1), standing("b", None, exercise="02_next")])
    assert ("formats.gaps", "02_next") == (caught.value.key, caught.value.params["exercise"])


# --- Moodle --------------------------------------------------------------------------------------------------------


def test_moodle_s_form(standing: Make, odd: list[Standing], golden: Callable[..., None]) -> None:
    """These bytes: identities in the one column that is mapped, a grade and a feedback for each exercise."""
    late = {"penalty": 0.5, "days_late": 2, "pending": 1.0}
    found = [
        standing("a-san", 3.0, facts=late),
        standing("a-san", None, exercise="02_next"),
        *odd,
        standing("b-san", 1 / 3, exercise="02_next"),
    ]
    text = tables.moodle(found, "ja", "username")
    golden("moodle.csv", text)
    header, first, *rows = read(text)

    assert ["username", "email", "idnumber", "01_double", "01_double feedback", "02_next", "02_next feedback"] == header
    told = "提出回：1。遅れ 2 日目：−0.5 点。1 点分が別のデバイスでの判定を待っています。"
    assert ["a-san", "", "", "2.5", told, "-", ""] == first
    assert ["b-san", "", "", "-", "", "0.333333", "提出回：1。"] == rows[-1]
    assert "9" not in {row[0] for row in rows}


def test_moodle_is_told_what_identities_are(standing: Make) -> None:
    """Email addresses by their look, or as said; participant numbers, which its import does not know, are refused."""
    mail = [standing("a@example.org", 1), standing("b@example.org", 2)]
    assert ["", "a@example.org", ""] == read(tables.moodle(mail, "en"))[1][:3]
    assert ["", "", "a@example.org"] == read(tables.moodle(mail, "en", "idnumber"))[1][:3]

    numbered = standing("1234", 1, label="佐藤 花子", origin="佐藤 花子_1234_assignsubmission_file/autograd.py")
    with pytest.raises(UsageError, match=r"formats\.participants"):
        tables.moodle([numbered], "en")
    assert ["1234", "", ""] == read(tables.moodle([numbered], "en", "username"))[1][:3]


@pytest.mark.parametrize("write", [tables.canvas, lambda found: tables.moodle(found, "en")])
def test_nothing_to_export_is_said(standing: Make, write: Callable[[list[Standing]], str]) -> None:
    """Where nobody has a score there is no table."""
    with pytest.raises(UsageError, match=r"formats\.no_rows"):
        write([standing("a", None)])
