"""A report as a page: the same feedback as at the terminal, and nothing of the learner's that a browser would obey."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import Result

from grader.catalog import Course
from grader.reports.terminal import render
from grader.results import CheckResult, Frame, Outcome, Report, TaskResult
from grader.site.feedback import Link, Try, feedback

INERT = {"href", "id", "class", "lang", "charset", "content", "name", "rel", "role", "scope", "open", "tabindex"}
FIGURE = {"width", "height", "x", "y", "viewbox", "preserveaspectratio", "focusable", "http-equiv"}


class Reader(HTMLParser):
    """What a browser would see: the elements with their attributes, and the text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.texts.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())


def test_it_says_what_the_terminal_says(everything: Report) -> None:
    """Score, problems, call, values, the learner's line, the mistake's page: in both languages."""
    for language, told in (
        ("en", ["Score: 0.5 of 6", "9.0 is not 6.0", "Returned", "tensor(9.)", "double.py, line 7", "Why it is wrong"]),
        (
            "ja",
            ["得点", "9.0 は 6.0 ではありません", "返された値", "tensor(9.)", "double.py、7 行目", "なぜ誤りなのか"],
        ),
    ):
        text = Reader(feedback(everything, language)).text

        assert [] == [part for part in told if part not in text]
        assert f'<html lang="{language}">' in feedback(everything, language)


def test_no_language_is_mixed_in(everything: Report, broken: Report, unloaded: Report, perfect: Report) -> None:
    """An English page holds no Japanese."""
    for report in (everything, broken, unloaded, perfect):
        assert not re.search(r"[ぁ-んァ-ヶ一-龠]", Reader(feedback(report, "en")).text)


def test_nothing_of_a_learner_becomes_markup(hostile: Report, perfect: Report) -> None:
    """Hostile text in every place stays text: no element and no attribute that a harmless page does not have."""
    page = feedback(
        hostile, "en", learner='<script>alert(1)</script>" onclick="x', tries=[Try("1", "<b>", "<i>", True)] * 2
    )
    reader = Reader(page)

    assert {"script", "img", "iframe", "b", "i", "base", "form"}.isdisjoint(tag for tag, _ in reader.elements)
    names = {name for _, attributes in reader.elements for name in attributes}
    assert set() == {name for name in names if not name.startswith("aria-")} - INERT - FIGURE
    assert "<img src=x onerror=alert(1)>" in reader.text
    assert "\x1b" not in page
    links = [attributes["href"] for tag, attributes in reader.elements if tag == "a"]
    assert all(link is not None and link.startswith(("#task-", "https://docs.pytorch.org/")) for link in links)


def test_an_address_that_is_not_https_is_no_link(everything: Report) -> None:
    """A page read from a database is not believed."""
    task = everything.tasks[0]
    page = replace(task.checks[0].misconception, read="javascript:alert(1)")  # type: ignore[type-var]
    report = replace(everything, tasks=(replace(task, checks=(replace(task.checks[0], misconception=page),)),))

    assert "javascript:alert(1)" in (shown := Reader(feedback(report, "en"))).text
    assert ["#task-1"] == [attributes["href"] for tag, attributes in shown.elements if tag == "a"]


def test_the_page_may_load_and_run_nothing(everything: Report) -> None:
    """Its policy forbids everything but its own style, which the digest names."""
    page = feedback(everything, "en")
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)

    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert not re.search(r"""\s(src|srcset|style|on\w+)=["']""", page)
    assert "url(" not in page
    assert "@import" not in page


def _blank(name: str) -> CheckResult:
    words = {"en": "Not written.", "ja": "書かれていません。"}
    frame = Frame("double.py", 3, "double", 'raise NotImplementedError("Task 1: double")')
    return CheckResult(name, Outcome.ERROR, 1, 0, {"en": name, "ja": name}, words, traceback=(frame,))


def _one_task(everything: Report, *checks: CheckResult) -> Report:
    return replace(everything, printed="", tasks=(TaskResult("double", 1, {"en": "Twice", "ja": "二倍"}, 4, checks),))


def test_an_unwritten_task_is_said_once(everything: Report) -> None:
    """The starter's own error is not shown as the learner's."""
    text = Reader(feedback(_one_task(everything, _blank("a"), _blank("b")), "en")).text

    assert "Nothing is written here yet; 2 checks are waiting." in text
    assert "NotImplementedError" not in text


def test_one_reason_is_told_once(everything: Report) -> None:
    """Three checks that fail alike are one with its story, and a count; as at the terminal."""
    problem = {"en": "There is no double.", "ja": "double がありません。"}
    checks = [replace(_blank(name), problem=problem, traceback=()) for name in "abc"]
    report = _one_task(everything, *checks)
    text = Reader(feedback(report, "en")).text

    assert 1 == text.count("There is no double.")
    assert "2 more checks of this task: the same." in text
    assert render(report, "en") is not None


def test_an_answer_that_could_not_be_loaded(unloaded: Report) -> None:
    """The reason stands at the top, once, and tasks are only listed."""
    text = Reader(feedback(unloaded, "en")).text

    assert 1 == text.count("SyntaxError: '(' was never closed")
    assert "def double(x:" in text


def test_attempts_and_what_lies_above(perfect: Report) -> None:
    """The attempts are a table with the one that counts; links go up."""
    tries = [Try("1", "2026-11-01 09:00", "2 of 5", False), Try("2", "–", "5 of 5", True)]
    reader = Reader(feedback(perfect, "en", tries=tries, above=[Link("Sato", "index.html")], learner="Sato"))

    assert "2 – 5 of 5 counts" in reader.text
    assert ("a", {"href": "index.html"}) in reader.elements


def test_on_the_command_line(
    course_command: Callable[..., Result], tiny_course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`--format html` writes a page for oneself."""
    monkeypatch.setenv("COURSE_ROOT", str(tiny_course.root))
    Path("mine.py").write_text("def double(x):\n    return x**2\n", encoding="utf-8")
    words = ("grade", "mine.py", "--exercise", "double", "--sandbox", "none", "--device", "cpu")
    done = course_command(*words, "--format", "html", "--output", "mine.html", "--lang", "ja")

    assert 1 == done.exit_code
    assert "得点" in done.output
    assert "二乗" in Reader(Path("mine.html").read_text(encoding="utf-8")).text
