"""What a class's standings and newest reports say together: who has how much, where they fail, who is stuck.

Points are those that count, lateness included; tasks and mistakes are those of each learner's newest answer that has a
report, for that is what they are at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from grader.catalog import Exercise
from grader.gradebook.totals import Result, Standing
from grader.results import Outcome, Page, Report

BINS = 10
"""Parts of the scale of points; full marks stand apart, in one more."""
_IN_VAIN = 2
"""So many attempts in a row that brought no more points mean that somebody is stuck."""


@dataclass(slots=True)
class TaskTally:
    """How a task stands: who was judged on it, and who solved it."""

    name: str
    judged: int = 0
    solved: int = 0

    @property
    def share(self) -> float:
        """Return the share that solved it, 0 where nobody was judged."""
        return self.solved / self.judged if self.judged else 0.0


@dataclass(slots=True)
class Mistake:
    """A well-known mistake: its page, and who behaves so, each learner once."""

    task: str
    page: Page
    learners: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Stuck:
    """Somebody who does not get on.

    Attributes:
        one: Who, and on which exercise.
        in_vain: The attempts since the last that brought points; 0 where nothing was ever earned.
        task: The first task that the newest answer does not solve; empty where it could not be loaded.
    """

    one: Standing
    in_vain: int
    task: str


@dataclass(slots=True)
class Tally:
    """An exercise in a class, counted learner by learner."""

    exercise: Exercise
    learners: int = 0
    handed_in: int = 0
    shares: list[float] = field(default_factory=list)
    unloaded: int = 0
    tasks: dict[str, TaskTally] = field(default_factory=dict)
    mistakes: dict[str, Mistake] = field(default_factory=dict)
    stuck: list[Stuck] = field(default_factory=list)

    def add(self, one: Standing, report: Report | None) -> None:
        """Count a learner: how it stands, and the newest report, if there is one."""
        self.learners += 1
        self.handed_in += bool(one.results)
        if one.score is not None and one.counted is not None:
            judged = one.counted.max_score - one.counted.pending
            self.shares.append(min(1.0, one.score / judged) if judged > 0 else 0.0)
        if report is None:
            return
        self.unloaded += report.problem is not None
        self._count_tasks(report)
        self._count_mistakes(one.learner, report)
        found = _stuck(one, report)
        if found is not None:
            self.stuck.append(found)

    def _count_tasks(self, report: Report) -> None:
        for task in report.tasks:
            tally = self.tasks.setdefault(task.name, TaskTally(task.name))
            if task.outcome not in {Outcome.BROKEN, Outcome.PENDING}:
                tally.judged += 1
                tally.solved += task.solved

    def _count_mistakes(self, learner: str, report: Report) -> None:
        seen: set[str] = set()
        for task in report.tasks:
            for check in task.checks:
                page = check.misconception
                if page is not None and page.name not in seen:
                    seen.add(page.name)
                    self.mistakes.setdefault(page.name, Mistake(task.name, page)).learners.append(learner)

    @property
    def median(self) -> float | None:
        """Return the share of the points that half of those graded have at least; None where nobody is graded."""
        return median(self.shares) if self.shares else None

    @property
    def full(self) -> int:
        """Return how many have every point that could be judged."""
        return sum(share >= 1 for share in self.shares)

    @property
    def bins(self) -> list[int]:
        """Return how many there are in each tenth of the scale, and with full marks."""
        counts = Counter(BINS if share >= 1 else max(0, int(share * BINS + 1e-9)) for share in self.shares)
        return [counts[place] for place in range(BINS + 1)]

    @property
    def often(self) -> list[Mistake]:
        """Return the mistakes, the most frequent first."""
        return sorted(self.mistakes.values(), key=lambda mistake: (-len(mistake.learners), mistake.page.name))

    @property
    def most_stuck(self) -> list[Stuck]:
        """Return who is stuck, the longest first."""
        return sorted(self.stuck, key=lambda found: (-found.in_vain, found.one.score or 0.0, found.one.learner))


def newest(one: Standing) -> Result | None:
    """Return the newest attempt that has a report; None where none has."""
    return next((result for result in reversed(one.results) if result.rows), None)


def _stuck(one: Standing, report: Report) -> Stuck | None:
    """Return whether somebody is stuck: tried on in vain, or never earned anything."""
    raws = [result.raw for result in one.results if result.raw is not None]
    if not raws or report.faultless:
        return None
    best = max(raws)
    in_vain = len(raws) - 1 - raws.index(best) if best else 0
    if best and in_vain < _IN_VAIN:
        return None
    return Stuck(one, in_vain, "" if report.problem is not None else _first_unsolved(report))


def _first_unsolved(report: Report) -> str:
    left: Sequence[str] = [task.name for task in report.tasks if not task.solved and task.outcome != Outcome.PENDING]
    return left[0] if left else ""
