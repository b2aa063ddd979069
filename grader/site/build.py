"""A class's site: a folder of pages, written whole or not at all.

`index.html` and `exercises/` are for the instructor. `learners/NAME/` is one learner's, with no word of anybody else,
so that such a folder can be handed on as it is.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from grader.catalog import Course
from grader.files import whole_folder
from grader.gradebook import Gradebook, Standing
from grader.gradebook.totals import merged
from grader.reports.classes import attempt_cells, moment, person
from grader.reports.plain import clean, number
from grader.site.drawing import draw
from grader.site.feedback import Link, Try, feedback
from grader.site.insight import Tally, newest
from grader.text import pick, say

MARK = "course-report.txt"
"""The file by which a folder is known as one that this room wrote."""
_NAME = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Site:
    """What was written: where, for how many learners and exercises, and how many pages."""

    index: Path
    learners: int
    exercises: int
    pages: int


@dataclass(frozen=True, slots=True)
class _Place:
    """A learner: identity, name for people, and the folder's name."""

    learner: str
    name: str
    folder: str


Watch = Callable[[Sequence[Standing]], Iterable[Standing]]


def build(
    book: Gradebook,
    course: Course,
    found: Sequence[Standing],
    folder: Path,
    language: str,
    watch: Watch = iter,
) -> Site:
    """Write a class's site, in the place of an earlier one.

    Args:
        book: The gradebook.
        course: The course.
        found: How it stands with learners and exercises.
        folder: Where to.
        language: The language of every page.
        watch: What passes standings on as they are drawn, for a progress bar.

    Raises:
        UsageError: It can't be written, or something else is in its place.
    """
    maker = _Maker(book, course, found, language, watch)
    pages = 0
    with whole_folder(folder, MARK) as draft:
        for path, text in maker.pages():
            pages += path.suffix == ".html"
            target = draft / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", errors="replace")
    return Site(folder / "index.html", len(maker.places), len(maker.tallies), pages)


class _Maker:
    """The pages of one site, made one after the other; of reports, one is in memory at a time."""

    def __init__(self, book: Gradebook, course: Course, found: Sequence[Standing], language: str, watch: Watch) -> None:
        self.book, self.course, self.language, self.watch = book, course, language, watch
        self.places = {one.learner: _Place(one.learner, person(one.learner, one.label), slug(one)) for one in found}
        worked_at = {one.exercise for one in found if one.results}
        self.standings = [one for one in found if one.exercise in worked_at]
        self.rows: dict[str, dict[str, Standing]] = {learner: {} for learner in self.places}
        for one in self.standings:
            self.rows[one.learner][one.exercise] = one
        exercises = [exercise for exercise in course.exercises if exercise.name in worked_at]
        self.tallies = {exercise.name: Tally(exercise) for exercise in exercises}

    def pages(self) -> Iterator[tuple[Path, str]]:
        """Yield every file's path and text."""
        yield Path(MARK), self._say("site.mark") + "\n"
        for one in self.watch(self.standings):
            yield from self._feedback(one)
        for place in self.places.values():
            yield self._home(place) / "index.html", self._learner(place)
        for tally in self.tallies.values():
            yield Path("exercises") / f"{tally.exercise.name}.html", self._exercise(tally)
        yield Path("index.html"), self._index()

    def _feedback(self, one: Standing) -> Iterator[tuple[Path, str]]:
        result = newest(one)
        report = None if result is None else merged(result.rows, self.course, self.book)
        self.tallies[one.exercise].add(one, report)
        if result is not None and report is not None:
            place = self.places[one.learner]
            page = feedback(
                report,
                self.language,
                learner=place.name,
                tries=self._tries(one),
                notes=self._notes(one, result.attempt.number),
                above=[Link(place.name, "index.html")],
            )
            yield self._home(place) / f"{one.exercise}.html", page

    def _home(self, place: _Place) -> Path:
        return Path("learners") / place.folder

    def _tries(self, one: Standing) -> list[Try]:
        tries = []
        for result in one.results:
            cells = attempt_cells(result, self.course.policies.zone, self.language)
            tries.append(Try(*cells, counts=one.counted is result))
        return tries

    def _notes(self, one: Standing, shown: int) -> list[str]:
        """Return in words where the score that counts is not that of the page."""
        counted = one.counted
        notes = []
        if counted is not None and counted.attempt.number != shown:
            facts = {"shown": shown, "number": counted.attempt.number, "score": number(counted.score or 0.0)}
            notes.append(self._say("site.other_counts", **facts))
        if counted is not None and counted.penalty:
            lost, left = number(counted.penalty), number(counted.score or 0.0)
            notes.append(self._say("site.late", days=counted.days_late, points=lost, score=left))
        if counted is None or counted.state == "outdated":
            notes.append(self._say("site.outdated" if counted is not None else "site.none_counts"))
        return notes

    def _learner(self, place: _Place) -> str:
        mine = self.rows[place.learner].values()
        rows = [
            {
                "title": self.tallies[one.exercise].exercise.title,
                "one": one,
                "state": self._state(one),
                "address": f"{one.exercise}.html" if newest(one) is not None else "",
            }
            for one in mine
        ]
        total = number(sum(one.score or 0.0 for one in mine))
        most = number(sum(one.max_score for one in mine))
        return self._draw("learner.html", title=place.name, rows=rows, total=total, most=most, above=())

    def _state(self, one: Standing) -> str:
        if not one.results:
            return self._say("class.state_missing")
        return attempt_cells(one.counted or one.results[-1], self.course.policies.zone, self.language)[2]

    def _exercise(self, tally: Tally) -> str:
        people = [mine[tally.exercise.name] for mine in self.rows.values() if tally.exercise.name in mine]
        return self._draw(
            "exercise.html",
            title=pick(tally.exercise.title, self.language),
            tally=tally,
            titles={task.name: task for task in tally.exercise.tasks},
            people=[(self.places[one.learner], one, newest(one) is not None) for one in people],
            places=self.places,
            often=[(tally, mistake) for mistake in tally.often],
            above=[Link(self._title(), "../index.html")],
        )

    def _index(self) -> str:
        tallies = list(self.tallies.values())
        often = sorted(
            ((tally, mistake) for tally in tallies for mistake in tally.often),
            key=lambda pair: -len(pair[1].learners),
        )
        stuck = sorted((found for tally in tallies for found in tally.stuck), key=lambda found: -found.in_vain)
        return self._draw(
            "class.html",
            title=self._title(),
            tallies=tallies,
            rows=[(self.places[learner], mine) for learner, mine in self.rows.items()],
            often=often[:10],
            stuck=stuck,
            places=self.places,
            newest=newest,
            made=moment(datetime.now(UTC), self.course.policies.zone),
            zone=self.course.policies.zone,
            above=(),
        )

    def _title(self) -> str:
        return pick(self.course.title, self.language)

    def _say(self, key: str, **facts: object) -> str:
        return say(key, self.language, **facts)

    def _draw(self, template: str, **facts: Any) -> str:
        return draw(template, self.language, **facts)


def slug(one: Standing) -> str:
    """Return a folder's name for a learner: what a person recognises, and what makes it the only one."""
    shown = unicodedata.normalize("NFC", clean(one.label or one.learner))
    name = _NAME.sub("-", shown).strip("-.")[:40]
    return f"{name or 'learner'}-{hashlib.sha256(one.learner.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
