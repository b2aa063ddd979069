"""A course of several exercises, folders grown from dictionaries, and archives with or without sense."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from grader.catalog import Course
from grader.collect import Collection, collect

ANSWER = b"def double(x):\n    return x * 2\n"
NAMES = {
    "03_autograd": "autograd.py",
    "04_grad_modes": "grad_modes.py",
    "15_modules": "modules.py",
    "16_losses": "losses.py",
    "17_custom_losses": "losses.py",
}
Contents = Mapping[str, bytes]


@pytest.fixture
def course(tiny_course: Course) -> Course:
    """Return a course of five exercises, two of which have starters of one name."""
    exercise = tiny_course.exercises[0]
    return replace(tiny_course, exercises=tuple(replace(exercise, name=n, file=f) for n, f in NAMES.items()))


@pytest.fixture
def grow(tmp_path: Path) -> Callable[..., Path]:
    """Return what writes files into a folder and returns it; a name alone gets an answer."""

    def write(*names: str, files: Contents | None = None, root: str = "subs") -> Path:
        for name, contents in {**dict.fromkeys(names, ANSWER), **(files or {})}.items():
            path = tmp_path / root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(contents)
        (tmp_path / root).mkdir(exist_ok=True)
        return tmp_path / root

    return write


@pytest.fixture
def collected(course: Course) -> Any:
    """Return what collects a path, in a context that is open until the test ends."""
    with ExitStack() as stack:

        def run(path: Path, exercise: str | None = None) -> Collection:
            chosen = course.exercise(exercise) if exercise else None
            return stack.enter_context(collect(path, course, chosen))

        yield run


def zipped(*names: str, files: Contents | None = None, when: tuple[int, ...] = (2026, 11, 20, 12, 0, 0)) -> bytes:
    """Return a zip file; a name alone gets an answer."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, contents in {**dict.fromkeys(names, ANSWER), **(files or {})}.items():
            archive.writestr(zipfile.ZipInfo(name, when), contents, zipfile.ZIP_DEFLATED)  # type: ignore[arg-type]
    return out.getvalue()


def tarred(*members: str | tarfile.TarInfo, mode: str = "w:gz", contents: bytes = ANSWER) -> bytes:
    """Return a tar file; a name alone gets an answer."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for member in members:
            info = tarfile.TarInfo(member) if isinstance(member, str) else member
            plain = isinstance(member, str)
            info.size, info.mtime = (len(contents), 1_763_700_000) if plain else (info.size, info.mtime)
            archive.addfile(info, io.BytesIO(contents) if info.isreg() else None)
    return out.getvalue()


def placed(collection: Collection) -> list[tuple[str, str, str]]:
    """Return who answered what, and where it lay."""
    return [(one.learner, one.exercise.name[:2], one.origin) for one in collection.collected]


def who(collection: Collection) -> list[tuple[str, str]]:
    """Return who answered what."""
    return [(one.learner, one.exercise.name[:2]) for one in collection.collected]


def reasons(collection: Collection) -> dict[str, str]:
    """Return what could not be placed, each with the reason in English."""
    for one in collection.unplaced:
        assert one.reason["ja"]
        assert "{" not in one.reason["ja"] + one.reason["en"]
    return {one.origin: one.reason["en"] for one in collection.unplaced}
