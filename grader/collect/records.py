"""What a collection is made of: frozen records."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path, PurePath

from grader.catalog import Exercise
from grader.errors import SubmissionError
from grader.submission import Submission, read_submission
from grader.text import Words


@dataclass(frozen=True, slots=True)
class Collected:
    """One attempt of one learner at one exercise.

    Attributes:
        learner: Who: the platform's id where there is one, else the folder's or file's name, trimmed, in NFC.
        label: The name for people; empty where there is none beyond the identity.
        exercise: What is answered.
        path: A file or folder that `read_submission` reads.
        when: The time of the newest file, or the platform's own word for it, in UTC; None where unknown.
        late: Whether the platform says that it came late.
        attempt: 1, 2, … in time order among those of one learner and exercise.
        origin: Where the answer lay, for people.
    """

    learner: str
    label: str
    exercise: Exercise
    path: Path
    when: datetime | None
    late: bool
    attempt: int
    origin: str

    def read(self) -> Submission:
        """Read the files; the submission's name is where the answer lay.

        Raises:
            SubmissionError: There is nothing that could be graded; the sentence says what to do.
        """
        try:
            return replace(read_submission(self.path, self.exercise), name=self.origin)
        except SubmissionError as error:
            raise SubmissionError(error.key, **{**error.params, "path": self._shown(error.params)}) from error

    def _shown(self, params: dict[str, object]) -> str:
        """Return the place that an error names as a person knows it, who never saw where an archive was unpacked."""
        named = params.get("path")
        if not isinstance(named, PurePath) or named == self.path or not self.path.is_dir():
            return self.origin
        inside = os.path.relpath(named, self.path)
        return f"{self.origin.rpartition('/')[0]}/{inside}".lstrip("/")


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Something that could not be placed.

    Attributes:
        origin: Where it lies, for people.
        reason: Why, and what to do, in one sentence.
    """

    origin: str
    reason: Words


@dataclass(frozen=True, slots=True)
class Collection:
    """All that was found.

    Attributes:
        collected: By exercise in the course's order, then learner, then attempt.
        unplaced: What could not be placed, by where it lies.
        notices: What a person should know besides.
    """

    collected: tuple[Collected, ...]
    unplaced: tuple[Unplaced, ...]
    notices: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Who:
    """A learner, as far as a name tells.

    Attributes:
        learner: The identity.
        label: The name for people.
        late: Whether the platform says that this came late.
        order: The platform's own order among what one learner handed in; empty where it has none.
    """

    learner: str
    label: str = ""
    late: bool = False
    order: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """An answer that has its place; `Collected` is made of it when all are known."""

    who: Who
    exercise: Exercise
    path: Path
    when: datetime | None
    origin: str
