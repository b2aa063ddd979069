"""A gradebook in SQLite and, where the machine has a server, in PostgreSQL."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from grader.gradebook import Gradebook
from grader.gradebook.book import Enrolment
from grader.submission import Submission


@pytest.fixture
def arrival() -> Callable[..., Enrolment]:
    """Return what makes an attempt that came in."""

    def make(
        learner: str = "sato",
        text: str = "x = 1\n",
        when: datetime | None = None,
        *,
        exercise: str = "01_double",
        label: str = "",
        late: bool = False,
        place: int = 1,
    ) -> Enrolment:
        submission = Submission(f"{learner}.py", {"double.py": text.encode()}, "double.py")
        return Enrolment(learner, label, exercise, submission, None, when, late, place, f"{learner}/double.py")

    return make


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """Return the URL of a throw-away PostgreSQL server, run as its own user in a temporary folder."""
    pytest.importorskip("psycopg", reason="the PostgreSQL driver is not installed: pip install course[postgresql]")
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    programs = found[-1].parent if found else Path(shutil.which("initdb") or "/nowhere/initdb").parent
    if not (programs / "initdb").exists():
        pytest.skip("no PostgreSQL server here: apt-get install postgresql")
    folder = Path(tempfile.mkdtemp(prefix="course-pg-", dir="/tmp"))
    user = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
    if user:
        os.chown(folder, 65534, 65534)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    data = folder / "data"
    run = {"check": True, "capture_output": True, "cwd": folder, "env": {"PATH": os.environ["PATH"], "LC_ALL": "C"}}
    control = [*user, programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log"]
    try:
        start = [*user, programs / "initdb", "-D", data, "-U", "course", "-A", "trust", "-E", "UTF8", "--no-sync"]
        subprocess.run(start, **run)
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off"
        subprocess.run([*control, "-o", options, "start"], **run)
        yield f"postgresql+psycopg://course@127.0.0.1:{port}/postgres"
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], **run | {"check": False})
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def book(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Gradebook]:
    """Return an empty gradebook, in each kind of database."""
    where = str(tmp_path / "gradebook.db")
    if request.param == "postgresql":
        where = request.getfixturevalue("postgres")
        from grader.gradebook.tables import metadata, open_database

        engine = open_database(where)
        metadata.drop_all(engine)
        engine.dispose()
    with Gradebook.open(where) as opened:
        yield opened
