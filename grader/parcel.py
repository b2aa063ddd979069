"""What travels of a course, or of this package, to another machine: every file by its name, hidden ones left out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml


def course_files(root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a course, named as seen from its folder: all that grading reads."""
    contents = (root / "course.yaml").read_bytes()
    yield "course.yaml", contents
    topics = yaml.safe_load(contents).get("topics")
    if topics:
        yield topics, (root / topics).read_bytes()
    for part in ("exercises", "solutions"):
        yield from files_below(root / part, part)


def files_below(folder: Path, name: str) -> Iterator[tuple[str, bytes]]:
    """Yield the files below a folder, in the names' order, as if it were called so."""
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        hidden = any(part == "__pycache__" or part.startswith(".") for part in inside.parts)
        if path.is_file() and not hidden and path.suffix != ".pyc":
            yield f"{name}/{inside.as_posix()}", path.read_bytes()
