"""The nouns of a course: frozen, read-only records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from grader.catalog.policies import Policies
from grader.devices import NEEDS, stricter
from grader.errors import UsageError
from grader.text import Words

RULES = (
    "inputs",
    "prints",
    "warnings",
    "grad_mode",
    "default_dtype",
    "default_device",
    "deterministic",
    "threads",
    "modes",
    "rng",
)
"""The rules that hold in every task; `allows` names those that do not."""

CONTRADICTIONS = ("strict", "real", "lenient")
"""What a check counts that passed on one device and failed on another: failed, what a real device says, passed."""

DEVICES = ("cpu", *NEEDS)
"""What an exercise may say of devices: none is involved (cpu), or what its checks need."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one answer may use.

    Attributes:
        check_seconds: Wall time of one check.
        submission_seconds: Wall time of all checks together.
        cpu_seconds: Processor time of one worker.
        memory_mb: Memory of one worker, in MiB.
        processes: Processes and threads of one worker.
        file_mb: The largest file that a worker may write, in MiB.
        output_kb: How much printed text of one check is kept, in KiB.
        submission_mb: The largest submission, in MiB.
    """

    check_seconds: float = 4.0
    submission_seconds: float = 90.0
    cpu_seconds: int = 30
    memory_mb: int = 1024
    processes: int = 16
    file_mb: int = 16
    output_kb: int = 64
    submission_mb: int = 4


@dataclass(frozen=True, slots=True)
class Task:
    """One numbered step of an exercise: a function or class to write.

    Attributes:
        name: The function or class, exactly.
        number: Its place in the exercise, from 1.
        title: What a person calls it.
        points: What it is worth.
        topics: The topics that it grades.
        allows: The rules that do not hold here.
        needs: What the checks can't do without: any device, an accelerator, or cuda.
        hints: Three steps of help; the last nearly gives it away.
    """

    name: str
    number: int
    title: Words
    points: int
    topics: tuple[str, ...]
    allows: frozenset[str]
    hints: tuple[Words, ...]
    needs: str = "any"


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise: two folders that mirror each other, and what its exercise.yaml says.

    Attributes:
        name: The name of both folders.
        path: What a learner receives.
        solution_path: What only the grader sees.
        title: What a person calls it.
        summary: One sentence.
        level: From 1, easy, to 5.
        file: The starter's name.
        devices: cpu, where no device is involved; else what the checks need: any, accelerator or cuda.
        prerequisites: Exercises to do before.
        lesson_topics: Topics that only the text teaches.
        preload: Modules that a worker should have imported before it loads the answer.
        limits: What one answer may use.
        tasks: The tasks, in order.
    """

    name: str
    path: Path
    solution_path: Path
    title: Words
    summary: Words
    level: int
    file: str
    devices: str
    prerequisites: tuple[str, ...]
    lesson_topics: tuple[str, ...]
    preload: tuple[str, ...]
    limits: Limits
    tasks: tuple[Task, ...]

    @property
    def topics(self) -> tuple[str, ...]:
        """Return every topic, each once: the text's first, then the tasks'."""
        return tuple(dict.fromkeys([*self.lesson_topics, *(topic for task in self.tasks for topic in task.topics)]))

    @property
    def kinds(self) -> frozenset[str]:
        """Return the kinds of devices that it can be graded on."""
        return NEEDS.get(self.devices, frozenset({"cpu"}))

    @property
    def needs(self) -> dict[str, str]:
        """Return what the checks of each task need."""
        own = self.devices if self.devices in NEEDS else "any"
        return {task.name: stricter(own, task.needs) for task in self.tasks}

    @property
    def points(self) -> int:
        """Return what all tasks are worth."""
        return sum(task.points for task in self.tasks)

    @property
    def module(self) -> str:
        """Return the name under which an answer is imported."""
        return Path(self.file).stem

    @property
    def notebook(self) -> str:
        """Return the starter's name as a notebook."""
        return f"{self.module}.ipynb"

    @property
    def answer_names(self) -> tuple[str, str]:
        """Return what an answer's file is called: as a Python file, and as a notebook."""
        return self.file, self.notebook

    @property
    def starter_path(self) -> Path:
        """Return the starter's path."""
        return self.path / self.file

    @property
    def test_path(self) -> Path:
        """Return the path of the visible tests."""
        return self.path / f"test_{self.file}"

    @property
    def pictures(self) -> list[Path]:
        """Return the paths of the pictures that the text shows."""
        return sorted(self.path.glob("*.svg"))

    @property
    def hidden_path(self) -> Path:
        """Return the path of the hidden checks."""
        return self.solution_path / "test_hidden.py"

    @property
    def probes_path(self) -> Path | None:
        """Return the path of the code that runs beside an answer; None where the exercise has none."""
        path = self.solution_path / "probes.py"
        return path if path.is_file() else None

    def task(self, name: str) -> Task:
        """Return a task by its name or number.

        Raises:
            UsageError: The exercise has no such task.
        """
        for task in self.tasks:
            if name in {task.name, str(task.number)}:
                return task
        known = ", ".join(f"{task.number} {task.name}" for task in self.tasks)
        raise UsageError("catalog.no_task", name=name, exercise=self.name, known=known)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the course: a title and the names of its exercises, in order."""

    title: Words
    exercises: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """A whole course.

    Attributes:
        root: The folder that holds course.yaml.
        name: A short name.
        title: What a person calls it.
        seed: The number from which all random inputs come.
        limits: What one answer may use where an exercise does not say otherwise.
        parts: The parts, in order.
        exercises: The exercises, in order.
        topics: Every topic's title by its id.
        reveal_expected: Whether a learner is shown the expected values.
        contradictions: What a check counts that passed on one device and failed on another.
        policies: Due dates, lateness and attempts.
    """

    root: Path
    name: str
    title: Words
    seed: int
    limits: Limits
    parts: tuple[Part, ...]
    exercises: tuple[Exercise, ...]
    topics: Mapping[str, Words]
    reveal_expected: bool = True
    contradictions: str = CONTRADICTIONS[0]
    policies: Policies = field(default_factory=Policies)

    def exercise(self, name: str) -> Exercise:
        """Return an exercise by its name or a short form of it: `03_autograd`, `3`, `03` or `autograd`.

        Raises:
            UsageError: No exercise, or more than one, is called so.
        """
        exact = [exercise for exercise in self.exercises if exercise.name == name]
        found = exact or [exercise for exercise in self.exercises if name.lower() in short_names(exercise.name)]
        if len(found) > 1:
            raise UsageError("catalog.ambiguous", name=name, names=", ".join(exercise.name for exercise in found))
        if not found:
            raise self._no_exercise(name)
        return found[0]

    def _no_exercise(self, name: str) -> UsageError:
        shorts = {short: exercise.name for exercise in self.exercises for short in short_names(exercise.name)}
        close = get_close_matches(name.lower(), shorts, n=3, cutoff=0.5)
        if not close:
            return UsageError("catalog.no_exercise", name=name)
        names = ", ".join(dict.fromkeys(shorts[short] for short in close))
        return UsageError("catalog.no_exercise_meant", name=name, names=names)


def short_names(name: str) -> set[str]:
    """Return what else an exercise may be called: its number, with and without zeros, and its name without it."""
    lower = name.lower()
    number, _, rest = lower.partition("_")
    if not (number.isdecimal() and rest):
        return {lower}
    return {lower, number, str(int(number)), rest}
