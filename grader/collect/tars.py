"""Tar files, packed or not."""

from __future__ import annotations

import bz2
import gzip
import lzma
import tarfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, Any

from grader.collect.bounds import PIECE, Archive, Careful
from grader.collect.members import Member, encoding_of

_PACKINGS: tuple[tuple[bytes, Callable[[IO[bytes]], Any]], ...] = (
    (b"\x1f\x8b", gzip.open),
    (b"BZh", bz2.open),
    (b"\xfd7zXZ\x00", lzma.open),
)
_PLAIN = (tarfile.REGTYPE, tarfile.AREGTYPE, tarfile.DIRTYPE)
_OVERHEAD = 4 * tarfile.BLOCKSIZE


class Tar:
    """An open tar file."""

    def __init__(self, file: tarfile.TarFile, stream: Careful, archive: Archive) -> None:
        self._file, self._stream, self._archive = file, stream, archive

    def members(self) -> Iterator[Member]:
        """Say what the archive holds, one header after the other, as far as it may be unpacked.

        Raises:
            SubmissionError: It holds a link, a device, or more than is allowed, or it ends too soon.
        """
        infos = list(self._infos())
        encoding = encoding_of([_bytes_of(info) for info in infos if not _is_text(info.name)])
        for info in infos:
            name = _bytes_of(info).decode(encoding, "replace") if encoding and not _is_text(info.name) else info.name
            yield Member(name, info.isdir(), info.size, float(info.mtime) or None, info)

    def _infos(self) -> Iterator[tarfile.TarInfo]:
        seen = size = 0
        while (info := self._file.next()) is not None:
            seen, size = seen + 1, size + info.size
            if seen > self._archive.entries:
                raise self._archive.too_many()
            if size > self._archive.limit:
                raise self._archive.too_large()
            if info.issym() or info.islnk():
                raise self._archive.refusal("link", info.name)
            if info.type not in _PLAIN:
                raise self._archive.refusal("special", info.name)
            yield info
        self._stream.seek(self._file.offset)
        if self._stream.read(tarfile.BLOCKSIZE) != tarfile.NUL * tarfile.BLOCKSIZE:  # its end, or something unreadable?
            raise self._archive.refusal("damaged")
        while self._stream.read(PIECE):  # what packed it put a sum of everything at the very end
            pass

    def open(self, member: Member) -> IO[bytes]:
        """Open a member for reading."""
        assert isinstance(member.source, tarfile.TarInfo)
        if hasattr(tarfile, "data_filter"):  # the library's own opinion, since Python 3.11.4: a second wall
            tarfile.data_filter(member.source, "/nowhere")
        stream = self._file.extractfile(member.source)
        assert stream is not None
        return stream


@contextmanager
def open_tar(file: IO[bytes], archive: Archive) -> Iterator[Tar]:
    """Open a tar file, packed or not."""
    with archive.damage_in_words():
        start = file.read(8)
        file.seek(0)
        unpacked = next((opener(file) for magic, opener in _PACKINGS if start.startswith(magic)), file)
        stream = Careful(unpacked, archive, end=archive.limit + archive.entries * _OVERHEAD)
        opened = tarfile.TarFile(fileobj=stream)  # type: ignore[arg-type]
    with opened:
        yield Tar(opened, stream, archive)


def _is_text(name: str) -> bool:
    return name.isascii() or all(not "\udc80" <= char <= "\udcff" for char in name)


def _bytes_of(info: tarfile.TarInfo) -> bytes:
    return info.name.encode("utf-8", "surrogateescape")
