"""The gradebook's tables, and how a database is opened.

`contents` holds what was handed in, by its digest, so that a regrade needs no folder; `attempts` who handed in what and
when; `reports` what came of it, one row for each course version, device and run. Rows are added and never changed,
but for a learner's label and an attempt's time, of which the earliest seen stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    Dialect,
    Engine,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    create_engine,
    event,
    insert,
    select,
)
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, SQLAlchemyError

from grader.errors import UsageError

SCHEMA = "course-gradebook/1"
BUSY_SECONDS = 60


class Utc(TypeDecorator[datetime]):
    """A moment in UTC, for databases that know no time zones too."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Store UTC without its name."""
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Give UTC its name back."""
        return None if value is None else value.replace(tzinfo=UTC)


metadata = MetaData()
about = Table("about", metadata, Column("name", String(40), primary_key=True), Column("value", Text, nullable=False))
learners = Table(
    "learners",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("identity", Text, nullable=False, unique=True),
    Column("label", Text, nullable=False),
)
contents = Table(
    "contents",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("main", Text, nullable=False),
    Column("files", LargeBinary, nullable=False),
)
attempts = Table(
    "attempts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("learner", ForeignKey(learners.c.id), nullable=False),
    Column("exercise", String(200), nullable=False, index=True),
    Column("sha256", String(64), nullable=False),  # empty where nothing could be read
    Column("handed_in", Utc),
    Column("place", Integer, nullable=False),
    Column("late", Boolean, nullable=False),
    Column("origin", Text, nullable=False),
    Column("refused", Text),  # why it could not be read: JSON, in every language
    Column("recorded", Utc, nullable=False),
    UniqueConstraint("learner", "exercise", "sha256"),
)
reports = Table(
    "reports",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("exercise", String(200), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("version", String(16), nullable=False),
    Column("device", String(40), nullable=False),
    Column("run", Integer, nullable=False),
    Column("sandbox", String(40), nullable=False),
    Column("score", Float, nullable=False),
    Column("max_score", Float, nullable=False),
    Column("pending", Float, nullable=False),
    Column("broken", Boolean, nullable=False),
    Column("report", LargeBinary, nullable=False),
    Column("graded", Utc, nullable=False),
    Column("graded_by", Text, nullable=False),
    UniqueConstraint("exercise", "sha256", "version", "device", "run"),
)


def url_of(wish: str) -> str:
    """Return a database's URL: the wish itself, or SQLite's for a file's path."""
    return wish if "://" in wish else f"sqlite:///{Path(wish).absolute()}"


def open_database(wish: str, *, make: bool = True) -> Engine:
    """Open a gradebook's database.

    Args:
        wish: A file's path, or a database's URL.
        make: Whether to make a new gradebook where there is none.

    Raises:
        UsageError: There is none, it can't be opened, or it is no gradebook that we know.
    """
    url = url_of(wish)
    with in_words(wish):
        try:
            parsed = make_url(url)
            engine = create_engine(parsed, **_options(parsed.get_backend_name()))
        except (ArgumentError, ImportError, SQLAlchemyError) as error:
            raise UsageError("gradebook.bad_url", where=wish, reason=_reason(error)) from error
        if engine.dialect.name == "sqlite":
            path = Path(parsed.database or "")
            if not make and not path.is_file():
                raise UsageError("gradebook.none", where=wish)
            if not path.parent.is_dir():
                raise UsageError("files.no_folder", path=path.parent)
            event.listen(engine, "connect", _durable)
        _check(engine, wish, make)
        return engine


def _options(backend: str) -> dict[str, Any]:
    return {"connect_args": {"timeout": BUSY_SECONDS}} if backend == "sqlite" else {"pool_pre_ping": True}


def _durable(connection: Any, _: object) -> None:
    """Have what was committed survive the machine's end."""
    for setting in ("synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {setting}")


def _check(engine: Engine, wish: str, make: bool) -> None:
    from sqlalchemy import inspect

    names = set(inspect(engine).get_table_names())
    if "about" not in names:
        if not make or names & set(metadata.tables):
            raise UsageError("gradebook.foreign" if names else "gradebook.none", where=wish)
        if engine.dialect.name == "sqlite":  # readers read while we write; the file remembers it
            with engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA journal_mode = WAL")
        with engine.begin() as connection:
            metadata.create_all(connection)
            connection.execute(insert(about).values(name="schema", value=SCHEMA))
        return
    with engine.connect() as connection:
        schema = connection.scalar(select(about.c.value).where(about.c.name == "schema"))
    if schema != SCHEMA:
        raise UsageError("gradebook.schema", where=wish, schema=schema, known=SCHEMA)


@contextmanager
def in_words(where: str) -> Iterator[None]:
    """Turn a database's refusal into a sentence.

    Raises:
        UsageError: The database refused.
    """
    try:
        yield
    except DatabaseError as error:
        raise UsageError("gradebook.refused", where=where, reason=_reason(error)) from error


def _reason(error: Exception) -> str:
    original = getattr(error, "orig", None) or error
    return " ".join(str(original).split())[:300]
