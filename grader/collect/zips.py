"""Zip files: what they hold, in names as their makers meant them."""

from __future__ import annotations

import stat
import struct
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import IO

from grader.collect.bounds import Archive, Careful
from grader.collect.members import Member, encoding_of

_UTF8 = 0x800
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_TIMES = 0x5455
_NO_TIME = (1980, 1, 1, 0, 0, 0)


class Zip:
    """An open zip file."""

    def __init__(self, file: zipfile.ZipFile, archive: Archive) -> None:
        self._file, self._archive = file, archive

    def members(self) -> Iterator[Member]:
        """Say what the archive holds, as far as it is of a kind that may be unpacked.

        Raises:
            SubmissionError: It holds a link, a device, or something encrypted.
        """
        for info in self._file.infolist():
            name = info.orig_filename  # whole: `filename` ends at a NUL
            kind = stat.S_IFMT(info.external_attr >> 16)
            if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
                raise self._archive.refusal("link" if kind == stat.S_IFLNK else "special", name)
            if info.flag_bits & _ENCRYPTED:
                raise self._archive.refusal("encrypted", name)
            if info.compress_type not in _PACKINGS:
                raise self._archive.refusal("packing", name)
            folder = name.endswith("/") or kind == stat.S_IFDIR
            yield Member(name, folder, 0 if folder else info.file_size, _time_of(info), info)

    def open(self, member: Member) -> IO[bytes]:
        """Open a member for reading."""
        assert isinstance(member.source, zipfile.ZipInfo)
        return self._file.open(member.source)


@contextmanager
def open_zip(file: IO[bytes], archive: Archive) -> Iterator[Zip]:
    """Open a zip file, its names decoded as their maker meant them."""
    with archive.damage_in_words():
        opened = zipfile.ZipFile(Careful(file, archive))
        if len(opened.infolist()) > archive.entries:
            raise archive.too_many()
        encoding = encoding_of([_bytes_of(info) for info in opened.infolist() if not info.flag_bits & _UTF8])
        if encoding is not None:
            opened = zipfile.ZipFile(Careful(file, archive), metadata_encoding=encoding)
    with opened:
        yield Zip(opened, archive)


def _bytes_of(info: zipfile.ZipInfo) -> bytes:
    return info.orig_filename.encode("cp437")


def _time_of(info: zipfile.ZipInfo) -> float | None:
    """Return when a member was changed: in UTC where the archive says so, else by the clock that its maker looked at,
    which is taken to be set as ours is. None where it says nothing."""
    exact = _exact_time(info.extra)
    if exact is not None or info.date_time == _NO_TIME:
        return exact
    try:
        return datetime(*info.date_time).timestamp()
    except (ValueError, OverflowError, OSError):
        return None


def _exact_time(extra: bytes) -> float | None:
    """Return the time that most makers of zip files add, as seconds in UTC."""
    while len(extra) >= 4:
        kind, size = struct.unpack_from("<HH", extra)
        if kind == _TIMES and size >= 5 and len(extra) >= 9 and extra[4] & 1:
            return float(struct.unpack_from("<i", extra, 5)[0]) or None
        extra = extra[4 + size :]
    return None
