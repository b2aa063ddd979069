"""The report at a terminal: what failed and why, safe to look at, in both languages and at any width."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from rich.cells import cell_len
from rich.console import Console

from grader.reports import json as json_report
from grader.reports import terminal
from grader.reports.plain import clean, shortened
from grader.reports.prose import Prose
from grader.results import CheckResult, Counterexample, Frame, Outcome, Page, Report, TaskResult

MakeReport = Callable[..., Report]

PAGE = Page(
    "squared",
    {"en": "The square", "ja": "二乗"},
    {"en": "`x ** 2`", "ja": "`x ** 2` と書きました。"},
    {"en": "It is not the double.", "ja": "二倍ではありません。"},
    {"en": "Multiply by 2.", "ja": "2 を掛けてみましょう。"},
    "https://docs.pytorch.org/docs/stable/torch.html",
)


def drawn(report: Report, language: str = "en", width: int = 80, **options: Any) -> str:
    """Return a report as it looks at some width, without trailing spaces."""
    console = Console(file=io.StringIO(), width=width, highlight=False, markup=False)
    console.print(terminal.render(report, language, **options))
    file = console.file
    assert isinstance(file, io.StringIO)
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines())


def words(text: str) -> dict[str, str]:
    """Return the same text in every language."""
    return {"en": text, "ja": text}


def check(name: str = "first", **changes: Any) -> CheckResult:
    """Return a failed check."""
    facts = {"problem": words("9.0 is not 6.0")} | changes
    return replace(CheckResult(name, Outcome.FAILED, 1, 0, words(f"{name} holds")), **facts)


def report_with(*checks: CheckResult, **changes: Any) -> Report:
    """Return a report of one task with some checks."""
    task = TaskResult("double", 1, words("Twice"), 2, checks)
    return replace(Report("01_double", words("Double"), "v", "mine.py", "0", "cpu", "full", (task,)), **changes)


def test_a_whole_report_reads_well() -> None:
    """A failed check shows its call, what came back, what was expected, help and the page; the score comes last."""
    example = Counterexample("double(tensor(3.0))", (words("probe: counts calls"),), "tensor(9.0)", "tensor(6.0)")
    passed = CheckResult("zero", Outcome.PASSED, 1, 1, words("Twice 0 is 0."))
    failed = check(example=example, help=words("Multiply."), misconception=PAGE, printed="hi\n")

    expected = """
Double · 01_double · mine.py ───────────────────────────────────────────────────
✗ 1 double Twice                                                           1 / 2
  ✓ Twice 0 is 0.
  ✗ first holds
    Failed     9.0 is not 6.0
    Call       double(tensor(3.0))
    where      probe: counts calls
    Returned   tensor(9.0)
    Expected   tensor(6.0)
    Printed    │ hi
    Help       Multiply.
    ╭─ A well-known mistake ───────────────────────────────────────────────────╮
    │ The square                                                               │
    │ What you probably wrote                                                  │
    │   `x ** 2`                                                               │
    │ Why it is wrong                                                          │
    │   It is not the double.                                                  │
    │ What to try                                                              │
    │   Multiply by 2.                                                         │
    │ What to read                                                             │
    │   https://docs.pytorch.org/docs/stable/torch.html                        │
    ╰──────────────────────────────────────────────────────────────────────────╯

Graded in 0.00 s on cpu, sandbox full.
Start with task 1 (double). A hint: course hint 01_double --task 1
Score: 1 of 2"""
    assert expected == drawn(report_with(passed, failed))


def test_full_marks_are_said(report_of: MakeReport) -> None:
    """The last line of a perfect report says so."""
    assert "Score: 5 of 5. Full marks!" == drawn(report_of()).splitlines()[-1]


def test_a_repeated_problem_is_said_once() -> None:
    """The same problem again is one line, unless verbose; another problem with the same page only names the page."""
    same_page = [check(name, problem=words(name), misconception=PAGE) for name in ("third", "fourth")]
    report = report_with(check("first"), check("second"), *same_page)

    assert (1, 2) == (drawn(report).count("Why it is wrong"), drawn(report).count("A well-known mistake"))
    assert (1, 2) == (drawn(report).count("9.0 is not 6.0"), drawn(report, verbose=True).count("9.0 is not 6.0"))
    assert [True] == [line.endswith("(as above)") for line in drawn(report).splitlines() if "✗ second" in line]


def test_an_answer_that_can_not_be_loaded_is_said_once(report_of: MakeReport) -> None:
    """Instead of every check the reason is shown, with the learner's line."""
    frame = Frame("double.py", 3, "<module>", "def double(x:")
    report = report_of(
        Outcome.ERROR, Outcome.ERROR, problem=words("SyntaxError: '(' was never closed"), traceback=(frame,)
    )
    actual = drawn(report)

    assert 1 == actual.count("SyntaxError")
    assert "double.py, line 3" in actual
    assert "double is wrong" not in actual


@pytest.mark.parametrize(
    ("outcome", "english", "japanese"),
    [
        (Outcome.ERROR, "Error", "エラー"),
        (Outcome.TIMEOUT, "Time is up", "時間切れ"),
        (Outcome.MEMORY, "Memory", "メモリ不足"),
        (Outcome.BROKEN, "Our failure", "採点側の不具合"),
    ],
)
def test_every_outcome_has_its_words(outcome: Outcome, english: str, japanese: str) -> None:
    """The outcome of a check that did not pass stands before its problem, in the language spoken."""
    report = report_with(check(outcome=outcome))

    assert f"    {english}" in drawn(report)
    assert f"    {japanese}" in drawn(report, "ja")


def test_our_failure_is_not_the_learner_s() -> None:
    """A check that could not be judged is said to be our fault."""
    assert "This is our failure" in drawn(report_with(check(outcome=Outcome.BROKEN)))


def test_no_sandbox_is_said(report_of: MakeReport) -> None:
    """A report from outside a sandbox says so."""
    assert "without a sandbox" in drawn(report_of(sandbox="none"))


HOSTILE = "\x1b[2J\x1b]0;title\x07\x9b31m[bold red]x[/] \x1b]8;;http://e\x1b\\link\x07\b\u202egnp\ud800\u2028\tend\r"


def test_a_learner_s_text_can_not_touch_the_screen() -> None:
    """Escape sequences, control characters, marks that reorder text and rich's markup do no harm anywhere."""
    frame = Frame(HOSTILE, 1, HOSTILE, HOSTILE)
    example = Counterexample(HOSTILE, (words(HOSTILE),), HOSTILE, HOSTILE)
    failed = check(problem=words(HOSTILE), example=example, traceback=(frame,), printed=HOSTILE, help=words(HOSTILE))
    report = report_with(failed, printed=HOSTILE, submission=HOSTILE)
    for shown in (report, replace(report, problem=words(HOSTILE), traceback=(frame,))):
        actual = drawn(shown)

        assert set() == {character for character in actual if not character.isprintable() and character != "\n"}
        assert "[bold red]x[/]" in actual
        assert actual.encode()


def test_long_output_is_cut() -> None:
    """A million lines, or one of a million characters, stay readable, and what is missing is said."""
    many = drawn(report_with(check(printed="line\n" * 1_000_000)))
    wide = drawn(report_with(check(printed="x" * 1_000_000)))

    assert "999984 more lines" in many
    assert max(many.count("\n"), wide.count("\n")) < 60


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_no_line_is_too_wide(language: str, width: int) -> None:
    """Japanese takes two cells a character, and still every line fits."""
    long = {
        "en": "A requirement in many words, `with code`. " * 6,
        "ja": "とても長い要件の文章です（`x.grad` を含みます）。" * 6,
    }
    failed = check(problem=long, requirement=long, help=long, misconception=PAGE, printed="あ" * 300)
    passed = replace(CheckResult("zero", Outcome.PASSED, 1, 1, words("")), requirement=long)
    actual = drawn(report_with(passed, failed), language, width)

    assert [] == [line for line in actual.splitlines() if cell_len(line) > width]


def test_recursion_shows_its_line_once() -> None:
    """Frames that repeat are counted, not listed."""
    actual = drawn(report_with(check(traceback=(Frame("double.py", 2, "double", "return double(x)"),) * 900)))

    assert 1 == actual.count("return double(x)")
    assert "(× 900)" in actual


def test_japanese_breaks_where_a_reader_expects_it() -> None:
    """A Latin word stays whole and no line begins with a closing mark."""
    console = Console(file=io.StringIO(), width=20)
    console.print(Prose("勾配は backward() で計算し、grad に（必ず）足されます。"))
    file = console.file
    assert isinstance(file, io.StringIO)

    assert ["勾配は backward() で", "計算し、grad に（必", "ず）足されます。"] == [
        line.rstrip() for line in file.getvalue().splitlines()
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x1b[31mb\x1b[0mc", "abc"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\tb", "a    b"),
        ("\x1b]0;title\x07x", "x"),
        ("\x1b", ""),
        ("é 日本語 ✓ 😀", "é 日本語 ✓ 😀"),
    ],
)
def test_cleaning_keeps_what_can_be_read(text: str, expected: str) -> None:
    """Only what acts on the screen is taken out."""
    assert expected == clean(text)


def test_shortening_says_how_much_is_missing() -> None:
    """Lines beyond the bound are counted; a long line is marked as cut."""
    assert ("a\nb", 1) == shortened("a\nb\nc\n", 2, 100)
    assert ("abc …", 0) == shortened("abcdef", 2, 3)
    assert ("ab", 0) == shortened("ab", 2, 2)


def test_json_is_one_object(report_of: MakeReport) -> None:
    """The JSON report is read back as the same report, also with text that is no UTF-8."""
    report = report_of()
    assert report == Report.from_dict(json.loads(json_report.render(report)))

    odd = json_report.render(replace(report, printed="\ud800あ"))
    assert "?あ" == json.loads(odd)["printed"]
    assert 2 == len(json.loads(json_report.render_all([report, report]))["reports"])
