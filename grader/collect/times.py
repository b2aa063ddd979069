"""When something was handed in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

TIMESTAMP = "timestamp.txt"
_LONGEST = 200


def newest(paths: Iterable[Path]) -> datetime | None:
    """Return the time of the newest of some files; None where none has one (an archive that says none leaves 0)."""
    times = [when for path in paths if (when := _changed(path))]
    return datetime.fromtimestamp(max(times), UTC) if times else None


def _changed(path: Path) -> float | None:
    try:
        when = path.lstat().st_mtime
        return when if when > 0 and datetime.fromtimestamp(when, UTC) else None
    except (OSError, ValueError, OverflowError):
        return None


def stated(path: Path) -> datetime | None:
    """Return the time that nbgrader wrote beside a submission: `2026-11-21 15:58:23.948203 Asia/Tokyo`, the zone being
    a name, an offset, or UTC where it is missing. None where the file says nothing that can be read."""
    try:
        with path.open("rb") as file:
            words = file.read(_LONGEST).decode().split()
        moment = datetime.fromisoformat(" ".join(words[:2]))
        zone = _zone(words[2]) if len(words) > 2 else None
        return (moment if moment.tzinfo else moment.replace(tzinfo=zone or UTC)).astimezone(UTC)
    except (OSError, ValueError, LookupError, OverflowError):
        return None


def _zone(word: str) -> timezone | ZoneInfo:
    if word[0] in "+-":
        digits = word[1:].replace(":", "")
        length = timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
        return timezone(length if word[0] == "+" else -length)
    return ZoneInfo(word)
