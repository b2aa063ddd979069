"""Files written whole or not at all, copies that replace nothing, and the system's refusals in words."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from grader.errors import UsageError

_SENTENCES = {
    "files.read_only": {errno.EACCES, errno.EPERM, errno.EROFS},
    "files.full": {errno.ENOSPC, errno.EDQUOT, errno.EFBIG},
    "files.in_the_way": {errno.EEXIST, errno.ENOTDIR, errno.EISDIR, errno.ELOOP},
    "files.no_folder": {errno.ENOENT},
}


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn the system's refusal to write below a path into a sentence.

    Raises:
        UsageError: The system refused.
    """
    try:
        yield
    except OSError as error:
        key = next((key for key, numbers in _SENTENCES.items() if error.errno in numbers), "files.unwritable")
        named = error.filename2 or error.filename or path
        where = path if str(named).endswith(".tmp") else named
        raise UsageError(key, path=where, reason=error.strerror or str(error)) from error


def write_whole(path: Path, contents: bytes) -> None:
    """Write a file whole or not at all: readers see the old contents or the new ones, never a part."""
    draft = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
    try:
        with draft.open("xb") as file:
            file.write(contents)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise


def keep_copy(path: Path, mark: str = "bak") -> Path:
    """Copy a file beside itself as `name.bak-1`, or the next number that is free; return the copy."""
    contents = path.read_bytes()
    for number in count(1):
        copy = path.with_name(f"{path.name}.{mark}-{number}")
        try:
            file = copy.open("xb")
        except FileExistsError:
            continue
        try:
            with file:
                file.write(contents)
        except BaseException:
            copy.unlink(missing_ok=True)
            raise
        return copy
    raise AssertionError("counting never ends")


@contextmanager
def whole_folder(folder: Path, mark: str) -> Iterator[Path]:
    """Yield an empty folder to fill, which then takes a folder's place, or never does.

    Args:
        folder: Where it is to be; folders above are made.
        mark: A file's name by which an earlier one of this kind is known; only such a one is replaced.

    Raises:
        UsageError: Something else is there, or the system refuses to write.
    """
    if (folder.exists() or folder.is_symlink()) and not (folder / mark).is_file() and not _empty(folder):
        raise UsageError("files.not_ours", path=folder)
    with in_words(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        unique = os.urandom(4).hex()
        draft, old = (folder.parent / f".{folder.name}.{unique}.{what}" for what in ("tmp", "old"))
        draft.mkdir()
        try:
            yield draft
            if folder.exists():
                folder.rename(old)
            try:
                draft.rename(folder)
            except OSError:
                if old.exists():
                    old.rename(folder)
                raise
        finally:
            shutil.rmtree(draft, ignore_errors=True)
            shutil.rmtree(old, ignore_errors=True)


def _empty(folder: Path) -> bool:
    return folder.is_dir() and not folder.is_symlink() and not any(folder.iterdir())
