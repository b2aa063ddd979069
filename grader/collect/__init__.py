"""A class's submissions: who answered which exercise, in whatever layout they came.

    with collect(Path("submissions"), course) as collection:
        for one in collection.collected:
            submission = one.read()

Names and sizes are looked at, and contents only where several Python files of one folder leave open which is the answer
(which of them the others import). Files are read one submission at a time, by `Collected.read`. Archives are unpacked
into a private folder, each whole or not at all, and are gone when the context ends.

`names` says what a name means, `layout` what a folder is, `place` gives everything its place; `unpack` opens archives
within `bounds`. What has no place is listed with the reason; nothing is dropped but what systems leave everywhere.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from grader.catalog import Course, Exercise
from grader.collect.alike import in_order, look_alikes
from grader.collect.layout import Layout
from grader.collect.names import download_of, identity, stem_of
from grader.collect.place import Placing
from grader.collect.records import Collected, Collection, Found, Unplaced, Who
from grader.collect.tree import Node, Tree
from grader.errors import UsageError
from grader.submission import may_be_answer
from grader.text import Words, both

__all__ = ["Collected", "Collection", "Unplaced", "collect"]

_SHOWN = 3


@contextmanager
def collect(path: Path, course: Course, exercise: Exercise | None = None) -> Iterator[Collection]:
    """Find the submissions below a path: a folder, an archive, or a file.

    Args:
        path: Where they lie.
        course: The course that they answer.
        exercise: The exercise that all of them answer; told from names where it is not said.

    Raises:
        SubmissionError: The path is an archive that is refused.
        UsageError: There is nothing at that path, it can't be read, or there is no room to unpack archives.
    """
    tree = Tree()
    try:
        yield _collection(_root(path), Placing(Layout(course, tree), exercise))
    finally:
        tree.close()


def _root(path: Path) -> Node:
    resolved = path.resolve()
    if path.is_symlink():
        raise UsageError("submission.link", path=path)
    try:
        path.stat()
        kind = "folder" if path.is_dir() else "file" if path.is_file() else "other"
        if kind == "folder":
            os.scandir(path).close()
    except (FileNotFoundError, NotADirectoryError):
        raise UsageError("collect.missing", path=path) from None
    except OSError as error:
        raise UsageError("submission.unreadable", path=path, reason=error.strerror or str(error)) from error
    return Node(resolved.name, path, "" if kind == "folder" else resolved.name, kind)


def _collection(root: Node, placing: Placing) -> Collection:
    found = _found(root, placing)
    collected = in_order(found, placing.layout.course)
    unplaced = sorted(placing.tree.unplaced.values(), key=lambda one: one.origin)
    notices = [*placing.notices, *_left_out(placing), *look_alikes(collected)]
    return Collection(collected, tuple(unplaced), tuple(notices))


def _found(root: Node, placing: Placing) -> list[Found]:
    if root.archive:
        return _of_archive(root, placing.tree.open_or_refuse(root), placing)
    if root.kind != "folder":
        return _of_file(root, placing)
    nodes = placing.tree.told(root)
    if len(nodes) == 1 and nodes[0].archive:
        folder = placing.tree.open(nodes[0])
        return _of_archive(nodes[0], folder, placing) if folder is not None else []
    found = placing.of_class(root, placing.wished, Who(identity(root.name)))
    if not (found or placing.tree.unplaced or placing.others):
        placing.tree.cannot(root, both("collect.empty"))
    return found


def _of_archive(archive: Node, folder: Node, placing: Placing) -> list[Found]:
    """Place an archive that is all that was given."""
    layout, said = placing.layout, download_of(archive.name)
    owner = said.who if said else Who(identity(stem_of(archive.name)))
    if not said and layout.is_class(folder, placing.wished, top=True):
        return placing.of_class(folder, placing.wished, owner, top=True)
    found = placing.of_learner(folder, owner, placing.wished)
    if found and not (said or layout.tree.answers(folder) or layout.exercises(folder)):
        placing.notices.append(both("collect.one_learner", path=archive.origin, learner=owner.learner))
    return found


def _of_file(file: Node, placing: Placing) -> list[Found]:
    """Place a file that is all that was given."""
    said = download_of(file.name)
    name = said.file if said else file.name
    if (said and said.typed) or not may_be_answer(name):
        placing.tree.cannot(file, both("collect.typed" if said and said.typed else "collect.no_answer"))
        return []
    called = file.path.resolve().parent.name if placing.layout.answered(name) else stem_of(name)
    return placing.of_file(file, name, said.who if said else Who(identity(called)), placing.wished)


def _left_out(placing: Placing) -> list[Words]:
    """Say what was left out as a whole."""
    notices = []
    if placing.others and placing.wished is not None:
        names = ", ".join([*placing.others][:_SHOWN])
        count, exercise = len(placing.others), placing.wished.name
        notices.append(both("collect.others", count=count, exercise=exercise, names=names))
    if placing.tree.hidden:
        names = ", ".join([*placing.tree.hidden][:_SHOWN])
        notices.append(both("collect.hidden", count=len(placing.tree.hidden), names=names))
    return notices
