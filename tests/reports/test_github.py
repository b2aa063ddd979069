"""GitHub Actions: what a runner obeys of what we print, and what a reader sees of the summary, hostile text too."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from grader.reports import github, markdown
from grader.results import Report

TOKEN = "0123456789abcdef"
ANSWER = github.Answer("double.py", "work/mine.py")
COMMAND = re.compile(r"::(?P<name>[a-z-]+)(?: (?P<properties>.*?))?::(?P<data>.*)")


@dataclass(frozen=True)
class Command:
    """A command that the runner obeyed."""

    name: str
    properties: dict[str, str]
    data: str


def obeyed(text: str) -> Iterator[Command]:
    """Yield what a runner obeys of printed lines, as it documents: nothing between stop-commands and its token."""
    stopped: str | None = None
    for line in text.splitlines():
        if stopped is not None:
            stopped = None if line.strip() == f"::{stopped}::" else stopped
            continue
        match = COMMAND.fullmatch(line.lstrip())
        if match is None:
            assert "##[" not in line
            continue
        if match["name"] == "stop-commands":
            stopped = match["data"]
            continue
        pairs = (pair.partition("=") for pair in (match["properties"] or "").split(",") if pair)
        properties = {name: plain(value) for name, _, value in pairs}
        yield Command(match["name"], properties, plain(match["data"]))


def plain(text: str) -> str:
    """Return a value as the runner reads it."""
    for mark, character in (("%3A", ":"), ("%2C", ","), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(mark, character)
    return text


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_whole_log(everything: Report, perfect: Report, golden: Callable[..., None], language: str) -> None:
    """Two reports are these bytes."""
    text = github.render([everything, perfect], language, TOKEN, [ANSWER, ANSWER])

    golden(f"github.{language}.txt", text)


def test_the_annotations(everything: Report, broken: Report, unloaded: Report) -> None:
    """One for each task that is not solved, at the learner's line; a notice for what waits, and for the score."""
    found = list(obeyed(github.render([broken], "en", TOKEN, [ANSWER])))

    assert [
        ("error", "01_double 1 double", "work/mine.py", "7"),
        ("error", "01_double 2 total", "work/helper.py", "3"),
        ("notice", "01_double 3 move", "work/mine.py", None),
        ("warning", "01_double 4 ours", "work/mine.py", None),
        ("notice", "Double, and total · 01_double", None, None),
    ] == [(one.name, one.properties["title"], *map(one.properties.get, ("file", "line"))) for one in found]
    assert "Failed: doubles: 9.0 is not 6.0" in found[0].data
    assert "More checks of this task: 2" in found[1].data

    first, score = obeyed(github.render([unloaded], "ja", TOKEN, [ANSWER]))
    assert ("error", "work/mine.py", "3") == (first.name, first.properties["file"], first.properties["line"])
    assert "得点" in score.data


def test_no_forged_command_is_obeyed(hostile: Report) -> None:
    """Of a report full of commands the runner obeys ours only, and each is one line."""
    text = github.render([hostile], "en", TOKEN, [ANSWER])
    found = list(obeyed(text))

    assert ["error", "notice"] == [one.name for one in found]
    assert "::error file=a.py::forged" in found[0].data
    assert {"title", "file", "line"} == set(found[0].properties)
    assert 1 == text.count(f"\n::{TOKEN}::\n")
    assert not {"\x1b", "\x00", "\r"} & set(text)


def test_marks_are_escaped_as_documented() -> None:
    """Percent, return and newline everywhere; colon and comma in properties only."""
    actual = github.command("error", "50%\r\na: b, c", file="a,b:c%.py", line="", title="x")

    assert "::error file=a%2Cb%3Ac%25.py,title=x::50%25%0Aa: b, c" == actual


# --- the summary ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_whole_summary(everything: Report, perfect: Report, golden: Callable[..., None], language: str) -> None:
    """Two reports are these bytes."""
    golden(f"summary.{language}.md", markdown.render([everything, perfect], language))


def test_nothing_of_a_learner_s_is_rendered(hostile: Report) -> None:
    """Hostile text is in fences, or plain words in the heading: no heading, link, image, HTML or table of its own."""
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(markdown.render([hostile], "en"))
    flat = [inner for token in tokens for inner in (token, *(token.children or []))]

    assert {"html_block", "html_inline", "link_open", "image"}.isdisjoint(token.type for token in flat)
    assert ["h2", "h3"] == [token.tag for token in flat if token.type == "heading_open"]
    assert 1 == sum(token.type == "table_open" for token in flat)
    assert 4 == sum(token.type == "fence" for token in flat)
    assert all("<img" in token.content for token in flat if token.type == "fence" and "Returned" in token.content)


def test_author_s_words_keep_their_code() -> None:
    """`code` stays code, and every other mark is shown as it is."""
    shown = MarkdownIt("commonmark").renderInline(markdown.prose("`x` <y> *z* & [a](b) | _c_"))

    assert "<code>x</code> &lt;y&gt; *z* &amp; [a](b) | _c_" == shown


def test_the_summary_is_bounded(everything: Report) -> None:
    """More than the runner takes is cut between blocks, and said."""
    text = markdown.render([everything] * 50, "en", budget=5000)

    assert len(text.encode()) <= 5000
    assert text.endswith("it is in the log of this step.\n")
    assert 0 == text.count("```") % 2


def test_fences_are_longer_than_what_they_hold() -> None:
    """However many backticks a text holds, none of them ends its fence."""
    text = markdown.fenced("a\n``````\nb")

    assert "```````text\na\n``````\nb\n```````" == text
    assert ["fence"] == [token.type for token in MarkdownIt().parse(text)]


def test_golden_files_are_all_used() -> None:
    """No golden file is left over."""
    folder = Path(__file__).parent
    tests = "".join(path.read_text(encoding="utf-8") for path in folder.glob("test_*.py"))
    stems = {path.name.split(".")[0] for path in (folder / "golden").iterdir()}

    assert [] == [stem for stem in stems if f'"{stem}.' not in tests]
