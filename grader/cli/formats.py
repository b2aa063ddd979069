"""`--format`: in which form the reports of `course grade` leave, and what a platform is told where there is none."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from grader.cli.spoken import language, word
from grader.errors import CourseError, SubmissionError, UsageError
from grader.files import in_words, write_whole
from grader.reports import json as json_report
from grader.results import Report
from grader.text import Words, both

ONE = ("gradescope", "exercism", "html")
"""Formats that hold one submission."""
FORMATS = ("json", "junit", *ONE, "github", "classroom")


@dataclass(frozen=True, slots=True)
class Form:
    """How reports are to leave.

    Attributes:
        kind: One of `FORMATS`; None for a person at the terminal.
        as_json: Whether JSON alone goes to standard output.
        output: The file to write, if any.
    """

    kind: str | None
    as_json: bool
    output: Path | None

    def __post_init__(self) -> None:
        if self.as_json and self.kind not in {None, "json"}:
            raise UsageError("formats.two_formats", format=self.kind)

    @property
    def quiet(self) -> bool:
        """Tell whether standard output is not for a person: a form goes there, or a runner obeys what stands there."""
        return self.as_json or self.kind == "github" or (self.kind is not None and self.output is None)

    @property
    def takes_classes(self) -> bool:
        """Tell whether a folder may be a class; a platform's is always one learner's."""
        return self.kind not in ONE

    def refuse_class(self, path: Path) -> None:
        """Refuse a class in a form that is made of reports.

        Raises:
            UsageError: It is one.
        """
        if self.kind not in {None, "json"}:
            raise UsageError("formats.no_class", path=path, format=self.kind, formats="csv | canvas | moodle")

    def refuse_many(self, count: int) -> None:
        """Refuse several answers in a form that holds one.

        Raises:
            UsageError: There are several.
        """
        if self.kind in ONE and count != 1:
            raise UsageError("formats.one_report", format=self.kind, count=count)

    def write(self, reports: Sequence[Report], answers: Sequence[tuple[str, str]] = ()) -> None:
        """Write reports: to the file, to standard output, or both.

        Args:
            reports: The reports.
            answers: For each the answer's name in its lines, and its file seen from the repository's root.
        """
        if self.kind == "github":
            self._to_github(reports, answers)
            return
        text = _WRITERS[self.kind or "json"](reports)
        if self.output is not None:
            with in_words(self.output):
                write_whole(self.output, text.encode("utf-8", "replace"))
        if self.as_json or (self.kind is not None and self.output is None):
            click.echo(text, nl=False)
        elif self.output is not None:
            click.echo(word("cli.written", path=self.output))

    def _to_github(self, reports: Sequence[Report], answers: Sequence[tuple[str, str]]) -> None:
        """Print annotations, and write the step summary to where the runner wants it, and to the file."""
        from grader.reports import github, markdown

        places = [github.Answer(*answer) for answer in answers]
        click.echo(github.render(reports, language(), secrets.token_hex(32), places), nl=False)
        if self.output is not None:
            with in_words(self.output):
                write_whole(self.output, markdown.render(reports, language()).encode())
        if os.environ.get("GITHUB_STEP_SUMMARY"):
            path = Path(os.environ["GITHUB_STEP_SUMMARY"])
            with in_words(path):
                there = path.stat().st_size if path.exists() else 0
                with path.open("ab") as file:
                    file.write(markdown.render(reports, language(), markdown.SUMMARY_BYTES - there).encode())

    @contextmanager
    def told_if_none(self) -> Iterator[None]:
        """Write a result that says why, where no report comes out and a platform waits for one; the error goes on."""
        try:
            yield
        except SubmissionError as error:
            self._tell(both(error.key, **error.params), learners=True)
            raise
        except CourseError as error:
            self._tell(both(error.key, **error.params), learners=False)
            raise
        except Exception as error:
            reason = f"{type(error).__name__}: {error}"[:300] + " "
            self._tell({"en": reason, "ja": reason}, learners=False)
            raise

    def _tell(self, reason: Words, *, learners: bool) -> None:
        if self.kind != "gradescope" or self.output is None:
            return
        from grader.reports import gradescope

        made = (gradescope.refused if learners else gradescope.failure)(reason, language())
        write_whole(self.output, made.encode("utf-8", "replace"))


def place_of(path: Path, name: str) -> tuple[str, str]:
    """Return an answer's name, and its file as GitHub names files: seen from the repository's root; "" outside."""
    root = Path(os.environ.get("GITHUB_WORKSPACE") or Path.cwd()).resolve()
    file = path.resolve() / name if path.is_dir() else path.resolve()
    return name, file.relative_to(root).as_posix() if file.is_relative_to(root) else ""


def _json(reports: Sequence[Report]) -> str:
    return json_report.render(reports[0]) if len(reports) == 1 else json_report.render_all(reports)


def _junit(reports: Sequence[Report]) -> str:
    from grader.reports import junit

    return junit.render(reports, language())


def _gradescope(reports: Sequence[Report]) -> str:
    from grader.reports import gradescope

    return gradescope.render(reports[0], language())


def _exercism(reports: Sequence[Report]) -> str:
    from grader.reports import exercism

    return exercism.render(reports[0], language())


def _html(reports: Sequence[Report]) -> str:
    from grader.site.feedback import feedback

    return feedback(reports[0], language())


def _classroom(reports: Sequence[Report]) -> str:
    from grader.reports import classroom

    return classroom.render(reports, language())


_WRITERS: dict[str, Callable[[Sequence[Report]], str]] = {
    "json": _json,
    "junit": _junit,
    "gradescope": _gradescope,
    "exercism": _exercism,
    "classroom": _classroom,
    "html": _html,
}
