"""The recipe: one submission → one Report; and the same for many submissions of one exercise.

This module is light: torch and pytest are imported while the zygote is already starting on another core.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

from grader import devices
from grader.catalog import Course, Exercise
from grader.errors import BrokenError, UsageError
from grader.results import Report
from grader.sandbox.confine import Rights
from grader.sandbox.host import Host, choose_level
from grader.submission import Submission

if TYPE_CHECKING:
    from grader.feedback import Explain
    from grader.sandbox.box import Answer, Box
    from grader.session import CheckRecord, Checks


T = TypeVar("T")

ONE_AT_A_TIME = ("cuda", "mps")
"""Devices on which no second answer is made ready while one is graded."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How to grade.

    Attributes:
        sandbox: auto, or a level of `grader.sandbox.confine.LEVELS`.
        own_work: Whether the code is the caller's own, so that no sandbox is better than no grading.
        device: The kind of device to grade on; auto takes the best that is here.
        seed: Another seed than the course's.
        task: One task only, by name or number.
    """

    sandbox: str = "auto"
    own_work: bool = False
    device: str = "auto"
    seed: int | None = None
    task: str | None = None


def grade_targets(
    jobs: Sequence[tuple[Exercise, Submission]], course: Course, settings: Settings, on_report: Callable[[Report], None]
) -> list[Report]:
    """Grade submissions, those of one exercise after each other, and return the reports in the jobs' order.

    Args:
        jobs: Exercises and submissions.
        course: The course that they belong to.
        settings: How to grade.
        on_report: Told of every report as it is made.

    Raises:
        UsageError: The device or task is not there, or there is no sandbox for other people's work.
        BrokenError: The sandbox can't be started, or the exercise's own files fail.
    """
    numbered = sorted(enumerate(jobs), key=lambda job: (job[1][0].name, job[0]))
    reports: list[Report] = []

    def keep(report: Report) -> None:
        reports.append(report)
        on_report(report)

    with Grader([exercise for exercise, _ in jobs], course, settings) as grader:
        for _, group in groupby(numbered, key=lambda job: job[1][0].name):
            batch = [job for _, job in group]
            grader.grade_all(batch[0][0], (submission for _, submission in batch), keep)
    made = dict(zip([number for number, _ in numbered], reports, strict=True))
    return [made[number] for number in range(len(jobs))]


class Grader:
    """Grades submissions of several exercises; those with the same device and rights share a zygote, so that torch is
    loaded once."""

    def __init__(self, expected: Sequence[Exercise], course: Course, settings: Settings) -> None:
        """Start nothing yet.

        Args:
            expected: The exercises of the submissions to come: one for each, where it is known how many there are.
            course: The course that they belong to.
            settings: How to grade.

        Raises:
            UsageError: The device or task is not there.
        """
        self.course = course if settings.seed is None else replace(course, seed=settings.seed)
        self.expected, self.settings = expected, settings
        self.tasks = {exercise.name: _tasks_of(exercise, settings.task) for exercise in expected}
        self.places = {
            exercise.name: (device_for(exercise, settings.device), rights_of(exercise)) for exercise in expected
        }
        self.hosts: dict[tuple[str, Rights], Host] = {}
        self.stack = ExitStack()

    def __enter__(self) -> Grader:
        return self

    def __exit__(self, *why: object) -> None:
        self.stack.close()

    def grade_all(
        self, exercise: Exercise, submissions: Iterable[Submission], on_report: Callable[[Report], None]
    ) -> None:
        """Grade submissions of one exercise; the next is asked for when the report of the one before was taken.

        Raises:
            UsageError: There is no sandbox for other people's work.
            BrokenError: The sandbox can't be started, or the exercise's own files fail.
        """
        host = self._host(exercise)
        grade_exercise(exercise, submissions, self.course, host, self.tasks[exercise.name], on_report)

    def _host(self, exercise: Exercise) -> Host:
        place = self.places[exercise.name]
        if place not in self.hosts:
            sharing = [other for other in self.expected if self.places[other.name] == place]
            preload = tuple(dict.fromkeys(name for other in sharing for name in other.preload))
            spares = int(len(sharing) > 1 and place[0] not in ONE_AT_A_TIME)
            opened = open_host(exercise, self.course, self.settings, device=place[0], spares=spares, preload=preload)
            self.hosts[place] = self.stack.enter_context(opened)
        return self.hosts[place]


def device_for(exercise: Exercise, wish: str) -> str:
    """Return the kind of device that an exercise is graded on; where it names none that is here, the CPU, on which its
    checks are pending.

    Raises:
        UsageError: The device that is wished for is unknown, or not on this machine.
    """
    if wish == "auto":
        return devices.best(exercise.kinds)
    if wish not in devices.KINDS or not devices.here(wish):
        known = ", ".join(kind for kind in devices.KINDS if devices.here(kind))
        raise UsageError("grade.no_device", device=wish, known=known)
    return wish if wish in exercise.kinds else "cpu"


def _tasks_of(exercise: Exercise, wish: str | None) -> Collection[str] | None:
    return None if wish is None else {exercise.task(wish).name}


def grade_exercise(
    exercise: Exercise,
    submissions: Iterable[Submission],
    course: Course,
    host: Host,
    tasks: Collection[str] | None,
    on_report: Callable[[Report], None],
) -> None:
    """Grade submissions of one exercise: collect its checks once, then run them against one box after the other."""

    def use(checks: Checks) -> None:
        explain = explainer(exercise, course, checks, host)
        for submission in submissions:
            on_report(grade(submission, exercise, course, checks, host, explain, tasks))

    with_checks_of(exercise, course, host, use)


def with_checks_of(exercise: Exercise, course: Course, host: Host, use: Callable[[Checks], T]) -> T:
    """Collect an exercise's hidden checks for a host's device, and return what `use` makes of them."""
    from grader.session import with_checks

    hidden = exercise.hidden_path
    return with_checks(exercise.name, hidden, course.seed, use, device=host.device, needs=exercise.needs)


def grade(
    submission: Submission,
    exercise: Exercise,
    course: Course,
    checks: Checks,
    host: Host,
    explain: Explain,
    tasks: Collection[str] | None = None,
) -> Report:
    """Grade one submission: run the hidden checks against its box, and say what was earned."""
    from grader.feedback import MAX_PRINTED, cut, stable_words, task_result
    from grader.sandbox.faults import AnswerFault
    from grader.session import CheckRecord

    started = time.perf_counter()
    fault: AnswerFault | None = None
    with box_for(answer_of(submission, exercise), exercise, host) as box:
        try:
            box.load()
            records = explain.settled(checks.run(box, tasks))
        except AnswerFault as error:
            fault = error
            specs = [spec for spec in checks.specs if tasks is None or spec.task in tasks]
            records = [CheckRecord(spec, error.outcome) for spec in specs]
        printed = box.loaded_output
    chosen = [task for task in exercise.tasks if tasks is None or task.name in tasks]
    for task in chosen:
        if not _of_task(records, task.name):  # never let a task without checks look like a task without points
            raise BrokenError("broken.unchecked", task=task.name, exercise=exercise.name)
    return Report(
        exercise=exercise.name,
        title=exercise.title,
        version=version_of(exercise, course.seed),
        submission=submission.name,
        sha256=submission.sha256,
        device=host.device,
        sandbox=host.level,
        tasks=tuple(task_result(task, _of_task(records, task.name), explain) for task in chosen),
        problem=None if fault is None else stable_words(fault.words),
        traceback=() if fault is None else fault.frames,
        printed=cut(printed, MAX_PRINTED),
        seconds=time.perf_counter() - started,
    )


def _of_task(records: Sequence[CheckRecord], task: str) -> list[CheckRecord]:
    return [record for record in records if record.spec.task == task]


def explainer(exercise: Exercise, course: Course, checks: Checks, host: Host) -> Explain:
    """Return what makes feedback for an exercise; its misconceptions run in boxes of the same host."""
    from grader.feedback import Behaviours, Explain

    def run(source: bytes, task: str) -> list[CheckRecord]:
        submission = Submission("misconception", {exercise.file: source}, exercise.file)
        return run_records(submission, exercise, checks, host, {task})

    return Explain(exercise, Behaviours(exercise, host.device, run), course.reveal_expected, host.device)


def run_records(
    submission: Submission, exercise: Exercise, checks: Checks, host: Host, tasks: Collection[str] | None
) -> list[CheckRecord]:
    """Run checks against an author's own file, and return what each came to."""
    with box_for(answer_of(submission, exercise), exercise, host) as box:
        return checks.run(box, tasks)


def answer_of(submission: Submission, exercise: Exercise) -> Answer:
    """Return what a worker loads for a submission."""
    from grader.sandbox.box import Answer

    probes = exercise.probes_path
    source = None if probes is None else probes.read_text(encoding="utf-8")
    return Answer(submission.files, submission.main, exercise.module, source)


def box_for(answer: Answer, exercise: Exercise, host: Host) -> Box:
    """Return a box with the exercise's limits."""
    from grader.sandbox.box import Box

    limits = exercise.limits
    return Box(
        host.worker,
        answer,
        device=host.device,
        check_seconds=limits.check_seconds,
        total_seconds=limits.submission_seconds,
        output_kb=limits.output_kb,
    )


def rights_of(exercise: Exercise) -> Rights:
    """Return what each worker of an exercise may use."""
    limits = exercise.limits
    return Rights(limits.cpu_seconds, limits.memory_mb, limits.processes, limits.file_mb)


@contextmanager
def open_host(
    exercise: Exercise,
    course: Course,
    settings: Settings,
    *,
    device: str = "cpu",
    spares: int = 0,
    preload: Sequence[str] | None = None,
) -> Iterator[Host]:
    """Start a zygote for an exercise; for one's own work, without a sandbox where bubblewrap does not run here."""
    level = choose_level(settings.sandbox, own_work=settings.own_work)
    fallback = settings.own_work and settings.sandbox == "auto" and level != "none"
    modules = exercise.preload if preload is None else preload
    with Host(
        level,
        rights_of(exercise),
        device=device,
        preload=modules,
        hidden=[course.root],
        spares=spares,
        fallback=fallback,
    ) as host:
        yield host


def version_of(exercise: Exercise, seed: int) -> str:
    """Return a digest of what decides points: the exercise, its hidden checks and probes, and the seed."""
    digest = hashlib.sha256(str(seed).encode())
    for path in (exercise.path / "exercise.yaml", exercise.hidden_path, exercise.probes_path):
        digest.update(b"" if path is None else path.read_bytes())
    return digest.hexdigest()[:16]
