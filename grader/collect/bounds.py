"""How much an archive may hold, and which names in it are allowed: judged before anything is written.

Sizes in an archive are claims. They are judged first, since a claim that is too large needs no further look; and what
really comes out is counted again while it is read, in small pieces.
"""

from __future__ import annotations

import lzma
import re
import struct
import tarfile
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO

from grader.errors import SubmissionError
from grader.submission import readable

MAX_ENTRIES = 20_000
MAX_BYTES = 2 * 1024**3
MAX_RATIO = 20
ALWAYS = 200 * 1024**2
"""What any archive may unpack to, however small it is: answers of a class are alike, and pack well."""

ONE_LEARNER = 64 * 1024**2
"""What an archive inside another may unpack to."""

MAX_PATH = 1024
MAX_NAME = 255
MAX_DEPTH = 24
PIECE = 64 * 1024
_LONGEST_READ = 6 * 1024**2
_SHOWN = 60
_DRIVE = re.compile(r"[A-Za-z]:")
_DAMAGE = (
    tarfile.TarError,
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    LookupError,
    RuntimeError,
    OverflowError,
)


@dataclass(slots=True)
class Allowance:
    """What all archives of one collection may still unpack to together."""

    left: int = MAX_BYTES
    entries: int = 5 * MAX_ENTRIES


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive as it is spoken of, and how much may come out of it.

    Attributes:
        shown: What a person calls it.
        limit: The bytes that may come out.
        entries: The entries that it may have.
    """

    shown: str
    limit: int
    entries: int

    def refusal(self, key: str, member: str = "", **params: object) -> SubmissionError:
        """Return the error that says why the archive is refused."""
        return SubmissionError(f"collect.{key}", path=self.shown, name=_short(member), **params)

    def too_large(self) -> SubmissionError:
        """Return the error for an archive that would unpack to more than is allowed."""
        return self.refusal("too_large", limit=self.limit // 1024**2)

    def too_many(self) -> SubmissionError:
        """Return the error for an archive of too many entries."""
        return self.refusal("too_many", limit=self.entries)

    @contextmanager
    def damage_in_words(self) -> Iterator[None]:
        """Turn what the standard library says of a damaged archive into a sentence.

        Raises:
            SubmissionError: The archive is damaged, or is none.
        """
        try:
            yield
        except NotImplementedError as error:
            raise self.refusal("packing") from error
        except _DAMAGE as error:
            raise self.refusal("damaged") from error


def archive_of(shown: str, size: int, allowance: Allowance, *, inside: bool) -> Archive:
    """Return what an archive of some size may unpack to; one inside another is the work of one learner."""
    limit = ONE_LEARNER if inside else max(ALWAYS, MAX_RATIO * size)
    entries = MAX_ENTRIES // 10 if inside else MAX_ENTRIES
    return Archive(shown, min(limit, allowance.left), min(entries, allowance.entries))


class Careful:
    """A file that is read in pieces and up to a bound only, so that no claim in a header fills the memory."""

    def __init__(self, file: IO[bytes], archive: Archive, end: int | None = None) -> None:
        self._file, self._archive, self._end = file, archive, end

    def read(self, size: int = -1) -> bytes:
        """Read at most `size` bytes; all that is left without it."""
        if size > _LONGEST_READ:
            raise self._archive.too_many()
        contents = self._file.read(size if size >= 0 else _LONGEST_READ + 1)
        if len(contents) > _LONGEST_READ:
            raise self._archive.too_many()
        return self._within(contents)

    def _within(self, contents: bytes) -> bytes:
        if self._end is not None and self._file.tell() > self._end:
            raise self._archive.too_large()
        return contents

    def seek(self, offset: int, whence: int = 0) -> int:
        """Move, but not past the bound."""
        if self._end is not None and whence == 0 and offset > self._end:
            raise self._archive.too_large()
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        """Return the place."""
        return self._file.tell()

    def seekable(self) -> bool:
        """Tell that the place can be changed."""
        return True

    def close(self) -> None:
        """Leave the file open: who opened it closes it."""


class Names:
    """The names of an archive's members: each looked at by itself, and all against each other."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._files: set[str] = set()
        self._folders: set[str] = set()

    def take(self, name: str, *, folder: bool) -> tuple[str, ...]:
        """Return the parts of a member's name; none for the root itself.

        Raises:
            SubmissionError: The name leads out of the archive, can't be shown or stored, or is there already.
        """
        parts = self._parts(name)
        if not (parts or folder):
            raise self._archive.refusal("name", name)
        whole = [unicodedata.normalize("NFC", "/".join(parts[: count + 1])) for count in range(len(parts))]
        self._folders.update(whole if folder else whole[:-1])
        if not folder and whole:
            if whole[-1] in self._files:
                raise self._archive.refusal("twice", name)
            self._files.add(whole[-1])
        return parts

    def check(self) -> None:
        """Look at all names together.

        Raises:
            SubmissionError: One name is that of a file and of a folder.
        """
        both = sorted(self._files & self._folders)
        if both:
            raise self._archive.refusal("twice", both[0])

    def _parts(self, name: str) -> tuple[str, ...]:
        parts = tuple(part for part in name.split("/") if part not in {"", "."})
        if name.startswith("/") or "\\" in name or ".." in parts or (parts and _DRIVE.match(parts[0])):
            raise self._archive.refusal("outside", name)
        if not readable(name):
            raise self._archive.refusal("name", name)
        sizes = [len(part.encode()) for part in parts]
        if sum(sizes) > MAX_PATH or len(parts) > MAX_DEPTH or any(size > MAX_NAME for size in sizes):
            raise self._archive.refusal("long", name)
        return parts


def _short(name: str) -> str:
    """Return a name that can be shown, cut where it is long."""
    shown = "".join(char if readable(char) else ascii(char)[1:-1] for char in name[: _SHOWN + 1])
    return shown[:_SHOWN] + "…" if len(shown) > _SHOWN else shown
