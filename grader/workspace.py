"""The learner's folder: exercises fetched into it, and what it remembers in `.course/state.json`.

Nothing a learner wrote is ever lost: every file is written whole or not at all, work in the way is kept beside its
replacement as `name.bak-1`, and a record that can't be read is set aside, not overwritten.
"""

from __future__ import annotations

import errno
import fcntl
import hashlib
import json
import os
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from grader.catalog import RECORD, Course, Exercise
from grader.errors import UsageError
from grader.files import in_words, keep_copy, write_whole
from grader.results import Report
from grader.text import LANGUAGES, Words, both

SCHEMA = "course-workspace/1"


@dataclass(frozen=True, slots=True)
class Progress:
    """What a workspace remembers of one exercise.

    Attributes:
        files: The digest of each file as it was fetched; empty where the exercise is not here.
        hints: How many hints of each task were shown.
        solved: The tasks that earned all their points when they were last graded.
        score: The best score.
        max_score: What could be earned then; 0 before the first report.
        full_marks: Whether a report ever had full marks, of what could be judged here.
    """

    files: dict[str, str] = field(default_factory=dict)
    hints: dict[str, int] = field(default_factory=dict)
    solved: tuple[str, ...] = ()
    score: float = 0.0
    max_score: int = 0
    full_marks: bool = False


@dataclass(frozen=True, slots=True)
class Status:
    """Where a learner stands with one exercise: whether it is here, whether it was edited, and what is remembered."""

    fetched: bool
    edited: bool
    progress: Progress


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a fetch did: the folder, whether it is new, and the copies that were kept of work in the way."""

    path: Path
    new: bool
    kept: tuple[Path, ...]


def find_workspace(start: Path) -> Path | None:
    """Return the nearest folder, from a path upwards, that is a learner's; None where there is none."""
    here = start.resolve()
    return next((folder for folder in (here, *here.parents) if (folder / RECORD.parent).is_dir()), None)


class Workspace:
    """A learner's folder.

    Attributes:
        root: The folder.
        course: The course that its exercises are from.
        notices: What a person should be told about the folder itself.
    """

    def __init__(self, root: Path, course: Course) -> None:
        """Open a folder, a learner's already or not; nothing is written before something is fetched.

        Raises:
            UsageError: The folder belongs to another course, or to a newer version of this program.
        """
        self.root = root
        self.course = course
        self.notices: list[Words] = []
        self._progress = self._load()

    def progress(self, exercise: Exercise) -> Progress:
        """Return what is remembered of an exercise."""
        return self._progress.get(exercise.name, Progress())

    def status(self, exercise: Exercise) -> Status:
        """Return where the learner stands with an exercise."""
        name = self.answer_name(exercise)
        progress = self.progress(exercise)
        present = digest(self.folder(exercise) / name)
        untouched = {progress.files.get(name), digest(exercise.starter_path)}
        return Status(present is not None, present is not None and present not in untouched, progress)

    def answer_name(self, exercise: Exercise) -> str:
        """Return the file that the learner works in: the notebook, where there is one and no Python file."""
        folder, notebook = self.folder(exercise), exercise.notebook
        return notebook if (folder / notebook).exists() and not (folder / exercise.file).exists() else exercise.file

    def folder(self, exercise: Exercise) -> Path:
        """Return where an exercise lies, or would."""
        return self.root / exercise.name

    def fetched(self) -> list[Exercise]:
        """Return the exercises that are here, in the course's order."""
        return [exercise for exercise in self.course.exercises if self.status(exercise).fetched]

    def fetch(self, exercise: Exercise, force: bool = False, notebook: str | None = None) -> Fetched:
        """Copy an exercise's starter, texts, pictures and visible tests; nothing of its solution.

        Args:
            exercise: The exercise.
            force: Whether to put the starter over edited work, which is kept beside it.
            notebook: The language in which the starter is wanted as a notebook, with the text and without the tests
                (which import the Python file); what is a notebook here already stays one.

        Raises:
            UsageError: The starter was edited (all other files are refreshed first), unless `force`, which keeps the
                old work beside the new starter; or the folder can't be written.
        """
        folder = self.folder(exercise)
        if folder.resolve() in {exercise.path.resolve(), exercise.solution_path.resolve()}:
            raise UsageError("workspace.inside_course", path=self.root)
        new = not folder.exists()
        edited = self.status(exercise).edited and not force
        name = self.answer_name(exercise)
        if notebook is not None and not (folder / exercise.file).exists():
            name = exercise.notebook
        with in_words(folder):
            _make_folder(folder)
            texts = [exercise.path / "README.md", exercise.path / "README.ja.md", *exercise.pictures]
            sources = {path.name: path.read_bytes() for path in texts}
            if name == exercise.file:
                sources[exercise.test_path.name] = exercise.test_path.read_bytes()
            if not edited:
                sources[name] = _starter(exercise, name, notebook or LANGUAGES[0])
            kept = self._copy(exercise, sources, folder)
        if edited:
            raise UsageError("workspace.edited", path=folder / name, exercise=exercise.name)
        return Fetched(folder, new, tuple(kept))

    def reset(self, exercise: Exercise) -> Path | None:
        """Put the starter back; return where the old work is kept, or None where there was none.

        Raises:
            UsageError: The exercise was never fetched, or the folder can't be written.
        """
        status = self.status(exercise)
        if not status.fetched and not status.progress.files:
            raise UsageError("workspace.not_fetched", exercise=exercise.name)
        name = self.answer_name(exercise)
        kept = self.fetch(exercise, force=True).kept
        return next((path for path in kept if path.name.startswith(name)), None)

    def record(self, exercise: Exercise, report: Report) -> None:
        """Remember a report: the tasks solved by it, and its score where it is the best so far."""
        if report.broken or not report.tasks:
            return
        graded = {task.name for task in report.tasks}
        solved = {task.name for task in report.tasks if task.solved}

        def change(old: Progress) -> Progress:
            kept = [task.name for task in exercise.tasks if task.name in solved or task.name in {*old.solved} - graded]
            new = replace(old, solved=tuple(kept))
            whole = len(graded) == len(exercise.tasks)
            if whole and report.score * max(old.max_score, 1) >= old.score * report.max_score:
                new = replace(new, score=report.score, max_score=report.max_score)
            return replace(new, full_marks=old.full_marks or (whole and report.faultless))

        self._change(exercise, change)

    def remember_hint(self, exercise: Exercise, task: str, shown: int) -> None:
        """Remember how many hints of a task were shown."""
        self._change(exercise, lambda old: replace(old, hints=old.hints | {task: shown}))

    def _copy(self, exercise: Exercise, sources: Mapping[str, bytes], folder: Path) -> list[Path]:
        kept = []
        before = self.progress(exercise).files
        after = dict(before)
        for name, contents in sources.items():
            target = folder / name
            wanted = hashlib.sha256(contents).hexdigest()
            present = digest(target)
            if present not in {None, wanted, before.get(name)}:
                kept.append(keep_copy(target))
            if present != wanted:
                write_whole(target, contents)
            after[name] = wanted
        self._change(exercise, lambda old: replace(old, files=after))
        return kept

    def _change(self, exercise: Exercise, change: Callable[[Progress], Progress]) -> None:
        path = self.root / RECORD
        with in_words(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            with (path.parent / "lock").open("w") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX)
                self._progress = self._load()
                self._progress[exercise.name] = change(self.progress(exercise))
                write_whole(path, _dumped(self.course, self._progress))

    def _load(self) -> dict[str, Progress]:
        path = self.root / RECORD
        try:
            data = json.loads(path.read_bytes())
            if str(data["schema"]).startswith("course-workspace/") and data["schema"] != SCHEMA:
                raise UsageError("workspace.newer", path=self.root, schema=data["schema"])
            if data["course"]["name"] != self.course.name:
                raise UsageError("workspace.other_course", path=self.root, name=data["course"]["name"])
            return {name: _progress(entry) for name, entry in data["exercises"].items()}
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except OSError as error:
            raise UsageError("workspace.unreadable", path=path, reason=error.strerror or str(error)) from error
        except (ValueError, LookupError, TypeError, AttributeError):
            return self._set_aside(path)

    def _set_aside(self, path: Path) -> dict[str, Progress]:
        with in_words(path):
            aside = keep_copy(path, mark="broken")
            path.unlink()
        self.notices.append(both("workspace.set_aside", path=path, aside=aside.name))
        return {}


def digest(path: Path) -> str | None:
    """Return the digest of a file's contents; None where there is no such file."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    except OSError as error:
        raise UsageError("workspace.unreadable", path=path, reason=error.strerror or str(error)) from error


def _starter(exercise: Exercise, name: str, language: str) -> bytes:
    """Return the starter as the file of a name: Python, or a notebook with the text in a language."""
    starter = exercise.starter_path.read_bytes()
    if name == exercise.file:
        return starter
    from grader.notebook import from_starter  # nbformat takes a tenth of a second: only where it is wanted

    text = exercise.path / ("README.md" if language == LANGUAGES[0] else f"README.{language}.md")
    return from_starter(starter.decode(), text.read_text(encoding="utf-8")).encode()


def _make_folder(folder: Path) -> None:
    if folder.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(folder))
    folder.mkdir(parents=True, exist_ok=True)


def _progress(entry: Any) -> Progress:
    return Progress(
        files={str(name): str(value) for name, value in entry["files"].items()},
        hints={str(name): int(value) for name, value in entry["hints"].items()},
        solved=tuple(str(name) for name in entry["solved"]),
        score=float(entry["score"]),
        max_score=int(entry["max_score"]),
        full_marks=bool(entry["full_marks"]),
    )


def _dumped(course: Course, progress: dict[str, Progress]) -> bytes:
    data = {
        "schema": SCHEMA,
        "course": {"name": course.name, "root": str(course.root)},
        "exercises": {name: asdict(entry) for name, entry in progress.items()},
    }
    return (json.dumps(data, indent=2, ensure_ascii=False) + "\n").encode()
