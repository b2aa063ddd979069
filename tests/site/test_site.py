"""A class's site: the numbers, the folders, and that a learner's folder is about that learner only."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from click.testing import Result

from grader.catalog import Course
from grader.errors import UsageError
from grader.gradebook import Gradebook, standings
from grader.results import Outcome
from grader.site.build import Site, build
from grader.site.insight import Tally, newest

P, F, W, B = Outcome.PASSED, Outcome.FAILED, Outcome.PENDING, Outcome.BROKEN
Crowd = Callable[..., Site]


def text_of(path: Path) -> str:
    """Return what a page says, without its marks."""
    page = re.sub(r"<style>.*?</style>", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", page)).split())


@pytest.fixture
def tally(tiny_course: Course, tmp_path: Path, hand_in: Callable[..., None]) -> Callable[..., Tally]:
    """Return what counts a class: for each learner the attempts, two tasks' outcomes each."""

    def count(**learners: tuple[tuple[Outcome, Outcome], ...]) -> Tally:
        with Gradebook.open(str(tmp_path / "a.db")) as book:
            for learner, tried in learners.items():
                hand_in(book, tiny_course, learner, *tried)
            made = Tally(tiny_course.exercises[0])
            for one in standings(book, tiny_course):
                result = newest(one)
                made.add(one, None if result is None else book.report(result.rows[0]))
            return made

    return count


def test_points_tasks_and_mistakes(tally: Callable[..., Tally]) -> None:
    """Four learners: full marks, 2 of 5, nothing, and full marks but for what waits."""
    found = tally(a=((P, P),), b=((P, F),), c=((F, F),), d=((P, W),))

    assert [1.0, 0.4, 0.0, 1.0] == found.shares
    assert (2, 0.7) == (found.full, pytest.approx(found.median))
    assert [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 2] == found.bins
    assert [("double", 4, 3), ("total", 3, 1)] == [(one.name, one.judged, one.solved) for one in found.tasks.values()]
    assert [["b", "c"]] == [mistake.learners for mistake in found.often]


@pytest.mark.parametrize(
    ("tried", "in_vain"),
    [
        ([(F, F)], 0),  # nothing earned so far
        ([(P, F)], None),  # begun well
        ([(P, F), (P, F)], None),  # one try in vain is nothing
        ([(P, F), (P, F), (F, F)], 2),
        ([(F, F), (P, F), (F, F)], None),
        ([(P, F), (F, P), (P, F)], None),  # the second was better
        ([(P, F), (P, F), (P, P)], None),  # done
        ([(P, P), (P, F), (F, F), (F, F)], 3),
        ([(F, F), (P, W)], None),  # all that could be judged
    ],
)
def test_who_is_stuck(tally: Callable[..., Tally], tried: list[tuple[Outcome, Outcome]], in_vain: int | None) -> None:
    """Two attempts in a row without more points, or nothing earned at all; nobody who is done."""
    found = tally(a=tuple(tried)).stuck

    assert [in_vain] * (in_vain is not None) == [one.in_vain for one in found]


def test_our_failure_counts_against_nobody(tally: Callable[..., Tally]) -> None:
    """A task that could not be judged is neither solved nor not, and nobody is stuck by it."""
    found = tally(a=((B, B),))

    assert ([], []) == (found.shares, found.stuck)
    assert 0 == sum(one.judged for one in found.tasks.values())


def test_every_link_leads_somewhere(crowd: Crowd) -> None:
    """Whatever a learner is called: all addresses are of pages that are there, or of the documentation."""
    site = crowd()
    root = site.index.parent
    pages = sorted(root.rglob("*.html"))
    assert len(pages) == site.pages == 1 + 1 + 41 + 40
    for page in pages:
        text = page.read_text(encoding="utf-8")
        for address in map(unescape, re.findall(r'href="([^"]*)"', text)):
            if address.startswith("#"):
                assert f'id="{address[1:]}"' in text
            elif not address.startswith("https://docs.pytorch.org/"):
                target = (page.parent / unquote(address)).resolve()
                assert target.is_file(), (page, address)
                assert target.is_relative_to(root.resolve())


def test_a_learners_folder_is_about_nobody_else(crowd: Crowd) -> None:
    """No other name, no link out of the folder; so it can be handed on."""
    root = crowd().index.parent
    folders = sorted((root / "learners").iterdir())
    assert len(folders) == len({folder.name.lower() for folder in folders}) == 41
    for folder in folders:
        for page in folder.iterdir():
            text = page.read_text(encoding="utf-8")
            assert 1 >= len({name for name in re.findall(r"Learner \d\d", text)})
            assert "../" not in re.findall(r'href="([^"]*)"', text)


def test_it_says_which_attempt_counts(crowd: Crowd) -> None:
    """The newest answer's page says that an earlier one counts, and what lateness costs."""
    (page,) = (crowd().index.parent / "learners").glob("佐藤-花子-*/01_double.html")
    text = text_of(page)

    assert "This page is about attempt 3, the newest. Attempt 2 counts: 4.5 points." in text
    assert "Handed in late (day 1): −0.5 points, so 4.5 count." in text


def test_in_japanese(crowd: Crowd) -> None:
    """The same site in Japanese."""
    text = text_of(crowd("ja").index)

    assert "行き詰まっている学習者" in text
    assert "全員の得点" in text
    assert "Stuck" not in text


def test_a_site_replaces_a_site_and_nothing_else(crowd: Crowd, tmp_path: Path) -> None:
    """Run again it is written anew; a folder with other things in it is refused and stays."""
    index = crowd().index
    (index.parent / "learners" / "gone").mkdir()
    assert not (crowd().index.parent / "learners" / "gone").exists()

    other = tmp_path / "site-ja"
    other.mkdir()
    (other / "thesis.tex").write_text("work", encoding="utf-8")
    with pytest.raises(UsageError, match=r"files\.not_ours"):
        crowd("ja")
    assert "work" == (other / "thesis.tex").read_text(encoding="utf-8")


def test_what_fails_half_way_leaves_the_site_as_it_was(
    crowd: Crowd, tiny_course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C in the middle: the earlier site is whole, and no draft is left."""
    index = crowd().index
    before = index.read_bytes()

    def interrupted(*_: object, **__: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("grader.site.build.draw", interrupted)
    with Gradebook.open(str(tmp_path / "class.db")) as book, pytest.raises(KeyboardInterrupt):
        build(book, tiny_course, standings(book, tiny_course), index.parent, "en")
    assert before == index.read_bytes()
    assert [] == [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_on_the_command_line(
    course_command: Callable[..., Result],
    tiny_course: Course,
    tmp_path: Path,
    hand_in: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """`course report` says what it wrote; without submissions it says what to do first."""
    monkeypatch.setenv("COURSE_ROOT", str(tiny_course.root))
    with Gradebook.open("gradebook.db") as book:
        pass
    assert "there is nothing to draw" in (empty := course_command("report")).stderr
    assert 2 == empty.exit_code
    with Gradebook.open("gradebook.db") as book:
        hand_in(book, tiny_course, "sato", (P, F))
    done = course_command("report", "double", "--output", "a/b")

    assert 0 == done.exit_code, done.output
    assert "1 learners, 1 exercises, 4 pages" in " ".join(done.stdout.split())
    assert Path("a/b/index.html").is_file()
