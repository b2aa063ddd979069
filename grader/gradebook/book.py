"""What may be told to a gradebook and asked of it. Each telling is one transaction: a process that is killed leaves
what was recorded, whole, and nothing half-written."""

from __future__ import annotations

import json
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import msgpack
from sqlalchemy import Connection, Engine, Insert, Row, Table, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from grader.catalog import Exercise
from grader.errors import BrokenError
from grader.gradebook.tables import attempts, contents, in_words, learners, open_database, reports
from grader.results import Report
from grader.submission import Submission
from grader.text import Words


@dataclass(frozen=True, slots=True)
class Enrolment:
    """One attempt as it came in: who, what, when, and what was read of it.

    Attributes:
        learner: The learner's identity.
        label: The learner's name for people.
        exercise: The exercise's name.
        submission: What was handed in; None where it could not be read.
        refused: Why not.
        when: When it was handed in; None where nobody knows.
        late: Whether the platform says that it came late.
        place: Its place among the attempts that came together, from 1.
        origin: Where it lay.
    """

    learner: str
    label: str
    exercise: str
    submission: Submission | None
    refused: Words | None
    when: datetime | None
    late: bool
    place: int
    origin: str


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt as it is recorded; `number` counts a learner's attempts at an exercise in time order, from 1."""

    learner: str
    label: str
    exercise: str
    number: int
    sha256: str
    handed_in: datetime | None
    late: bool
    origin: str
    refused: Words | None
    recorded: datetime


@dataclass(frozen=True, slots=True)
class Graded:
    """What came of a submission once: the totals of a report, without the report."""

    exercise: str
    sha256: str
    version: str
    device: str
    run: int
    sandbox: str
    score: float
    max_score: float
    pending: float
    broken: bool
    graded: datetime
    graded_by: str


_TOTALS = [reports.c[name] for name in Graded.__slots__]


class Gradebook:
    """A gradebook that is open."""

    def __init__(self, engine: Engine, where: str) -> None:
        self.engine, self.where = engine, where

    @classmethod
    @contextmanager
    def open(cls, where: str, *, make: bool = True) -> Iterator[Gradebook]:
        """Open a gradebook: a file's path, or a database's URL.

        Raises:
            UsageError: It is not there (and not to be made), can't be opened, or is something else.
        """
        engine = open_database(where, make=make)
        try:
            with in_words(where):
                yield cls(engine, where)
        finally:
            engine.dispose()

    # --- telling ---------------------------------------------------------------------------------------------------

    def enrol(self, arrivals: Iterable[Enrolment]) -> None:
        """Record attempts, those already known left as they are; all of them or none."""
        now = datetime.now(UTC)
        with self.engine.begin() as connection:
            for arrival in arrivals:
                self._enrol(connection, arrival, now)

    def _enrol(self, connection: Connection, arrival: Enrolment, now: datetime) -> None:
        learner = self._learner(connection, arrival)
        sha256 = ""
        if arrival.submission is not None:
            sha256 = arrival.submission.sha256
            packed = {"main": arrival.submission.main, "files": _pack(arrival.submission.files)}
            connection.execute(self._new(contents).values(sha256=sha256, **packed).on_conflict_do_nothing())
        row = {"learner": learner, "exercise": arrival.exercise, "sha256": sha256}
        values = row | {
            "handed_in": arrival.when,
            "place": arrival.place,
            "late": arrival.late,
            "origin": arrival.origin,
            "refused": None if arrival.refused is None else json.dumps(dict(arrival.refused), ensure_ascii=False),
            "recorded": now,
        }
        connection.execute(self._new(attempts).values(values).on_conflict_do_nothing())
        if arrival.when is not None:
            same = [attempts.c[name] == value for name, value in row.items()]
            earlier = attempts.c.handed_in.is_(None) | (attempts.c.handed_in > arrival.when)
            connection.execute(update(attempts).where(*same, earlier).values(handed_in=arrival.when))

    def _learner(self, connection: Connection, arrival: Enrolment) -> int:
        own = learners.c.identity == arrival.learner
        connection.execute(
            self._new(learners).values(identity=arrival.learner, label=arrival.label).on_conflict_do_nothing()
        )
        if arrival.label:
            connection.execute(update(learners).where(own, learners.c.label == "").values(label=arrival.label))
        number = connection.scalar(select(learners.c.id).where(own))
        assert number is not None
        return int(number)

    def _new(self, table: Table) -> Any:
        """Return an insertion that may meet a row which is there already."""
        dialect = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}.get(self.engine.dialect.name)
        if dialect is None:
            raise BrokenError("gradebook.dialect", name=self.engine.dialect.name)
        made: Insert = dialect(table)
        return made

    def record(self, report: Report, by: str, *, again: bool = False) -> None:
        """Record a report; one of the same submission, course version and device stays, and this one is left out.

        Args:
            report: The report.
            by: Who had it graded.
            again: Whether it is a new run, which counts from now on; the one before is kept.
        """
        key = {name: getattr(report, name) for name in ("exercise", "sha256", "version", "device")}
        same = [reports.c[name] == value for name, value in key.items()]
        totals = {name: getattr(report, name) for name in ("sandbox", "score", "max_score", "pending", "broken")}
        document = zlib.compress(json.dumps(report.to_dict(), ensure_ascii=False).encode())
        with self.engine.begin() as connection:
            last = connection.scalar(select(func.max(reports.c.run)).where(*same)) or 0
            unsettled = last and connection.scalar(select(reports.c.broken).where(*same, reports.c.run == last))
            run = last + 1 if again or unsettled else max(last, 1)
            values = key | totals | {"run": run, "report": document, "graded": datetime.now(UTC), "graded_by": by}
            connection.execute(self._new(reports).values(values).on_conflict_do_nothing())

    # --- asking ----------------------------------------------------------------------------------------------------

    def learners(self) -> dict[str, str]:
        """Return every learner's identity with the name for people, in the identities' order."""
        with self.engine.connect() as connection:
            rows = connection.execute(select(learners.c.identity, learners.c.label).order_by(learners.c.identity))
            return {row.identity: row.label for row in rows}

    def attempts(self, *, learner: str | None = None, exercise: str | None = None) -> list[Attempt]:
        """Return attempts, by learner, exercise and time."""
        query = select(attempts, learners.c.identity, learners.c.label).join(learners)
        if learner is not None:
            query = query.where(learners.c.identity == learner)
        if exercise is not None:
            query = query.where(attempts.c.exercise == exercise)
        with self.engine.connect() as connection:
            rows = sorted(connection.execute(query), key=_by_time)
        numbers: dict[tuple[str, str], int] = defaultdict(int)
        found = []
        for row in rows:
            numbers[row.identity, row.exercise] += 1
            found.append(_attempt(row, numbers[row.identity, row.exercise]))
        return found

    def submissions(self, exercise: str) -> list[str]:
        """Return the digests of all that was handed in for an exercise, each once, in the order of recording."""
        query = select(attempts.c.sha256, func.min(attempts.c.id)).where(attempts.c.exercise == exercise)
        query = query.where(attempts.c.sha256 != "").group_by(attempts.c.sha256).order_by(func.min(attempts.c.id))
        with self.engine.connect() as connection:
            return [row.sha256 for row in connection.execute(query)]

    def submission(self, sha256: str, name: str) -> Submission:
        """Return what was handed in, by its digest, under a name for people.

        Raises:
            BrokenError: It is not there, or not what its digest says.
        """
        with self.engine.connect() as connection:
            row = connection.execute(select(contents).where(contents.c.sha256 == sha256)).one_or_none()
        if row is not None:
            found = Submission(name, _unpack(row.files), row.main)
            if found.sha256 == sha256:
                return found
        raise BrokenError("gradebook.damaged", sha256=sha256)

    def origins(self, exercise: str) -> dict[str, str]:
        """Return for each digest where it lay first."""
        query = select(attempts.c.sha256, attempts.c.origin).where(attempts.c.exercise == exercise)
        with self.engine.connect() as connection:
            return {row.sha256: row.origin for row in connection.execute(query.order_by(attempts.c.id.desc()))}

    def graded(self, exercise: str, *, version: str | None = None) -> list[Graded]:
        """Return the newest run of every submission, course version and device; the oldest graded first."""
        query = select(*_TOTALS).where(reports.c.exercise == exercise).order_by(reports.c.id)
        if version is not None:
            query = query.where(reports.c.version == version)
        with self.engine.connect() as connection:
            rows = [Graded(**row._mapping) for row in connection.execute(query)]
        return list({(row.sha256, row.version, row.device): row for row in rows}.values())

    def settled(self, exercise: Exercise, version: str, device: str) -> set[str]:
        """Return the digests that need no grading: with a report of this version and device that is not broken."""
        rows = self.graded(exercise.name, version=version)
        return {row.sha256 for row in rows if row.device == device and not row.broken}

    def report(self, row: Graded) -> Report:
        """Return the whole report of a row of `graded`."""
        same = [reports.c[name] == getattr(row, name) for name in ("exercise", "sha256", "version", "device", "run")]
        with self.engine.connect() as connection:
            document = connection.scalar(select(reports.c.report).where(*same))
        assert document is not None
        return Report.from_dict(json.loads(zlib.decompress(document)))


def _by_time(row: Row[Any]) -> tuple[object, ...]:
    return row.identity, row.exercise, row.handed_in or row.recorded, row.place, row.id


def _attempt(row: Row[Any], number: int) -> Attempt:
    return Attempt(
        learner=row.identity,
        label=row.label,
        exercise=row.exercise,
        number=number,
        sha256=row.sha256,
        handed_in=row.handed_in,
        late=row.late,
        origin=row.origin,
        refused=None if row.refused is None else json.loads(row.refused),
        recorded=row.recorded,
    )


def _pack(files: Mapping[str, bytes]) -> bytes:
    packed: bytes = msgpack.packb(dict(files))
    return zlib.compress(packed)


def _unpack(packed: bytes) -> dict[str, bytes]:
    found: dict[str, bytes] = msgpack.unpackb(zlib.decompress(packed))
    return found


def newest(rows: Sequence[Graded], version: str) -> dict[str, list[Graded]]:
    """Return for each digest the rows that count: those of this course version, else those of the newest one."""
    found: dict[str, list[Graded]] = defaultdict(list)
    for row in rows:
        found[row.sha256].append(row)
    for sha256, mine in found.items():
        current = version if any(row.version == version for row in mine) else mine[-1].version
        found[sha256] = [row for row in mine if row.version == current]
    return dict(found)
