"""One archive unpacked into a folder of its own, whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import IO

from grader.collect.bounds import PIECE, Allowance, Archive, Names, archive_of
from grader.collect.members import Member
from grader.collect.names import is_noise
from grader.collect.tars import Tar, open_tar
from grader.collect.zips import Zip, open_zip
from grader.errors import SubmissionError, UsageError

_FAR = 1 << 40


def unpack(path: Path, into: Path, shown: str, allowance: Allowance, *, inside: bool) -> None:
    """Unpack an archive into a folder that is not there yet. All names and sizes are judged before anything is written.

    Args:
        path: The archive.
        into: The folder to make.
        shown: What a person calls the archive.
        allowance: What the archives of this collection may still unpack to; it is used up.
        inside: Whether the archive lay in another one.

    Raises:
        SubmissionError: A member is bad, so the whole archive is refused; nothing of it is left.
        UsageError: There is no room, or nothing can be written here.
    """
    try:
        file = path.open("rb")
    except OSError as error:
        reason = error.strerror or str(error)
        raise SubmissionError("submission.unreadable", path=shown, reason=reason) from error
    with file:
        archive = archive_of(shown, os.fstat(file.fileno()).st_size, allowance, inside=inside)
        with _opened(path, file, archive) as source:
            members = _judged(source, archive)
            try:
                with writing(into):
                    into.mkdir(mode=0o700)
                for member, parts in members:
                    _write(source, member, into.joinpath(*parts), archive)
            except BaseException:
                shutil.rmtree(into, ignore_errors=True)
                raise
    allowance.left -= sum(member.size for member, _ in members)
    allowance.entries -= len(members)


def _opened(path: Path, file: IO[bytes], archive: Archive) -> AbstractContextManager[Zip | Tar]:
    return open_zip(file, archive) if path.suffix.lower() == ".zip" else open_tar(file, archive)


def _judged(source: Zip | Tar, archive: Archive) -> list[tuple[Member, tuple[str, ...]]]:
    """Return the members that are to be written, with the parts of their names; all members are judged."""
    names = Names(archive)
    members: list[tuple[Member, tuple[str, ...]]] = []
    size = 0
    with archive.damage_in_words():
        for member in source.members():
            parts = names.take(member.name, folder=member.folder)
            size += member.size
            if size > archive.limit:
                raise archive.too_large()
            if not any(is_noise(part) for part in parts):
                members.append((member, parts))
    names.check()
    return members


def _write(source: Zip | Tar, member: Member, path: Path, archive: Archive) -> None:
    with writing(path):
        folder = path if member.folder else path.parent
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if member.folder:
            return
        try:
            out = path.open("xb")
        except FileExistsError:  # this system takes two names for one, such as those that differ in letter case only
            raise archive.refusal("twice", member.name) from None
        with out:
            for piece in _pieces(source, member, archive):
                out.write(piece)
        when = member.when if member.when is not None and 0 < member.when < _FAR else 0
        os.utime(path, (when, when))


def _pieces(source: Zip | Tar, member: Member, archive: Archive) -> Iterator[bytes]:
    """Read a member piece by piece, counting what really comes out."""
    left = member.size
    with archive.damage_in_words(), source.open(member) as stream:
        while piece := stream.read(PIECE):
            left -= len(piece)
            if left < 0:
                raise archive.refusal("damaged")
            yield piece


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn the system's refusal to write to the temporary folder into a sentence.

    Raises:
        UsageError: The system refused.
    """
    try:
        yield
    except OSError as error:
        raise UsageError("collect.no_room", path=path, reason=error.strerror or str(error)) from error
