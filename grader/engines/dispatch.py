"""Who grades what next. A runner keeps to one exercise while there is work in it: its checks are collected then, and
how its misconceptions behave is known. What a lost runner had in hand is graded again, once.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from grader.engines import Graded, Job
from grader.errors import BrokenError, CourseError, SubmissionError, UsageError
from grader.results import Report
from grader.submission import Submission
from grader.text import Words, both

TRIES = 2
LOOK_AROUND_SECONDS = 1.0
ROOM_SECONDS = 120.0
"""How long work waits where no runner can be opened at all: a cluster that lost its nodes may get others."""


class Lost(Exception):
    """A runner is gone, or gave up.

    Attributes:
        error: What it said; None where it ended without a word.
    """

    def __init__(self, error: CourseError | None) -> None:
        super().__init__(error)
        self.error = error

    @property
    def words(self) -> Words:
        """Return why, in words."""
        return both("engine.lost") if self.error is None else both(self.error.key, **self.error.params)


class Runner(Protocol):
    """One grading process, here or elsewhere, that is given one submission at a time."""

    def give(self, exercise: str, submission: Submission) -> None:
        """Send a submission; raise Lost where nobody takes it."""
        ...

    def take(self) -> Report:
        """Return the report of what was given, which is there; raise Lost where none will come."""
        ...

    def close(self) -> None:
        """End it, whatever it does."""
        ...


class Crew(Protocol):
    """Makes runners and waits for them."""

    @property
    def places(self) -> Sequence[frozenset[str]]:
        """Return for each runner that there may be at once the exercises that it can take."""
        ...

    def open(self, place: int) -> Runner | None:
        """Return a new runner for a place; None where there is no room for it now."""
        ...

    def wait(self, runners: Sequence[Runner], seconds: float) -> Sequence[Runner]:
        """Return the runners that have something to take, or are gone; none where time ran out."""
        ...


@dataclass(slots=True)
class Seat:
    """One place of a crew: its runner, and what that has in hand."""

    place: int
    takes: frozenset[str]
    runner: Runner | None = None
    exercise: str = ""
    job: Job | None = None
    deadline: float = 0.0


@dataclass(slots=True)
class Work:
    """What is still to do.

    Attributes:
        queues: Jobs that wait, by exercise.
        tries: How often a job was lost.
        done: How many reports each exercise has.
        given_up: Exercises that no runner can grade, and why.
    """

    queues: dict[str, deque[Job]]
    tries: dict[int, int] = field(default_factory=dict)
    done: dict[str, int] = field(default_factory=dict)
    given_up: dict[str, Words] = field(default_factory=dict)

    def for_seat(self, seat: Seat) -> list[str]:
        """Return the exercises with work that a seat can do."""
        return [name for name, queue in self.queues.items() if queue and name in seat.takes]

    def next_for(self, seat: Seat, seats: Sequence[Seat]) -> Job:
        """Return the next job for a seat: of its own exercise, else of the one that has the most work for each."""
        if not self.queues.get(seat.exercise):
            open_ = self.for_seat(seat)
            busy = [other.exercise for other in seats if other is not seat and other.job is not None]
            seat.exercise = max(open_, key=lambda name: len(self.queues[name]) / (1 + busy.count(name)))
        return self.queues[seat.exercise].popleft()

    def again(self, job: Job) -> bool:
        """Put a job whose runner was lost back, in front; tell whether it has another try."""
        self.tries[job.number] = self.tries.get(job.number, 0) + 1
        if self.tries[job.number] >= TRIES:
            return False
        self.queues[job.exercise].appendleft(job)
        return True


class Dispatch:
    """One run of many jobs over a crew."""

    def __init__(self, jobs: Sequence[Job], crew: Crew, seconds: dict[str, float]) -> None:
        """Args: seconds: how long a runner may take for a submission of each exercise before it counts as hung."""
        self.crew, self.seconds = crew, seconds
        self.work = Work({})
        for job in jobs:
            self.work.queues.setdefault(job.exercise, deque()).append(job)
        self.seats = [Seat(place, takes) for place, takes in enumerate(crew.places)]
        self.idle_since: float | None = None

    def run(self) -> Iterator[Graded]:
        """Yield what came of each job; close every runner at the end, whatever happens."""
        try:
            while True:
                for seat in self.seats:
                    yield from self._employ(seat)
                busy = {seat.runner: seat for seat in self.seats if seat.job is not None and seat.runner is not None}
                if not busy:
                    if not self._may_find_room():
                        break
                    continue
                self.idle_since = None
                for runner in self.crew.wait(list(busy), LOOK_AROUND_SECONDS):
                    yield from self._take(busy[runner])
                for seat in busy.values():
                    if seat.job is not None and time.monotonic() > seat.deadline:
                        yield from self._lose(seat, Lost(None))
        finally:
            for seat in self.seats:
                if seat.runner is not None:
                    seat.runner.close()
        yield from self._unplaced()

    def _employ(self, seat: Seat) -> Iterator[Graded]:
        """Give an idle seat work; jobs that can't be read end here."""
        while seat.job is None and self.work.for_seat(seat):
            if seat.runner is None:
                seat.runner = self.crew.open(seat.place)
            if seat.runner is None:
                return
            job = self.work.next_for(seat, self.seats)
            if job.exercise in self.work.given_up:
                yield Graded(job.number, None, self.work.given_up[job.exercise], ours=True)
                continue
            try:
                submission = job.read()
            except SubmissionError as error:
                yield Graded(job.number, None, both(error.key, **error.params))
                continue
            seat.job, seat.deadline = job, time.monotonic() + self.seconds[job.exercise]
            try:
                seat.runner.give(job.exercise, submission)
            except Lost as lost:
                yield from self._lose(seat, lost)

    def _may_find_room(self) -> bool:
        """Wait a moment where there is work but no runner for it; tell whether to look again."""
        if not any(self.work.for_seat(seat) for seat in self.seats):
            return False
        self.idle_since = self.idle_since or time.monotonic()
        self.crew.wait([], LOOK_AROUND_SECONDS)
        return time.monotonic() - self.idle_since < ROOM_SECONDS

    def _take(self, seat: Seat) -> Iterator[Graded]:
        assert seat.runner is not None
        assert seat.job is not None
        try:
            report = seat.runner.take()
        except Lost as lost:
            yield from self._lose(seat, lost)
            return
        job, seat.job = seat.job, None
        self.work.done[job.exercise] = self.work.done.get(job.exercise, 0) + 1
        yield Graded(job.number, report)

    def _lose(self, seat: Seat, lost: Lost) -> Iterator[Graded]:
        """Close a runner that is lost; its job is given to another, or ends as our failure.

        Raises:
            UsageError: It said that nothing can be graded as asked.
            BrokenError: It said what is wrong, and nothing could be graded so far.
        """
        assert seat.job is not None
        job, seat.job = seat.job, None
        if seat.runner is not None:
            seat.runner.close()
            seat.runner = None
        if isinstance(lost.error, UsageError):
            raise lost.error
        if self.work.again(job):
            return
        if isinstance(lost.error, BrokenError) and not self.work.done.get(job.exercise):
            if not self.work.done and len(self.work.queues) == 1:
                raise lost.error
            self.work.given_up[job.exercise] = lost.words
        yield Graded(job.number, None, lost.words, ours=True)

    def _unplaced(self) -> Iterator[Graded]:
        """Yield the jobs that no place of the crew can take."""
        for name, queue in self.work.queues.items():
            for job in queue:
                yield Graded(job.number, None, both("engine.no_place", exercise=name), ours=True)
