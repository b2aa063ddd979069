"""The author's gate: starters score nothing, solutions and alternatives everything, every misconception is caught
by name.

Every reason is collected, for all exercises, before anything is said.
"""

from __future__ import annotations

import ast
import os
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, field, replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from grader import devices
from grader.catalog import Alternative, Course, Exercise, Misconception, alternatives, misconceptions
from grader.errors import CatalogError, CourseError, UsageError
from grader.grade import ONE_AT_A_TIME, Settings, explainer, grade, open_host, with_checks_of
from grader.lifetime import end_with
from grader.results import Outcome, Report, TaskResult
from grader.sandbox.host import Host
from grader.starter import MarkerError, make_starter
from grader.submission import Submission
from grader.text import Words, both
from grader.workspace import Workspace

if TYPE_CHECKING:
    from grader.session import Checks

SEED_STEP = 7919
PASSED = Outcome.PASSED
UNJUDGED = (Outcome.PASSED, Outcome.PENDING)
VERIFIED = ("cpu", "simulated", "cuda", "mps")
"""The order in which devices are gone through."""


@dataclass(frozen=True, slots=True)
class Answers:
    """An author's own answers: the known wrong ones, and the other right ones."""

    wrong: Sequence[Misconception]
    right: Sequence[Alternative]


@dataclass(frozen=True, slots=True)
class Caught:
    """A row of the table: a misconception, the check that must catch it, and every check of its task that fails."""

    misconception: str
    task: str
    check: str
    failed: tuple[str, ...]
    passed: tuple[str, ...]


@dataclass(slots=True)
class ExerciseProof:
    """What verifying one exercise found.

    Attributes:
        exercise: Its name.
        problems: Every reason why it is unsound; empty when it is sound.
        table: Misconceptions against checks.
        tasks: The number of tasks.
        checks: The number of hidden checks, the rules of each task included.
        alternatives: The number of other right answers.
        devices: The kinds of devices that it was proved on.
        seeds: How many seeds were tried.
        seconds: How long it took.
    """

    exercise: str
    problems: list[Words] = field(default_factory=list)
    table: list[Caught] = field(default_factory=list)
    tasks: int = 0
    checks: int = 0
    alternatives: int = 0
    devices: list[str] = field(default_factory=list)
    seeds: int = 0
    seconds: float = 0.0

    @property
    def sound(self) -> bool:
        """Tell whether nothing was found."""
        return not self.problems

    def demand(self, condition: bool, key: str, **params: object) -> bool:
        """Note a problem unless the condition holds."""
        if not condition:
            self.problems.append(both(key, **params))
        return condition


def verify(
    course: Course,
    names: Sequence[str],
    *,
    seeds: int,
    write: bool,
    on_progress: Callable[[str], None],
    kinds: Sequence[str] = (),
) -> list[ExerciseProof]:
    """Verify exercises and return a proof of each.

    Args:
        course: The course.
        names: Exercises; all of them where empty.
        seeds: How many seeds to try, at least 2.
        write: Write the starters that the solutions generate.
        on_progress: Told the names of the exercises that are still being proved, which several processes do at a time.
        kinds: The kinds of devices to prove them on; every one that is here where empty.
    """
    exercises = [course.exercise(name) for name in names] or list(course.exercises)
    prove_one = partial(prove, course=course, seeds=max(2, seeds), write=write, kinds=tuple(kinds))
    workers = min(len(exercises), os.cpu_count() or 1)
    if workers == 1:
        on_progress(exercises[0].name)
        return [prove_one(exercise) for exercise in exercises]
    spawn = get_context("spawn")
    with ProcessPoolExecutor(workers, spawn, initializer=end_with, initargs=(os.getpid(),)) as pool:
        waiting = {pool.submit(prove_one, exercise): exercise.name for exercise in exercises}
        on_progress(", ".join(waiting.values()))
        for done in as_completed(waiting):
            left = [name for future, name in waiting.items() if not future.done()]
            on_progress(", ".join(left) or waiting[done])
        return [future.result() for future in waiting]


def prove(exercise: Exercise, *, course: Course, seeds: int, write: bool, kinds: Sequence[str] = ()) -> ExerciseProof:
    """Return the proof of one exercise."""
    started = time.perf_counter()
    proof = ExerciseProof(exercise.name, tasks=len(exercise.tasks), seeds=seeds)
    check_starter(exercise, proof, write=write)
    check_fetched(exercise, course, proof)
    try:
        answers = Answers(misconceptions(exercise), alternatives(exercise))
        proof.alternatives = len(answers.right)
        proof.devices = provable(exercise, kinds)
        run_answers(exercise, course, proof, answers, seeds)
    except CatalogError as error:
        proof.problems += [
            both("verify.file", file=p.file, line=p.line, words=both(p.key, **p.params)) for p in error.problems
        ]
    except CourseError as error:
        proof.problems.append(both(error.key, **error.params))
    proof.seconds = time.perf_counter() - started
    return proof


def provable(exercise: Exercise, kinds: Sequence[str]) -> list[str]:
    """Return the kinds of devices to prove an exercise on: those wished for that it names and that are here."""
    named = [
        kind for kind in VERIFIED if kind in exercise.kinds and (not kinds or kind in kinds) and devices.here(kind)
    ]
    return named or ["cpu"]


def check_starter(exercise: Exercise, proof: ExerciseProof, *, write: bool) -> None:
    """Demand that the starter is what the solution generates."""
    solution = (exercise.solution_path / exercise.file).read_text(encoding="utf-8")
    try:
        starter = make_starter(solution, {task.name: task.number for task in exercise.tasks})
    except MarkerError as error:
        proof.demand(False, "verify.markers", reason=str(error))
        return
    if write:
        exercise.starter_path.write_text(starter, encoding="utf-8")
    there = exercise.starter_path.read_text(encoding="utf-8") if exercise.starter_path.exists() else ""
    proof.demand(there == starter, "verify.starter_differs", file=exercise.starter_path.name, exercise=exercise.name)


def check_fetched(exercise: Exercise, course: Course, proof: ExerciseProof) -> None:
    """Demand that nothing of the solution's folder reaches what a learner fetches."""
    secret = {path.read_bytes() for path in exercise.solution_path.rglob("*.py")}
    with tempfile.TemporaryDirectory() as folder:
        try:
            Workspace(Path(folder), course).fetch(exercise)
        except UsageError as error:
            proof.problems.append(both(error.key, **error.params))
            return
        for path in sorted(Path(folder, exercise.name).rglob("*")):
            if path.is_file():
                proof.demand(path.read_bytes() not in secret, "verify.leaks", file=path.name)
                proof.demand(path.name != "exercise.yaml", "verify.leaks", file=path.name)


def run_answers(exercise: Exercise, course: Course, proof: ExerciseProof, answers: Answers, seeds: int) -> None:
    """Grade starter, solution, alternatives and misconceptions, on every device that is here and under every seed."""
    for kind in proof.devices:
        spares = int(kind not in ONE_AT_A_TIME)
        with open_host(exercise, course, Settings(own_work=True), device=kind, spares=spares) as host:
            grading = partial(Grading, exercise, course, host)
            use = partial(run_on_device, grading=grading, proof=proof, answers=answers, seeds=seeds)
            with_checks_of(exercise, course, host, use)


def run_on_device(
    checks: Checks, *, grading: Callable[[Checks], Grading], proof: ExerciseProof, answers: Answers, seeds: int
) -> None:
    """Grade everything on one device."""
    run = grading(checks)
    exercise, first_seed = run.exercise, run.course.seed
    proof.checks = len(run.checks.specs) + len(exercise.tasks)
    known = {spec.name: spec for spec in run.checks.specs}
    if run.host.device == proof.devices[0]:
        check_names(exercise, proof, answers.wrong, run)
    if proof.demand(
        exercise.starter_path.exists(), "verify.starter_differs", file=exercise.file, exercise=exercise.name
    ):
        check_nothing(run.grade(exercise.starter_path.read_text(encoding="utf-8")), proof)
    wrong = [
        entry
        for entry in answers.wrong
        if run.host.device in entry.devices
        and (entry.check not in known or devices.has(run.host.device, known[entry.check].needs))
    ]
    for place in range(seeds):
        run.reseed(first_seed + place * SEED_STEP)
        check_right(run, proof, answers.right, repeat=place == 0)
        check_wrong(run, proof, wrong, first=place == 0)


class Grading:
    """Grades texts of an author, under one seed after the other."""

    def __init__(self, exercise: Exercise, course: Course, host: Host, checks: Checks) -> None:
        self.exercise, self.course, self.checks, self.host = exercise, course, checks, host
        self.explain = explainer(exercise, course, checks, host)

    def named(self, who: str) -> str:
        """Return an answer's name, and on which device it was graded where that is not the CPU."""
        return who if self.host.device == "cpu" else f"{who} ({self.host.device})"

    def reseed(self, seed: int) -> None:
        """Go on with another seed; what is known of misconceptions' behaviour is forgotten."""
        self.course = replace(self.course, seed=seed)
        self.checks.plugin.course_seed = seed
        self.explain = explainer(self.exercise, self.course, self.checks, self.host)

    def known_task(self, entry: Misconception) -> TaskResult:
        """Return what a misconception comes to, from the run that learners' answers are compared with."""
        from grader.feedback import is_rules, task_result

        task, behaviours = self.exercise.task(entry.task), self.explain.behaviours
        assert behaviours is not None
        records = next(records for known, records in behaviours.of(task) if known.name == entry.name)
        return task_result(task, [record for name, record in records.items() if not is_rules(name)], self.explain)

    def grade(self, source: str, tasks: Sequence[str] | None = None) -> Report:
        """Return the report of a text."""
        submission = Submission(self.exercise.file, {self.exercise.file: source.encode()}, self.exercise.file)
        return grade(submission, self.exercise, self.course, self.checks, self.host, self.explain, tasks)


def check_names(exercise: Exercise, proof: ExerciseProof, wrong: Sequence[Misconception], run: Grading) -> None:
    """Demand that checks and misconceptions name tasks and checks that exist, and that every task is checked."""
    tasks = {task.name for task in exercise.tasks}
    known = {spec.name: spec.task for spec in run.checks.specs}
    for name, count in Counter(function_names(exercise.hidden_path)).items():
        proof.demand(count == 1, "verify.same_name", check=name)
    for name, task in known.items():
        proof.demand(task in tasks, "verify.unknown_task", check=name, task=task)
    for task in sorted(tasks - set(known.values())):
        proof.demand(False, "verify.unchecked", task=task)
    for entry in wrong:
        fits = entry.check == "rules" or known.get(entry.check) == entry.task
        proof.demand(fits, "verify.unknown_check", name=entry.name, check=entry.check, task=entry.task)


def function_names(path: Path) -> list[str]:
    """Return the names of a file's top-level functions; Python keeps only the last of those that share one."""
    return [node.name for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, ast.FunctionDef)]


def check_nothing(report: Report, proof: ExerciseProof) -> None:
    """Demand that the starter can be loaded and scores nothing."""
    proof.demand(report.problem is None, "verify.starter_loads", problem=report.problem)
    proof.demand(report.score == 0, "verify.starter_scores", score=report.score)
    for check in broken_checks(report.tasks):
        proof.demand(False, "verify.broken", who="starter", check=check)


def broken_checks(tasks: Sequence[TaskResult]) -> Iterator[str]:
    """Yield the checks that failed through our own fault."""
    for task in tasks:
        for check in task.checks:
            if check.outcome is Outcome.BROKEN:
                yield f"{check.name}: {check.problem['en'] if check.problem else ''}"


def check_right(run: Grading, proof: ExerciseProof, right: Sequence[Alternative], *, repeat: bool) -> None:
    """Demand full marks of solution and alternatives; and, once, the same report twice."""
    solution = (run.exercise.solution_path / run.exercise.file).read_text(encoding="utf-8")
    answers: list[tuple[str, str, Sequence[str] | None]] = [("solution", solution, None)]
    answers += [(f"alternatives/{entry.name}", entry.source, entry.tasks) for entry in right]
    for name, source, tasks in answers:
        who = run.named(name)
        report = run.grade(source, tasks)
        for task in report.tasks:
            for check in task.checks:
                proof.demand(
                    check.outcome in UNJUDGED,
                    "verify.not_full",
                    who=who,
                    check=check.name,
                    problem=check.problem,
                    seed=run.course.seed,
                )
        proof.demand(report.problem is None, "verify.not_loaded", who=who, problem=report.problem)
        if repeat:
            again = run.grade(source, tasks)
            proof.demand(again.without_times() == report.without_times(), "verify.differs", who=who)


def check_wrong(run: Grading, proof: ExerciseProof, wrong: Sequence[Misconception], *, first: bool) -> None:
    """Demand that each misconception loses points by the check that it names, and that its own page is shown."""
    from grader.feedback import caught_by

    for entry in wrong:
        # Under later seeds the run that the page is found by serves for both.
        task = graded_alone(run, entry, proof) if first else run.known_task(entry)
        failed = tuple(check.name for check in task.checks if check.outcome not in UNJUDGED)
        if first and entry.name not in {row.misconception for row in proof.table}:
            passed = tuple(check.name for check in task.checks if check.outcome is PASSED)
            proof.table.append(Caught(entry.name, entry.task, entry.check, failed, passed))
        seed = run.course.seed
        for check in broken_checks([task]):
            proof.demand(False, "verify.broken", who=run.named(entry.name), check=check)
        caught = proof.demand(
            caught_by(entry) in failed, "verify.not_caught", name=run.named(entry.name), check=entry.check, seed=seed
        )
        if caught:
            check_page(entry, task, proof, run)


def graded_alone(run: Grading, entry: Misconception, proof: ExerciseProof) -> TaskResult:
    """Grade a misconception as a learner's answer would be; demand that it can be loaded."""
    report = run.grade(entry.source, [entry.task])
    proof.demand(report.problem is None, "verify.not_loaded", who=run.named(entry.name), problem=report.problem)
    return report.tasks[0]


def check_page(entry: Misconception, task: TaskResult, proof: ExerciseProof, run: Grading) -> None:
    """Demand that a learner with these values reads this page."""
    shown = {check.misconception.name for check in task.checks if check.misconception is not None}
    others = ", ".join(sorted(shown)) or "-"
    name, seed = run.named(entry.name), run.course.seed
    proof.demand(shown == {entry.page.name}, "verify.other_page", name=name, shown=others, seed=seed)
