"""Archives: the good ones opened, a bad one refused whole and in words, with nothing of it left."""

from __future__ import annotations

import errno
import io
import os
import stat
import struct
import subprocess
import sys
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from grader.catalog import Course
from grader.collect import bounds, collect
from grader.collect import tree as collect_tree
from grader.errors import SubmissionError, UsageError
from grader.text import LANGUAGES, say

from .conftest import ANSWER, placed, reasons, tarred, who, zipped

Grow = Callable[..., Path]


@pytest.fixture(autouse=True)
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Unpack into a folder of the test's own, which is empty again in the end, whatever happened."""
    room = tmp_path / "room"
    room.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(room))
    yield room
    assert [] == list(room.iterdir())


def refusal(contents: bytes, course: Course, tmp_path: Path, name: str = "week.zip") -> str:
    """Return the key of the refusal of an archive that is given by itself, said in every language."""
    path = tmp_path / name
    path.write_bytes(contents)
    with pytest.raises(UsageError) as caught, collect(path, course):
        pass
    for language in LANGUAGES:
        said = say(caught.value.key, language, **caught.value.params)
        assert name in said
        assert said.isprintable()
    assert isinstance(caught.value, SubmissionError)
    return caught.value.key.removeprefix("collect.")


# --- good ones ---


@pytest.mark.parametrize(
    ("name", "mode"),
    [("w.tar", "w"), ("w.tar.gz", "w:gz"), ("w.tgz", "w:gz"), ("w.tar.bz2", "w:bz2"), ("w.TAR.XZ", "w:xz")],
)
def test_every_kind_of_tar(grow: Grow, collected: Any, name: str, mode: str) -> None:
    """A tar of a class, packed or not, by itself or in a folder; `./` in front is usual."""
    root = grow(files={name: tarred("./tanaka/3/autograd.py", "./suzuki/3/autograd.py", mode=mode)})

    for path in (root, root / name):
        collection = collected(path)
        assert [("suzuki", "03"), ("tanaka", "03")] == who(collection)
        assert f"{name}/suzuki/3/autograd.py" == collection.collected[0].origin
        assert datetime.fromtimestamp(1_763_700_000, UTC) == collection.collected[0].when
        assert {"autograd.py": ANSWER} == collection.collected[0].read().files


def test_a_zip_for_one_submission(grow: Grow, collected: Any) -> None:
    """An archive with the starter on top, or in one folder, is the work of one learner: the archive's name."""
    root = grow(
        files={
            "tanaka.zip": zipped("autograd.py", "helper.py"),
            "suzuki.zip": zipped("work/autograd.py", "__MACOSX/work/._autograd.py"),
            "sato.zip": zipped("03_autograd/autograd.py"),
            "mori.zip": zipped("answer.py"),
        }
    )

    assert [("tanaka", "03", "tanaka.zip/autograd.py")] == placed(collected(root / "tanaka.zip"))
    assert [("suzuki", "03", "suzuki.zip/work/autograd.py")] == placed(collected(root / "suzuki.zip"))
    assert "one learner, 'suzuki'" in collected(root / "suzuki.zip").notices[0]["en"]
    assert [("sato", "03", "sato.zip/03_autograd/autograd.py")] == placed(collected(root / "sato.zip"))
    assert [("mori", "04", "mori.zip/answer.py")] == placed(collected(root / "mori.zip", "4"))
    assert [("sato", "03"), ("suzuki", "03"), ("tanaka", "03")] == who(collected(root))
    assert ["mori.zip/answer.py"] == list(reasons(collected(root)))


def test_a_zip_of_flat_files(grow: Grow, collected: Any) -> None:
    """Files called as their learners, in an archive that is all that was given."""
    root = grow(files={"week1.zip": zipped("week1/tanaka.py", "week1/suzuki.py")})

    for path in (root, root / "week1.zip"):
        assert [("suzuki", "03"), ("tanaka", "03")] == who(collected(path, "3"))


def test_an_archive_per_learner_in_an_archive(grow: Grow, collected: Any) -> None:
    """A zip of zips is a class."""
    week = zipped(files={"tanaka.zip": zipped("autograd.py"), "suzuki.tgz": tarred("3/autograd.py")})

    assert [("suzuki", "03"), ("tanaka", "03")] == who(collected(grow(files={"w.zip": week}) / "w.zip"))


def test_an_archive_beside_an_answer_is_its_data(grow: Grow, collected: Any) -> None:
    """An archive beside an answer travels with it, unopened."""
    collection = collected(grow("tanaka/autograd.py", files={"tanaka/data.zip": b"not even a zip"}))

    assert ["autograd.py", "data.zip"] == list(collection.collected[0].read().files)
    assert {} == reasons(collection)


@pytest.mark.parametrize("encoding", ["utf-8", "cp932"])
@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_japanese_names_that_state_no_encoding(grow: Grow, collected: Any, encoding: str, kind: str) -> None:
    """Zips of Windows and of old Macs name no encoding, and tars never do; 表 and ソ hold a backslash in Windows's."""
    names = ["山田 太郎_表ソ/autograd.py", "鈴木/autograd.py"]
    if kind == "zip":
        placeholder = [name.encode(encoding) for name in names]
        marks = [bytes([65 + n]) * len(raw) for n, raw in enumerate(placeholder)]
        contents = zipped(*(mark.decode() for mark in marks))
        for mark, raw in zip(marks, placeholder, strict=True):
            contents = contents.replace(mark, raw)
    else:
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode="w", format=tarfile.GNU_FORMAT, encoding=encoding) as archive:
            for name in names:
                info = tarfile.TarInfo(name)
                info.size = len(ANSWER)
                archive.addfile(info, io.BytesIO(ANSWER))
        contents = out.getvalue()

    collection = collected(grow(files={f"w.{kind}": contents}))

    assert ["山田 太郎_表ソ", "鈴木"] == sorted(one.learner for one in collection.collected)


def test_names_of_the_west_stay_what_they_are(grow: Grow, collected: Any) -> None:
    """An accented letter of an old zip is not taken for Japanese."""
    mark = b"AAAAAA"
    contents = zipped("AAAAAA/autograd.py", "suzuki/autograd.py").replace(mark, "Andrés".encode("cp437"))

    assert ["Andrés", "suzuki"] == sorted(one.learner for one in collected(grow(files={"w.zip": contents})).collected)


def test_the_time_of_a_member(grow: Grow, collected: Any) -> None:
    """The exact time in UTC where a zip has it, else its own clock as ours; none where it says nothing."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        exact = zipfile.ZipInfo("a/autograd.py", (2026, 1, 1, 0, 0, 0))
        exact.extra = struct.pack("<HHBi", 0x5455, 5, 1, 1_763_700_000)
        broken = zipfile.ZipInfo("d/autograd.py", (2026, 2, 3, 4, 5, 6))
        broken.extra = b"UT\x09"
        silent, clock = zipfile.ZipInfo("b/autograd.py"), zipfile.ZipInfo("c/autograd.py", (2026, 2, 3, 4, 5, 6))
        for info in (exact, silent, clock, broken):
            archive.writestr(info, ANSWER)

    when = [one.when for one in collected(grow(files={"w.zip": out.getvalue()})).collected]

    local = datetime(2026, 2, 3, 4, 5, 6).astimezone(UTC)
    assert [datetime.fromtimestamp(1_763_700_000, UTC), None, local, local] == when


def test_letter_case_tells_two_learners_apart(grow: Grow, collected: Any) -> None:
    """Names that differ in letter case only are two learners where the system can hold both; a notice says so."""
    collection = collected(grow(files={"w.zip": zipped("Sato/autograd.py", "sato/autograd.py")}))

    assert [("Sato", "03"), ("sato", "03")] == who(collection)
    assert any("look alike" in notice["en"] for notice in collection.notices)


def test_the_room_is_private_and_gone_in_the_end(grow: Grow, course: Course, room: Path) -> None:
    """Nobody else may look into what was unpacked, and an error inside leaves nothing behind."""
    path = grow(files={"tanaka.zip": zipped("autograd.py")}) / "tanaka.zip"

    def look() -> None:
        with collect(path, course) as collection:
            (made,) = room.iterdir()
            assert 0o700 == stat.S_IMODE(made.stat().st_mode)
            assert collection.collected[0].path.is_relative_to(made)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        look()


def test_no_archive_no_room(grow: Grow, course: Course, room: Path) -> None:
    """Where there is no archive, nothing is written anywhere."""
    with collect(grow("tanaka/autograd.py"), course):
        assert [] == list(room.iterdir())


# --- bad ones ---

BAD_NAMES = {
    "../x.py": "outside",
    "a/../../x.py": "outside",
    "a/../x.py": "outside",
    "/x.py": "outside",
    "//host/x.py": "outside",
    "C:\\x.py": "outside",
    "C:/x.py": "outside",
    "c:x.py": "outside",
    "a\\..\\..\\x.py": "outside",
    "x" * 5000: "long",
    "x" * 300: "long",
    "/".join("x" * 30): "long",
    "a\nb.py": "name",
    "\x1b[2J.py": "name",
    "\u202eyp.x": "name",
}


@pytest.mark.parametrize(("name", "reason"), BAD_NAMES.items(), ids=lambda value: ascii(value)[:20])
@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_a_bad_name_refuses_the_whole_archive(
    course: Course, tmp_path: Path, name: str, reason: str, kind: str
) -> None:
    """Names that lead out, can't be stored, or can't be shown."""
    names = ("tanaka/autograd.py", name)
    contents = zipped(*names) if kind == "zip" else tarred(*names)

    assert reason == refusal(contents, course, tmp_path, f"week.{'zip' if kind == 'zip' else 'tgz'}")


def test_a_nul_in_a_name(course: Course, tmp_path: Path) -> None:
    """The library cuts a name at a NUL; what comes after it is looked at all the same."""
    contents = zipped("autograd.py", "AAAA.py").replace(b"AAAA.py", b"A\x00/../x")

    assert refusal(contents, course, tmp_path) in {"outside", "name"}


@pytest.mark.parametrize(
    "names",
    [
        ("a.py", "a.py"),
        ("a", "a/b.py"),
        ("a/b.py", "a"),
        ("./a.py", "a.py"),
        ("a//b.py", "a/b.py"),
        ("が.py", "か\u3099.py"),
    ],
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_one_name_twice(course: Course, tmp_path: Path, names: tuple[str, str]) -> None:
    """Two members of one name, however it is written, or a file and a folder."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, ANSWER)

    assert "twice" == refusal(out.getvalue(), course, tmp_path)
    assert "twice" == refusal(tarred(*names), course, tmp_path, "week.tgz")


def special(kind: bytes, target: str = "/etc/passwd") -> tarfile.TarInfo:
    """Return a member of a tar that is no file."""
    info = tarfile.TarInfo("tanaka/autograd.py")
    info.type, info.linkname = kind, target
    return info


@pytest.mark.parametrize(
    ("member", "reason"),
    [
        (special(tarfile.SYMTYPE), "link"),
        (special(tarfile.SYMTYPE, "autograd2.py"), "link"),
        (special(tarfile.LNKTYPE, "suzuki/autograd.py"), "link"),
        (special(tarfile.CHRTYPE), "special"),
        (special(tarfile.BLKTYPE), "special"),
        (special(tarfile.FIFOTYPE), "special"),
        (special(tarfile.GNUTYPE_SPARSE), "special"),
        (special(b"Z"), "special"),
    ],
    ids=["link out", "link inside", "hard link", "device", "disk", "pipe", "sparse", "unknown"],
)
def test_what_is_no_file_in_a_tar(course: Course, tmp_path: Path, member: tarfile.TarInfo, reason: str) -> None:
    """Links, devices, pipes and holes."""
    assert refusal(tarred("suzuki/autograd.py", member), course, tmp_path, "week.tgz") in {reason, "damaged"}


@pytest.mark.parametrize(
    ("mode", "reason"), [(stat.S_IFLNK, "link"), (stat.S_IFCHR, "special"), (stat.S_IFIFO, "special")]
)
def test_what_is_no_file_in_a_zip(course: Course, tmp_path: Path, mode: int, reason: str) -> None:
    """Links and devices, which a zip holds as files with a mark."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = zipfile.ZipInfo("tanaka/autograd.py")
        info.external_attr = (mode | 0o777) << 16
        archive.writestr(info, "/etc/passwd")

    assert reason == refusal(out.getvalue(), course, tmp_path)


def test_a_locked_or_strangely_packed_zip(course: Course, tmp_path: Path) -> None:
    """Encrypted members and packings that are not read."""
    contents = zipped("tanaka/autograd.py")
    central = contents.index(b"PK\x01\x02")
    locked = contents[: central + 8] + b"\x01" + contents[central + 9 :]
    strange = contents[: central + 10] + b"\x62\x00" + contents[central + 12 :]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.py", ANSWER)

    assert "encrypted" == refusal(locked, course, tmp_path)
    assert ["packing", "packing"] == [refusal(data, course, tmp_path) for data in (strange, out.getvalue())]


def test_what_is_damaged_or_no_archive(course: Course, tmp_path: Path) -> None:
    """Every cut through an archive, a changed byte, another kind, a text, nothing: refused, and nothing is left."""
    names = ("a/autograd.py", "b/autograd.py")
    for name, contents in (("w.zip", zipped(*names)), ("w.tgz", tarred(*names)), ("w.tar", tarred(*names, mode="w:"))):
        needed = 5 * 512 if name == "w.tar" else len(contents)  # a tar ends with padding
        for end in range(0, needed, max(1, needed // 40)):
            assert "damaged" == refusal(contents[:end], course, tmp_path, name), (name, end)
    for name, contents in (("w.zip", zipped(*names)), ("w.tgz", tarred(*names))):
        flipped = bytearray(contents)
        flipped[45 if name == "w.zip" else -8] ^= 0xFF  # a byte of a file; of the sum at the end
        assert "damaged" == refusal(bytes(flipped), course, tmp_path, name)
    garbage = tarred(*names, mode="w:")
    assert "damaged" == refusal(garbage[:1024] + b"x" * 512 + garbage[1536:], course, tmp_path, "w.tar")
    assert "damaged" == refusal(tarred(*names), course, tmp_path, "w.zip")
    assert "damaged" == refusal(b"hello", course, tmp_path, "w.tar.xz")


def test_sizes_are_lies(course: Course, tmp_path: Path) -> None:
    """A member that says 10 bytes and holds more is damaged, and no more than it says is written."""
    contents = bytearray(zipped(files={"autograd.py": b"#" * 100_000}))
    central = contents.index(b"PK\x01\x02")
    contents[central + 24 : central + 28] = struct.pack("<I", 10)

    assert "damaged" == refusal(bytes(contents), course, tmp_path)


def test_one_bad_archive_does_not_stop_the_others(grow: Grow, collected: Any, room: Path) -> None:
    """In a folder a bad archive is listed with the reason; the others are read."""
    root = grow(files={"tanaka.zip": zipped("autograd.py", "../x"), "suzuki.zip": zipped("autograd.py")})

    collection = collected(root)

    assert [("suzuki", "03")] == who(collection)
    assert "leads out" in reasons(collection)["tanaka.zip"]
    (made,) = room.iterdir()
    assert 1 == len(list(made.iterdir()))


def test_too_many_entries(course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More entries than a class needs, empty ones and folders included."""
    monkeypatch.setattr(bounds, "MAX_ENTRIES", 50)
    names = [f"{number}/" for number in range(51)]

    assert "too_many" == refusal(zipped(*names), course, tmp_path)
    assert "too_many" == refusal(tarred(*names), course, tmp_path, "w.tgz")


def test_the_allowance_is_for_all_archives_together(
    grow: Grow, collected: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What one archive takes is gone for the next, in bytes and in entries."""
    root = grow(files={f"{name}.zip": zipped(files={"autograd.py": b"#" * 600}) for name in "abc"})
    for field in ("left", "entries"):
        limits = {"left": 1300, "entries": 10} if field == "left" else {"left": 10**6, "entries": 2}
        monkeypatch.setattr(collect_tree, "Allowance", lambda limits=limits: bounds.Allowance(**limits))
        tree = collect_tree.Tree(_allowance=bounds.Allowance(**limits))
        nodes = tree.level(collect_tree.Node("subs", root, "", "folder"))
        assert [True, True, False] == [tree.open(node) is not None for node in nodes]
        tree.close()


def test_no_room(grow: Grow, course: Course, monkeypatch: pytest.MonkeyPatch, room: Path) -> None:
    """A full disk, or a temporary folder where nothing can be written: a sentence, and nothing left."""
    path = grow(files={"tanaka.zip": zipped("autograd.py")}) / "tanaka.zip"

    class Full(io.BytesIO):
        def write(self, contents: Any) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    opened = Path.open
    monkeypatch.setattr(
        Path, "open", lambda self, mode="r", *rest: Full() if mode == "xb" else opened(self, mode, *rest)
    )
    with pytest.raises(UsageError) as caught, collect(path, course):
        pass
    assert ("collect.no_room", "No space left on device") == (caught.value.key, caught.value.params["reason"])
    assert [] == list(room.iterdir())
    monkeypatch.undo()

    monkeypatch.setattr(tempfile, "tempdir", str(room / "gone"))
    with pytest.raises(UsageError) as caught, collect(path, course):
        pass
    assert "collect.no_room" == caught.value.key


# --- bombs: each in a process of its own, whose memory is measured ---


def bombed(tmp_path: Path, name: str) -> tuple[str, float, float]:
    """Return the reason, the seconds and the MiB that the refusal of an archive took."""
    code = (
        "import sys, time, resource; from pathlib import Path; from types import SimpleNamespace as S\n"
        "from grader.collect import collect; from grader.errors import SubmissionError\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss; started = time.perf_counter()\n"
        "try:\n    collect(Path(sys.argv[1]), S(exercises=())).__enter__()\n"
        "except SubmissionError as error:\n"
        "    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "    print(error.key, time.perf_counter() - started, (after - before) / 1024)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / name)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "TMPDIR": str(tmp_path / "room")},
    )
    key, seconds, megabytes = ended.stdout.split()
    return key.removeprefix("collect."), float(seconds), float(megabytes)


def deflated_zeros(megabytes: int, *, ended: bool = True) -> bytes:
    """Return zeros, deflated, without a header: after a full flush the same bytes can follow each other."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    first = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    return first * megabytes + (packer.flush() if ended else b"")


def bomb(name: str) -> bytes:
    """Return an archive that would fill a disk."""
    if name == "declared.zip":  # 10 MB that say and hold 10 GB: many members of one packed gibibyte-sized stream
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("0.py", bytes(1 << 20))
            for number in range(1, 11):
                archive.writestr(f"{number}.py", os.urandom(1 << 20))
        contents, at = bytearray(out.getvalue()), -1
        while (at := contents.find(b"PK\x01\x02", at + 1)) >= 0:
            contents[at + 24 : at + 28] = struct.pack("<I", 1 << 30)
        return bytes(contents)
    if name == "list.zip":  # nothing but a list of 300,000 entries
        record = struct.pack("<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 0, 0, 33, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
        return record * 300_000 + struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 65_535, 65_535, 47 * 300_000, 0, 0)
    if name == "many.tgz":  # a thousand members of 10 MB
        info = tarfile.TarInfo("a.py")
        info.size = 10 << 20
        head = zlib.compressobj(9, zlib.DEFLATED, -15)
        start = head.compress(info.tobuf()) + head.flush(zlib.Z_FULL_FLUSH)
        packed = (start + deflated_zeros(10, ended=False)) * 1000
        return b"\x1f\x8b\x08\0\0\0\0\0\0\xff" + packed
    raw = deflated_zeros(10_240)
    if name == "one.tgz":  # one member of 10 GB
        info = tarfile.TarInfo("a.py")
        info.size = 10 << 30
        head = zlib.compressobj(9, zlib.DEFLATED, -15)
        start = head.compress(info.tobuf()) + head.flush(zlib.Z_FULL_FLUSH)
    else:  # a name of 10 GB
        info = tarfile.TarInfo("././@LongLink")
        info.type, info.size = tarfile.GNUTYPE_LONGNAME, 10 << 30
        head = zlib.compressobj(9, zlib.DEFLATED, -15)
        start = head.compress(info.tobuf(tarfile.GNU_FORMAT)) + head.flush(zlib.Z_FULL_FLUSH)
    return b"\x1f\x8b\x08\0\0\0\0\0\0\xff" + start + raw + b"\0" * 8


@pytest.mark.parametrize("name", ["declared.zip", "list.zip", "one.tgz", "many.tgz", "longname.tgz"])
def test_bombs_are_refused_at_once(tmp_path: Path, name: str) -> None:
    """10 MB that hold 10 GB take neither time nor memory nor disk."""
    (tmp_path / name).write_bytes(bomb(name))

    reason, seconds, megabytes = bombed(tmp_path, name)

    assert reason in {"too_large", "too_many"}
    assert seconds < 2
    assert megabytes < 100
