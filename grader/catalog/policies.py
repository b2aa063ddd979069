"""What course.yaml says of due dates, lateness and attempts. It decides totals, and never changes a report."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from grader.catalog.yamlfile import Table

COUNTS = ("best", "last", "first")
"""Which of a learner's attempts may count."""
_KEYS = (
    "time_zone",
    "counts",
    "attempts",
    "late_percent_per_day",
    "lowest_percent",
    "grace_minutes",
    "due",
    "extensions",
)


@dataclass(frozen=True, slots=True)
class Policies:
    """How attempts become a total; read-only.

    Attributes:
        counts: Which attempt counts: best, last or first.
        attempts: How many attempts may count, the earliest ones; None where there is no limit.
        late_percent_per_day: What each started day after the due date costs, in percent of the points that there are.
        lowest_percent: Lateness alone takes no score below this many percent of the points that there are.
        grace: How long after the due date nothing is late yet.
        due: When each exercise is due, in UTC.
        extensions: When it is due for single learners, in UTC: by learner, then by exercise.
        zone: The time zone that dates are written and shown in.
    """

    counts: str = COUNTS[0]
    attempts: int | None = None
    late_percent_per_day: int = 0
    lowest_percent: int = 0
    grace: timedelta = timedelta(0)
    due: Mapping[str, datetime] = field(default_factory=dict)
    extensions: Mapping[str, Mapping[str, datetime]] = field(default_factory=dict)
    zone: str = "UTC"

    def due_for(self, learner: str, exercise: str) -> datetime | None:
        """Return when an exercise is due for a learner, in UTC; None where it never is. The later date holds."""
        dates = [self.due.get(exercise), self.extensions.get(learner, {}).get(exercise)]
        known = [moment for moment in dates if moment is not None]
        return max(known) if known and dates[0] is not None else None

    def days_late(self, learner: str, exercise: str, when: datetime | None, *, said: bool = False) -> int:
        """Return how many days were begun since the due date; 0 where nothing is late.

        Args:
            learner: Who handed in.
            exercise: What.
            when: When; None where nobody knows.
            said: Whether the platform says that it was late, which counts where there is no better knowledge.
        """
        due = self.due_for(learner, exercise)
        if due is None or when is None:
            return int(said)
        return 0 if when <= due + self.grace else -((due - when) // timedelta(days=1))


def read_policies(table: Table | None, exercises: Collection[str]) -> Policies:
    """Read `policies` of course.yaml, noting what is wrong with it."""
    if table is None:
        return Policies()
    zone = table.text("time_zone", "UTC")
    try:
        place = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        table.source.complain(table.line_of("time_zone"), "catalog.no_zone", name=zone)
        zone, place = "UTC", ZoneInfo("UTC")
    return Policies(
        counts=table.one_of("counts", COUNTS, COUNTS[0]),
        attempts=table.whole("attempts", low=1) if "attempts" in table else None,
        late_percent_per_day=table.whole("late_percent_per_day", low=0, high=100, default=0),
        lowest_percent=table.whole("lowest_percent", low=0, high=100, default=0),
        grace=timedelta(minutes=table.whole("grace_minutes", low=0, default=0)),
        due=_moments(table.table("due", exercises), place),
        extensions=_extensions(table.table("extensions", ()), exercises, place),
        zone=zone,
    )


def policies_table(course: Table) -> Table | None:
    """Return the table `policies` of course.yaml; None where there is none."""
    return course.table("policies", _KEYS)


def _extensions(table: Table | None, exercises: Collection[str], zone: ZoneInfo) -> dict[str, Mapping[str, datetime]]:
    if table is None:
        return {}
    return {learner: _moments(table.table(learner, exercises), zone) for learner in table}


def _moments(table: Table | None, zone: ZoneInfo) -> dict[str, datetime]:
    if table is None:
        return {}
    found = {}
    for name in table:
        moment = _moment(table.raw(name), zone)
        if moment is None:
            table.wrong(name, "expected.moment")
        else:
            found[name] = moment
    return found


def _moment(text: str, zone: ZoneInfo) -> datetime | None:
    """Return a date and time in UTC; a date alone lasts to its end, and an hour that comes twice means the later."""
    try:
        if len(text) <= len("2026-12-01"):
            moment = datetime.combine(date.fromisoformat(text) + timedelta(days=1), time())
        else:
            moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=zone, fold=1)
    return moment.astimezone(UTC)
