"""One learner's files at one moment. They are read as bytes and never run, compiled or decoded here.

What can't be Python (not UTF-8, binary, a syntax error) passes: it is graded, and earns nothing, with the reason.
Refused is only what can't be read as a submission at all. One thing looks into files, and only where a folder holds
several Python files and none has the starter's name: which of them the others import.
"""

from __future__ import annotations

import ast
import hashlib
import os
import re
import stat
import unicodedata
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from grader.catalog import Exercise, Limits
from grader.errors import SubmissionError

MAX_FILES = 500
_LEFT_OUT = re.compile(
    r"\..*|__MACOSX|__pycache__|Thumbs\.db|desktop\.ini|README.*|test_.*\.py|.*\.svg|.*\.bak-\d+|.*\.pyc"
)
NOTEBOOK = ".ipynb"
_NO_ANSWER = re.compile(r"setup\.py|conftest\.py|__\w+__\.py")
_PARSED = 256 * 1024
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Submission:
    """What one learner handed in; read-only.

    Attributes:
        name: The file or folder, as the learner knows it.
        files: Contents by name; folders inside are written with `/`.
        main: The name of the answer among the files.
    """

    name: str
    files: Mapping[str, bytes]
    main: str

    @property
    def sha256(self) -> str:
        """Return the digest of all names and contents; the submission's own name does not matter."""
        digest = hashlib.sha256()
        for name in sorted(self.files):
            for part in (name.encode(), self.files[name]):
                digest.update(len(part).to_bytes(8, "big") + part)
        return digest.hexdigest()


def read_submission(
    path: Path, exercise: Exercise, limits: Limits | None = None, answer: str | None = None
) -> Submission:
    """Read a submission: one `.py` file, or a folder that holds an answer (`answer_in`) and what it needs beside it.

    Args:
        path: The file or folder.
        exercise: What is answered.
        limits: Other limits than the exercise's.
        answer: Which file of the folder is the answer, where that is settled.

    Raises:
        SubmissionError: There is nothing that could be graded; the sentence says what to do.
    """
    name = path.name or path.resolve().name
    budget = _Budget((limits or exercise.limits).submission_mb)
    kind = _kind(path)
    if stat.S_ISDIR(kind):
        main, files = _folder(path, exercise, budget, answer)
    elif stat.S_ISREG(kind) and path.suffix.lower() in {".py", NOTEBOOK}:
        main = exercise.file if path.suffix.lower() == ".py" else path.name
        files = {main: budget.read(path)}
    else:
        raise SubmissionError("submission.not_python", path=path, file=exercise.file)
    if not files[main].strip():
        raise SubmissionError("submission.empty", path=path if stat.S_ISREG(kind) else path / main)
    if main.lower().endswith(NOTEBOOK):
        main, files = exercise.file, _without_notebook(files, main, exercise)
    return Submission(name, files, main)


def _without_notebook(files: dict[str, bytes], main: str, exercise: Exercise) -> dict[str, bytes]:
    """Return the files with the notebook's code cells, as Python, in the notebook's place."""
    from grader.notebook import as_python  # nbformat takes a tenth of a second: only where there is a notebook

    others = {name: contents for name, contents in files.items() if name not in {main, exercise.file}}
    return {exercise.file: as_python(files[main], main), **others}


def _kind(path: Path) -> int:
    try:
        mode = path.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        raise SubmissionError("submission.missing", path=path) from None
    except OSError as error:
        raise SubmissionError("submission.unreadable", path=path, reason=error.strerror or str(error)) from error
    if stat.S_ISLNK(mode):
        raise SubmissionError("submission.link", path=path)
    return mode


def answer_in(path: Path, names: Iterable[str], exercise: Exercise) -> str:
    """Return which file of a folder is the answer: the one with the starter's name (as `.py`, else as `.ipynb`), else
    the only `.py` or `.ipynb` that no other file there imports. Nothing is guessed.

    Args:
        path: The folder.
        names: The names of its files; those in folders below, which hold a `/`, are no answers.
        exercise: What is answered.

    Raises:
        SubmissionError: It holds none, or several that could be meant.
    """
    possible = [name for name in names if may_be_answer(name)]
    for starter in exercise.answer_names:
        if starter in possible:
            return starter
    imported = _imported(path, possible) if len(possible) > 1 else set()
    left = sorted(name for name in possible if Path(name).stem not in imported)
    if len(left) == 1:
        return left[0]
    key = "submission.no_file_but" if possible else "submission.no_file"
    others = ", ".join((left or sorted(possible))[:_SHOWN])
    raise SubmissionError(key, path=path, file=exercise.file, others=others, exercise=exercise.name)


def may_be_answer(name: str) -> bool:
    """Tell whether a file could be an answer by its name: Python or a notebook, and no test, set-up or hidden file."""
    suffix = Path(name).suffix.lower()
    return suffix in {".py", ".ipynb"} and "/" not in name and not (left_out(name) or _NO_ANSWER.fullmatch(name))


def left_out(name: str) -> bool:
    """Tell whether a file or folder of this name does not travel with an answer."""
    return _LEFT_OUT.fullmatch(name) is not None


def readable(name: str) -> bool:
    """Tell whether a name can be shown: no control characters, none that turn the text around, nothing undecodable.

    Spaces of other scripts (a Japanese full-width one) and joiners are part of people's names.
    """
    return all(char.isprintable() or char in "\u200c\u200d" or unicodedata.category(char) == "Zs" for char in name)


def _imported(folder: Path, names: Sequence[str]) -> set[str]:
    """Return the modules that files of a folder import; a file that can't be read or parsed imports nothing."""
    found: set[str] = set()
    budget = _Budget(1)
    for name in names:
        try:
            source = budget.read(folder / name)
            if len(source) > _PARSED or not name.endswith(".py"):
                continue
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # an escape that Python does not know is the learner's affair
                tree = ast.parse(source)
            found |= {module for node in ast.walk(tree) for module in _modules(node)} - {Path(name).stem}
        except (SubmissionError, SyntaxError, ValueError, RecursionError, MemoryError):
            continue
    return found


def _modules(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name.partition(".")[0] for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        yield from [node.module.partition(".")[0]] if node.module else (alias.name for alias in node.names)


def _folder(path: Path, exercise: Exercise, budget: _Budget, answer: str | None) -> tuple[str, dict[str, bytes]]:
    found = dict(_walk(path, "", budget))
    if answer is not None and answer not in found:  # a link, perhaps
        raise SubmissionError("submission.missing", path=path / answer)
    main = answer or answer_in(path, found, exercise)
    if main.lower().endswith(".py") and not main.endswith(".py"):  # ANSWER.PY: Python imports small letters only
        found[exercise.file], main = found.pop(main), exercise.file
    return main, {name: budget.read(found[name]) for name in sorted(found, key=lambda name: (name != main, name))}


def _walk(folder: Path, prefix: str, budget: _Budget) -> Iterator[tuple[str, Path]]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise SubmissionError("submission.unreadable", path=folder, reason=error.strerror or str(error)) from error
    for entry in entries:
        if _LEFT_OUT.fullmatch(entry.name) or entry.is_symlink():
            continue
        budget.count(entry, folder)
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path), f"{prefix}{entry.name}/", budget)
        elif entry.is_file(follow_symlinks=False):
            yield prefix + entry.name, Path(entry.path)


@dataclass(slots=True)
class _Budget:
    """How much one submission may still hold."""

    megabytes: int
    used: int = 0
    entries: int = field(default=0)

    def count(self, entry: os.DirEntry[str], folder: Path) -> None:
        self.entries += 1
        if self.entries > MAX_FILES:
            raise SubmissionError("submission.too_many", path=folder, limit=MAX_FILES)
        if not readable(entry.name):  # a name that is not UTF-8 holds surrogates, which are not printable
            raise SubmissionError("submission.name", path=folder, name=ascii(entry.name))

    def read(self, path: Path) -> bytes:
        """Return a file's contents without following a link or reading more than is allowed."""
        left = self.megabytes * 1024 * 1024 - self.used
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
            with os.fdopen(descriptor, "rb") as file:
                contents = file.read(left + 1)
        except OSError as error:
            raise SubmissionError("submission.unreadable", path=path, reason=error.strerror or str(error)) from error
        if len(contents) > left:
            raise SubmissionError("submission.too_large", path=path, limit=self.megabytes)
        self.used += len(contents)
        return contents
