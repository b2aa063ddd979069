"""A cluster's engine, on Ray: one actor a core or share of a GPU, each with a grading process of its own.

Submissions travel by content, the course once as an archive in Ray's object store, so that a node needs nothing but
this package. Ray places the actors by what they need: `CPU`, a `GPU` or a fraction of one, and `gpu_runner` for the
runners that an operator has named so. What a lost node had in hand is graded again elsewhere.
"""

from __future__ import annotations

import io
import os
import tarfile
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from grader.catalog import Course, Exercise, load_course
from grader.engines import Graded, Job
from grader.engines.dispatch import Dispatch, Lost, Runner
from grader.engines.local import patience
from grader.engines.process import Process, Task
from grader.errors import CourseError, UsageError
from grader.grade import Settings
from grader.parcel import course_files
from grader.results import Report
from grader.submission import Submission

GPU_RUNNER = "gpu_runner"
"""The custom resource of nodes that grade what needs a real GPU: `ray start --resources '{"gpu_runner": 1}'`."""


@dataclass(frozen=True, slots=True)
class Place:
    """What one actor asks of the cluster, and what it can grade."""

    exercises: frozenset[str]
    resources: dict[str, float]


class Cluster:
    """Grades on a Ray cluster: the one that `RAY_ADDRESS` names, else one on this machine alone."""

    def __init__(self, course: Course, settings: Settings, runners: int | None = None, *, gpu: float = 1.0) -> None:
        """Prepare; the cluster is joined when there is work.

        Args:
            course: The course.
            settings: How to grade.
            runners: How many submissions are graded at once; one for each CPU of the cluster by default.
            gpu: The share of a GPU that one runner takes.

        Raises:
            UsageError: Ray is not installed.
        """
        self.course, self.settings, self.runners, self.gpu = course, settings, runners, gpu
        self.ray = _ray()

    def grade_all(self, jobs: Sequence[Job]) -> Iterator[Graded]:
        """Yield what came of each job, in the order in which they end."""
        started = not self.ray.is_initialized()
        if started:
            self._join()
        try:
            expected = [job.exercise for job in jobs]
            names = list(dict.fromkeys(expected))
            crew = Actors(self.ray, self.course, self.settings, expected, self._places(names, len(jobs)))
            yield from Dispatch(jobs, crew, patience(self.course, names)).run()
        finally:
            if started:
                self.ray.shutdown()

    def _join(self) -> None:
        """Join the cluster that is named, or start one.

        Raises:
            UsageError: The one that is named can't be joined.
        """
        where = os.environ.get("RAY_ADDRESS") or "local"  # without it Ray looks for the last one that was started here
        quiet = {"log_to_driver": False, "logging_level": "error", "include_dashboard": False}
        try:
            self.ray.init(where, ignore_reinit_error=True, **quiet)
        except (ConnectionError, self.ray.exceptions.RayError) as error:
            raise UsageError("engine.no_cluster", where=where, reason=str(error)[:300]) from error

    def _places(self, names: Sequence[str], jobs: int) -> list[Place]:
        """Return what actors there may be: those that need a GPU runner, and one for each CPU that is left."""
        there = self.ray.cluster_resources()
        needing = frozenset(name for name in names if self.needs_gpu(self.course.exercise(name)))
        rest = frozenset(names) - needing
        count = min(self.runners or int(there.get("CPU", 1)), jobs)
        places = []
        if needing:
            marked = {GPU_RUNNER: self.gpu} if GPU_RUNNER in there else {"GPU": self.gpu}
            most = int(sum(there.get(name, 0.0) for name in marked) / self.gpu)
            places += [Place(needing | rest, {"CPU": 1.0, **marked})] * min(most, count)
        return places + [Place(rest, {"CPU": 1.0})] * (count - len(places) if rest else 0)

    def needs_gpu(self, exercise: Exercise) -> bool:
        """Tell whether an exercise goes to a GPU runner: where cuda is asked for, or nothing else will do."""
        return "cuda" in exercise.kinds and (self.settings.device == "cuda" or exercise.devices == "cuda")


def _ray() -> Any:
    try:
        import ray
    except ImportError:
        raise UsageError("engine.no_ray") from None
    return ray


class Actors:
    """A crew of actors on a cluster."""

    def __init__(
        self, ray: Any, course: Course, settings: Settings, expected: Sequence[str], wanted: Sequence[Place]
    ) -> None:
        self.ray, self.settings, self.expected, self.wanted = ray, settings, tuple(expected), wanted
        self.packed = ray.put(pack(course.root))
        self.kind = ray.remote(Bench)

    @property
    def places(self) -> Sequence[frozenset[str]]:
        """Return for each actor what it can grade."""
        return [place.exercises for place in self.wanted]

    def open(self, place: int) -> Runner | None:
        """Return a new actor, for which Ray finds a node; None where no node has room."""
        resources = dict(self.wanted[place].resources)
        there = self.ray.available_resources()
        if any(there.get(name, 0.0) < amount for name, amount in resources.items()):
            return None
        options = {"num_cpus": resources.pop("CPU"), "num_gpus": resources.pop("GPU", 0.0), "resources": resources}
        actor = self.kind.options(max_restarts=0, **options).remote(self.packed, self.settings, self.expected)
        return Actor(self.ray, actor)

    def wait(self, runners: Sequence[Runner], seconds: float) -> Sequence[Runner]:
        """Return the actors that have an answer or are gone."""
        if not runners:
            time.sleep(seconds)
            return []
        by_reference = {cast("Actor", runner).reference: runner for runner in runners}
        done, _ = self.ray.wait(list(by_reference), num_returns=1, timeout=seconds)
        return [by_reference[reference] for reference in done]


class Actor:
    """The hold on one actor."""

    def __init__(self, ray: Any, actor: Any) -> None:
        self.ray, self.actor, self.reference = ray, actor, None

    def give(self, exercise: str, submission: Submission) -> None:
        """Send a submission."""
        self.reference = self.actor.grade.remote(exercise, submission)

    def take(self) -> Report:
        """Return the report."""
        try:
            found = self.ray.get(self.reference)
        except self.ray.exceptions.RayError:
            raise Lost(None) from None
        if isinstance(found, Report):
            return found
        raise Lost(found)

    def close(self) -> None:
        """End the actor and its grading process."""
        self.ray.kill(self.actor)


class Bench:
    """What runs on a node: a grading process, and the course that it reads."""

    def __init__(self, packed: bytes, settings: Settings, expected: Sequence[str]) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="course-")
        unpack(packed, Path(self.folder.name))
        self.task = Task(load_course(Path(self.folder.name), only=set(expected)), settings, expected)
        self.process = Process(self.task)

    def grade(self, exercise: str, submission: Submission) -> Report | CourseError | None:
        """Return the report, or what the grading process said at its end."""
        try:
            self.process.give(exercise, submission)
            return self.process.take()
        except Lost as lost:
            return lost.error


def pack(root: Path) -> bytes:
    """Return a course's files as one archive."""
    paper = io.BytesIO()
    with tarfile.open(fileobj=paper, mode="w:gz") as archive:
        for name, data in course_files(root):
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return paper.getvalue()


def unpack(packed: bytes, folder: Path) -> None:
    """Write a course's files."""
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(folder, filter="data")
