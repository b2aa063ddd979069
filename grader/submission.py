"""One learner's files at one moment. They are read as bytes and never run, compiled or decoded here.

What can't be Python (not UTF-8, binary, a syntax error) passes: it is graded, and earns nothing, with the reason.
Refused is only what can't be read as a submission at all.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from grader.catalog import Exercise, Limits
from grader.errors import SubmissionError

MAX_FILES = 500
_LEFT_OUT = re.compile(
    r"\..*|__MACOSX|__pycache__|Thumbs\.db|desktop\.ini|README.*|test_.*\.py|.*\.svg|.*\.bak-\d+|.*\.pyc"
)
_LATER = (".ipynb", ".zip")


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


def read_submission(path: Path, exercise: Exercise, limits: Limits | None = None) -> Submission:
    """Read a submission: one `.py` file, or a folder that holds the starter's name and what the answer needs beside it.

    Raises:
        SubmissionError: There is nothing that could be graded; the sentence says what to do.
    """
    name = path.name or path.resolve().name
    budget = _Budget((limits or exercise.limits).submission_mb)
    kind = _kind(path)
    if path.suffix.lower() in _LATER and not stat.S_ISDIR(kind):
        raise SubmissionError("submission.later", path=path, suffix=path.suffix)
    if stat.S_ISDIR(kind):
        files = _folder(path, exercise, budget)
    elif stat.S_ISREG(kind) and path.suffix.lower() == ".py":
        files = {exercise.file: budget.read(path)}
    else:
        raise SubmissionError("submission.not_python", path=path, file=exercise.file)
    if not files[exercise.file].strip():
        raise SubmissionError("submission.empty", path=path if stat.S_ISREG(kind) else path / exercise.file)
    return Submission(name, files, exercise.file)


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


def _folder(path: Path, exercise: Exercise, budget: _Budget) -> dict[str, bytes]:
    found = dict(_walk(path, "", budget))
    if exercise.file not in found:
        others = sorted(name for name in found if name.endswith(".py") and "/" not in name)
        key = "submission.no_file_but" if others else "submission.no_file"
        raise SubmissionError(key, path=path, file=exercise.file, others=", ".join(others[:5]), exercise=exercise.name)
    return {name: budget.read(found[name]) for name in sorted(found, key=lambda name: (name != exercise.file, name))}


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
        if not entry.name.isprintable():  # a name that is not UTF-8 holds surrogates, which are not printable
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
