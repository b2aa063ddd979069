"""A grading process: it holds torch, the hidden checks and a zygote, and grades what comes through its pipe.

Both ends are trusted: what goes through are submissions as bytes one way, reports the other. The process ends with the
one that started it, even where that was killed.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from multiprocessing import get_context
from multiprocessing.connection import Connection
from operator import itemgetter

from grader.catalog import Course
from grader.engines.dispatch import Lost
from grader.errors import BrokenError, CourseError
from grader.grade import Grader, Settings
from grader.lifetime import end_with
from grader.results import Report
from grader.submission import Submission


@dataclass(frozen=True, slots=True)
class Task:
    """What a grading process is started with."""

    course: Course
    settings: Settings
    exercises: Sequence[str]


class Process:
    """The hold on a grading process."""

    def __init__(self, task: Task) -> None:
        context = get_context("spawn")  # never fork: the zygote's rule holds for every process that has torch
        self.connection, theirs = context.Pipe()
        self.process = context.Process(target=serve, args=(theirs, task, os.getpid()), daemon=True)
        self.process.start()
        theirs.close()

    def give(self, exercise: str, submission: Submission) -> None:
        """Send a submission."""
        try:
            self.connection.send((exercise, submission))
        except OSError:
            raise Lost(None) from None

    def take(self) -> Report:
        """Return the report; waits for it."""
        try:
            found = self.connection.recv()
        except (EOFError, OSError):
            raise Lost(None) from None
        if isinstance(found, Report):
            return found
        raise Lost(found)

    def close(self) -> None:
        """End the process; what it started ends with it."""
        self.connection.close()
        self.process.kill()
        self.process.join()
        self.process.close()


def serve(connection: Connection, task: Task, parent: int) -> None:
    """Grade what comes until nothing more does: the process's main function."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; who started us ends us
    end_with(parent)
    exercises = [task.course.exercise(name) for name in task.exercises]
    try:
        with Grader(exercises, task.course, task.settings) as grader:
            for name, group in groupby(_received(connection), key=itemgetter(0)):
                grader.grade_all(task.course.exercise(name), map(itemgetter(1), group), connection.send)
    except CourseError as error:
        _tell(connection, error)
    except (BrokenPipeError, ConnectionResetError):
        return
    except Exception as error:  # noqa: BLE001 - whatever it is, it is our failure, and told to who can say so
        _tell(connection, BrokenError("engine.crashed", reason=f"{type(error).__name__}: {error}"[:300]))


def _received(connection: Connection) -> Iterator[tuple[str, Submission]]:
    while True:
        try:
            yield connection.recv()
        except (EOFError, OSError):
            return


def _tell(connection: Connection, error: CourseError) -> None:
    try:
        connection.send(error)
    except OSError:
        return
