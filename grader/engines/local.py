"""This machine's engine: one grading process and one warm zygote a core."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from multiprocessing.connection import wait
from typing import cast

from grader.catalog import Course
from grader.engines import Graded, Job
from grader.engines.dispatch import Dispatch, Runner
from grader.engines.process import Process, Task
from grader.grade import ONE_AT_A_TIME, Settings, device_for

SPARE_SECONDS = 60.0
"""What a grading process may take beyond a submission's own limit: to start, to collect, to run misconceptions."""


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Local:
    """Grades on this machine."""

    def __init__(self, course: Course, settings: Settings, runners: int | None = None) -> None:
        """Args: runners: how many submissions are graded at once; one a core by default, one where a GPU is used."""
        self.course, self.settings, self.runners = course, settings, runners or cores()

    def grade_all(self, jobs: Sequence[Job]) -> Iterator[Graded]:
        """Yield what came of each job, in the order in which they end."""
        names = list(dict.fromkeys(job.exercise for job in jobs))
        kinds = {device_for(self.course.exercise(name), self.settings.device) for name in names}
        most = 1 if kinds & set(ONE_AT_A_TIME) else self.runners
        expected = [job.exercise for job in jobs]
        crew = Processes(Task(self.course, self.settings, expected), min(most, len(jobs)))
        yield from Dispatch(jobs, crew, patience(self.course, names)).run()


class Processes:
    """A crew of processes on this machine."""

    def __init__(self, task: Task, count: int) -> None:
        self.task, self.count = task, count

    @property
    def places(self) -> Sequence[frozenset[str]]:
        """Return for each process all exercises: they are alike."""
        return [frozenset(self.task.exercises)] * self.count

    def open(self, place: int) -> Runner:
        """Return a new process."""
        return Process(self.task)

    def wait(self, runners: Sequence[Runner], seconds: float) -> Sequence[Runner]:
        """Return the processes that have sent something or have ended."""
        by_pipe = {cast("Process", runner).connection: runner for runner in runners}
        return [by_pipe[pipe] for pipe in wait(list(by_pipe), seconds) if pipe in by_pipe]


def patience(course: Course, names: Sequence[str]) -> dict[str, float]:
    """Return how long a submission of each exercise may take before its grading process counts as hung, in seconds."""
    return {name: 2 * course.exercise(name).limits.submission_seconds + SPARE_SECONDS for name in names}
