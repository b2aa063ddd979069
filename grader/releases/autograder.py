"""An autograder for Gradescope, ready to be uploaded: `setup.sh`, `run_autograder`, this package and the course.

Gradescope wants both scripts at the root of a zip, and unpacks it into `/autograder/source`. The same things lie in a
folder beside the zip, to be read and tried.
"""

from __future__ import annotations

import importlib.metadata
import io
import re
import shlex
import tomllib
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from grader.catalog import Course, Exercise
from grader.files import in_words, whole_folder, write_whole
from grader.parcel import course_files, files_below
from grader.reports import gradescope
from grader.text import LOCALE, both

PACKAGE = LOCALE.parent
SCRIPTS = Path(__file__).parent / "scripts"
RUN = "run_autograder"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_EXECUTABLE = {"setup.sh", RUN}


@dataclass(frozen=True, slots=True)
class Autograder:
    """What was written: the folder, and the zip to upload."""

    folder: Path
    archive: Path


def release(course: Course, exercise: Exercise, into: Path, language: str) -> Autograder:
    """Write an exercise's autograder, in the place of an earlier one.

    Raises:
        UsageError: It can't be written, or something else is in its place.
    """
    folder, archive = into / exercise.name, into / f"{exercise.name}.zip"
    with whole_folder(folder, RUN) as draft:
        contents = dict(files(course, exercise, language))
        _unpack(contents, draft)
    with in_words(archive):
        write_whole(archive, _zipped(contents))
    return Autograder(folder, archive)


def files(course: Course, exercise: Exercise, language: str) -> Iterator[tuple[str, bytes]]:
    """Yield every file of an autograder: its name and contents."""
    filled = {"@EXERCISE@": shlex.quote(exercise.name), "@LANGUAGE@": language}
    for name in sorted(_EXECUTABLE):
        text = (SCRIPTS / name).read_text(encoding="utf-8")
        for mark, value in filled.items():
            text = text.replace(mark, value)
        yield name, text.encode()
    yield "failure.json", gradescope.failure(both("formats.no_words"), language).encode()
    wanted = requirements()
    yield "requirements.txt", "".join(f"{line}\n" for line in wanted).encode()
    yield "constraints.txt", _constraints(course, wanted).encode()
    yield from files_below(PACKAGE, "grader")
    yield from ((f"course/{name}", data) for name, data in course_files(course.root))


def requirements() -> list[str]:
    """Return what this package needs to run, without its extras: from its project file, else as it was installed."""
    project = PACKAGE.parent / "pyproject.toml"
    if project.is_file():
        found = tomllib.loads(project.read_text(encoding="utf-8")).get("project", {})
        if found.get("name") == "course":
            return list(found["dependencies"])
    return [line for line in importlib.metadata.requires("course") or [] if "extra ==" not in line]


def _constraints(course: Course, wanted: list[str]) -> str:
    """Return exact versions: the course's own, else those of what is installed here."""
    for own in (course.root / "constraints.txt", PACKAGE.parent / "constraints.txt"):
        if own.is_file():
            return own.read_text(encoding="utf-8")
    pinned = []
    for line in wanted:
        match = _NAME.match(line)
        assert match is not None
        try:
            version = importlib.metadata.version(match.group()).partition("+")[0]
        except importlib.metadata.PackageNotFoundError:
            continue  # not for this system
        pinned.append(f"{match.group()}=={version}\n")
    return "".join(pinned)


def _mode(name: str) -> int:
    return 0o755 if name in _EXECUTABLE else 0o644


def _unpack(contents: Mapping[str, bytes], folder: Path) -> None:
    for name, data in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        path.chmod(_mode(name))


def _zipped(contents: Mapping[str, bytes]) -> bytes:
    """Return the files as a zip that is the same, byte for byte, for the same files."""
    paper = io.BytesIO()
    with zipfile.ZipFile(paper, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in sorted(contents.items()):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.external_attr = (0o100000 | _mode(name)) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return paper.getvalue()
