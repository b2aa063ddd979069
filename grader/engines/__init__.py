"""Many submissions graded: an engine has one method, and says of each job what came of it as soon as it is known.

`local` has one grading process a core on this machine, `ray` has them on a cluster; `dispatch` decides for both who
grades what next, and gives the work of one that was lost to another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from grader.results import Report
from grader.submission import Submission
from grader.text import Words


@dataclass(frozen=True, slots=True)
class Job:
    """One submission to grade.

    Attributes:
        number: What the caller knows it by.
        exercise: The exercise's name.
        read: Reads it, when its turn has come; may raise SubmissionError.
    """

    number: int
    exercise: str
    read: Callable[[], Submission]


@dataclass(frozen=True, slots=True)
class Graded:
    """What came of a job: a report, or in words why there is none.

    Attributes:
        number: The job's.
        report: The report; None where there is none.
        problem: Why there is none.
        ours: Whether that is our failure, and not something about what was handed in.
    """

    number: int
    report: Report | None
    problem: Words | None = None
    ours: bool = False


class Engine(Protocol):
    """Grades many submissions."""

    def grade_all(self, jobs: Sequence[Job]) -> Iterator[Graded]:
        """Yield what came of each job, in the order in which they end.

        Raises:
            UsageError: Nothing can be graded as asked: no such device, no sandbox.
            BrokenError: Nothing can be graded through our own fault.
        """
        ...
