"""What lies in a folder, looked at one level at a time; an archive is a folder once it is opened.

Everything has two places: where it lies now (`path`), and where it lay for people (`origin`), which names the archive.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

from grader.collect.bounds import Allowance
from grader.collect.names import is_archive, is_noise
from grader.collect.records import Unplaced
from grader.collect.unpack import unpack, writing
from grader.errors import SubmissionError
from grader.submission import left_out, may_be_answer, readable
from grader.text import Words, both

DEEPEST = 8
"""How far below a learner's folder an answer is looked for."""

_NESTED = 2


@dataclass(frozen=True, slots=True)
class Node:
    """A file or folder.

    Attributes:
        name: Its name.
        path: Where it lies now.
        origin: Where it lay, for people.
        kind: file, folder, link or other.
        packed: How many archives it lies in.
    """

    name: str
    path: Path
    origin: str
    kind: str
    packed: int = 0

    @property
    def archive(self) -> bool:
        """Tell whether it is an archive that can be opened."""
        return self.kind == "file" and is_archive(self.name)


@dataclass(slots=True)
class Tree:
    """All that lies below one path, and what could not be placed so far.

    Attributes:
        unplaced: What could not be placed, each thing once, with the first reason.
        hidden: Where hidden files and folders lie.
    """

    unplaced: dict[str, Unplaced] = field(default_factory=dict)
    hidden: dict[str, None] = field(default_factory=dict)
    _stack: ExitStack = field(default_factory=ExitStack)
    _allowance: Allowance = field(default_factory=Allowance)
    _room: Path | None = None
    _rooms: int = 0
    _levels: dict[Path, list[Node]] = field(default_factory=dict)
    _opened: dict[Path, Node | None] = field(default_factory=dict)

    def close(self) -> None:
        """Remove all that was unpacked."""
        self._stack.close()

    def cannot(self, node: Node, reason: Words) -> None:
        """Remember that something can't be placed."""
        origin = node.origin or node.name
        self.unplaced.setdefault(origin, Unplaced(origin, reason))

    def refuse(self, node: Node, error: SubmissionError) -> None:
        """Remember that something can't be placed for the reason that an error gives."""
        self.cannot(node, both(error.key, **{**error.params, "path": node.origin or node.name}))

    def level(self, folder: Node) -> list[Node]:
        """Return what lies directly in a folder, but for what systems leave everywhere."""
        if folder.path not in self._levels:
            try:
                entries = sorted(os.scandir(folder.path), key=lambda entry: entry.name)
            except OSError as error:
                reason = error.strerror or str(error)
                self.refuse(folder, SubmissionError("submission.unreadable", reason=reason))
                entries = []
            self._levels[folder.path] = [_node(entry, folder) for entry in entries if not is_noise(entry.name)]
        return self._levels[folder.path]

    def told(self, folder: Node) -> list[Node]:
        """Return the files and folders that lie directly in a folder; remember all else that lies there."""
        return [node for node in self.level(folder) if self._plain(node)]

    def _plain(self, node: Node) -> bool:
        if node.kind == "link":
            self.cannot(node, both("collect.a_link"))
        elif node.kind == "other" or not readable(node.name):
            self.cannot(node, both("collect.unreadable_name" if node.kind != "other" else "collect.no_file"))
        elif node.name.startswith("."):
            self.hidden[node.origin] = None
        else:
            return True
        return False

    def answers(self, folder: Node) -> list[Node]:
        """Return the files directly in a folder that could be answers by their names."""
        return [node for node in self.level(folder) if node.kind == "file" and may_be_answer(node.name)]

    def holds(self, node: Node, depth: int = 0) -> bool:
        """Tell whether something that could be an answer lies in a folder or below; an archive may hold anything."""
        if node.archive:
            return True
        if node.kind != "folder" or node.name.startswith(".") or depth > DEEPEST:
            return False
        return bool(self.answers(node)) or any(self.holds(inner, depth + 1) for inner in self.level(node))

    def open(self, node: Node) -> Node | None:
        """Return an archive as a folder; None where it is refused, which is remembered.

        Raises:
            UsageError: There is no room to unpack it.
        """
        if node.path not in self._opened:
            try:
                self._opened[node.path] = self.open_or_refuse(node)
            except SubmissionError as error:
                self.refuse(node, error)
                self._opened[node.path] = None
        return self._opened[node.path]

    def open_or_refuse(self, node: Node) -> Node:
        """Return an archive as a folder.

        Raises:
            SubmissionError: It is refused; the sentence says why.
            UsageError: There is no room to unpack it.
        """
        if node.packed >= _NESTED:
            raise SubmissionError("collect.nested", path=node.origin)
        into = self.new_room()
        unpack(node.path, into, node.origin, self._allowance, inside=node.packed > 0)
        return replace(node, path=into, kind="folder", packed=node.packed + 1)

    def gather(self, name: str, files: dict[str, Node], folder: Node) -> Node:
        """Return a folder of copies of files that belong together, under names of their own.

        Raises:
            SubmissionError: A file can't be read.
            UsageError: There is no room for the copies.
        """
        room = self.new_room()
        with writing(room):
            room.mkdir(mode=0o700)
        made = Node(name, room, folder.origin, "folder", folder.packed)
        self._levels[room] = []
        for own, node in sorted(files.items()):
            copy = replace(node, name=own, path=room / own)
            _copy(node, copy.path)
            self._levels[room].append(copy)
        return made

    def new_room(self) -> Path:
        """Return a path in a private folder where nothing is yet.

        Raises:
            UsageError: Nothing can be written here.
        """
        if self._room is None:
            with writing(Path(os.environ.get("TMPDIR", "/tmp"))):
                room = tempfile.TemporaryDirectory(prefix="course-collect-", ignore_cleanup_errors=True)
            self._room = Path(self._stack.enter_context(room))
        self._rooms += 1
        return self._room / str(self._rooms)


def _copy(node: Node, to: Path) -> None:
    try:
        contents, when = node.path.read_bytes(), node.path.stat().st_mtime
    except OSError as error:
        raise SubmissionError("submission.unreadable", path=node.origin, reason=error.strerror or str(error)) from error
    with writing(to):
        to.write_bytes(contents)
        os.utime(to, (when, when))


def _node(entry: os.DirEntry[str], folder: Node) -> Node:
    kind = "other"
    if entry.is_symlink():
        kind = "link"
    elif entry.is_dir(follow_symlinks=False):
        kind = "folder"
    elif entry.is_file(follow_symlinks=False):
        kind = "file"
    return Node(entry.name, Path(entry.path), f"{folder.origin}/{_shown(entry.name)}".lstrip("/"), kind, folder.packed)


def _shown(name: str) -> str:
    return name if readable(name) else ascii(name)[1:-1]


def walk(folder: Node, tree: Tree, depth: int = 0) -> Iterator[Node]:
    """Return the files in a folder and below that travel with an answer."""
    for node in tree.level(folder):
        if node.kind == "folder" and not left_out(node.name) and depth < DEEPEST:
            yield from walk(node, tree, depth + 1)
        elif node.kind == "file" and not left_out(node.name):
            yield node
