"""What a name says: noise, an archive, a learner, or a download of a platform. Nothing here touches a file.

The platforms' own code decides how their downloads are called:

- Moodle (`mod/assign/classes/downloader.php`): `Full name_ID_assignsubmission_file/sub/name.py`; older releases end the
  folder's name with one more `_`; without folders it is `Full name_ID_assignsubmission_file_name.py`. Moodle turns `_`
  in names into spaces. The default team has no id. What was typed into the form is `…_onlinetext/onlinetext.html`.
- Canvas (`lib/content_zipper.rb`): `sortablename[_LATE]_userid_attachmentid_name.py`, the learner's name in small
  letters and without spaces; `[LATE_]anon_AbCd1_attachmentid_name.py` where names are hidden; `…_userid_text.html` and
  `…_userid_link.html` for what was typed. A file handed in again is `name-1.py`, `name-2.py`, and from the eighth on
  `name-<uuid>.py` (`app/models/attachment.rb`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import PurePath

from grader.collect.records import Who

ARCHIVES = (".tar.gz", ".tar.bz2", ".tar.xz", ".zip", ".tar", ".tgz", ".tbz2", ".txz")
OTHER_ARCHIVES = (".7z", ".rar", ".gz", ".bz2", ".xz", ".zst", ".lzh")
LATER = 1_000_000
"""Where Canvas numbers no more: after every number."""

_NOISE = re.compile(r"\.DS_Store|__MACOSX|\._.*|Thumbs\.db|__pycache__")
_MOODLE = re.compile(r"(?P<label>.*?)(?:_(?P<id>\d+))?_assignsubmission_(?P<kind>[a-z]+)(?:_(?P<file>.*))?", re.DOTALL)
_CANVAS = re.compile(
    r"(?P<label>[^\W]+?)(?P<late>_LATE)?_(?P<id>\d+)_(?:(?P<upload>\d+)_(?P<file>.+)|(?:text|link)\.html)"
)
_HIDDEN = re.compile(
    r"(?P<label>)(?P<late>LATE_)?anon_(?P<id>[A-Za-z0-9]+)_(?:(?P<upload>\d+)_(?P<file>.+)|(?:text|link)\.html)"
)
_AGAIN = re.compile(
    r"(?P<stem>.+)-(?:(?P<number>\d{1,6})|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?P<suffix>\.\w+(?:\.\w+)?)"
)


@dataclass(frozen=True, slots=True)
class Download:
    """What a platform's name for a file or folder says.

    Attributes:
        platform: moodle or canvas.
        who: The learner.
        file: The file's own name; empty for a folder.
        typed: Whether it is what a learner typed into the platform's form.
        number: How often the platform had a file of that name before.
        upload: The platform's number of the upload, 0 where it has none.
    """

    platform: str
    who: Who
    file: str
    typed: bool = False
    number: int = 0
    upload: int = 0


def is_noise(name: str) -> bool:
    """Tell whether a system leaves a file or folder of that name everywhere; it is ignored without a word."""
    return _NOISE.fullmatch(name) is not None


def is_archive(name: str) -> bool:
    """Tell whether a name is that of an archive that can be opened."""
    return name.lower().endswith(ARCHIVES)


def stem_of(name: str) -> str:
    """Return a file's name without its suffix, `.tar.gz` being one."""
    suffix = next((suffix for suffix in ARCHIVES if name.lower().endswith(suffix)), PurePath(name).suffix)
    return name[: len(name) - len(suffix)]


def identity(name: str) -> str:
    """Return a name as the identity of a learner: trimmed, in Unicode NFC."""
    return unicodedata.normalize("NFC", name).strip()


def likeness(name: str) -> str:
    """Return what two names share that look alike: case, width and spaces do not count."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def download_of(name: str) -> Download | None:
    """Return what a platform's name says; None for any other name."""
    found = _moodle(name)
    return found if found is not None else _canvas(name)


def _moodle(name: str) -> Download | None:
    match = _MOODLE.fullmatch(name)
    if match is None or not (match["id"] or match["label"]):
        return None
    label = identity(match["label"])
    who = Who(match["id"], label) if match["id"] else Who(label)
    return Download("moodle", who, match["file"] or "", typed=match["kind"] != "file")


def _canvas(name: str) -> Download | None:
    match = _HIDDEN.fullmatch(name) or _CANVAS.fullmatch(name)
    if match is None:
        return None
    who = Who(match["id"], identity(match["label"]), late=bool(match["late"]))
    if match["file"] is None:
        return Download("canvas", who, name, typed=True)
    own, number = _without_number(match["file"])
    return Download("canvas", who, own, number=number, upload=int(match["upload"]))


def _without_number(name: str) -> tuple[str, int]:
    match = _AGAIN.fullmatch(name)
    if match is None:
        return name, 0
    return match["stem"] + match["suffix"], int(match["number"]) if match["number"] else LATER


def downloads(names: Iterable[str]) -> dict[str, Download]:
    """Return what the platforms' names among those of one folder say.

    An id of Canvas has one name, and each upload is there once; where that does not hold, the names only look like
    Canvas's (`hanako_2024_11_work.py`, `taro_2024_11_work.py`) and say nothing.
    """
    found = {name: said for name in names if (said := download_of(name)) is not None}
    canvas = [said for said in found.values() if said.platform == "canvas"]
    labels = {(said.who.learner, said.who.label) for said in canvas}
    uploads = [said.upload for said in canvas if not said.typed]
    if _repeats([learner for learner, _ in labels]) or _repeats(uploads):
        return {name: said for name, said in found.items() if said.platform != "canvas"}
    return found


def _repeats(values: Collection[object]) -> bool:
    return len(set(values)) < len(values)
