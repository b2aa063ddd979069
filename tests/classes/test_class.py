"""A class graded from the command line: recorded, resumed after `kill -9`, regraded with a diff; on real processes."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from grader.catalog import load_course
from grader.gradebook import Gradebook

RIGHT = "def double(x):\n    return x * 2\n\n\ndef total(x):\n    return x.sum().item()\n"
ANSWERS = {
    "佐藤 花子": (RIGHT, 5.0),
    "Suzuki, Ken": (RIGHT.replace("x * 2", "x * 3"), 3.0),
    "o'neil": ("def (", 0.0),
    "hanging": (RIGHT.replace("return x * 2", "while True: pass"), 3.0),
    "crashing": (RIGHT.replace("return x * 2", "import os; os._exit(0)"), 3.0),
    "copy": (RIGHT, 5.0),
    "=cmd|x": (RIGHT.replace("x.sum().item()", "0.0"), 2.0),
}
LIMITS = "limits: {check_seconds: 0.5}\n"
Command = Callable[..., Result]


@pytest.fixture
def classroom(course_files: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder with a class's work on the tiny course, which COURSE_ROOT names."""
    root = course_files()
    with (root / "course.yaml").open("a") as file:
        file.write(LIMITS)
    monkeypatch.setenv("COURSE_ROOT", str(root))
    folder = tmp_path / "submissions"
    for name, (text, _) in ANSWERS.items():
        hand_in(folder, name, text)
    return folder


def hand_in(folder: Path, name: str, text: str) -> None:
    """Put an answer where `student/exercise/file.py` says."""
    path = folder / name / "01_double" / "double.py"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def grade(run: Command, folder: Path, *words: str) -> dict[str, Any]:
    """Grade a class without a sandbox, and return what `--json` prints."""
    result = run("grade", folder, "--sandbox", "none", "--json", "--runners", "1", *words)
    assert result.exit_code in {0, 1}, result.output
    return dict(json.loads(result.stdout))


def scores(run: Command, *words: str) -> dict[str, float | None]:
    """Return every learner's score from the gradebook."""
    shown = json.loads(run("gradebook", "show", "--json", *words).stdout)
    return {row["learner"]: row["score"] for row in shown["rows"]}


def test_a_class_is_graded(course_command: Command, classroom: Path) -> None:
    """Everybody has what is earned, hanging and crashing answers included; a content that came twice is graded once."""
    found = grade(course_command, classroom, "--runners", "2")  # the later one counts

    assert (7, 6, 0, 1) == (found["recorded"], found["graded"], found["known"], found["faultless"])
    assert {name: score for name, (_, score) in ANSWERS.items()} == scores(course_command)
    assert [] == [*found["unplaced"], *found["refused"], *found["broken"]]


def test_the_same_command_grades_only_what_is_new(course_command: Command, classroom: Path) -> None:
    """Nothing is graded twice; what was handed in since is an attempt of its own."""
    grade(course_command, classroom)
    hand_in(classroom, "Suzuki, Ken", RIGHT.replace("x * 2", "x + x"))
    found = grade(course_command, classroom)

    assert (1, 6) == (found["graded"], found["known"])
    assert 5.0 == scores(course_command)["Suzuki, Ken"]
    history = course_command("gradebook", "history", "Suzuki, Ken").stdout
    assert "3 / 5" in history
    assert "5 / 5" in history


def test_regrade_on_request(course_command: Command, classroom: Path) -> None:
    """`--regrade` grades everything, and keeps what was."""
    grade(course_command, classroom)

    assert 6 == grade(course_command, classroom, "--regrade")["graded"]


def test_what_can_not_be_placed_or_read_is_listed(course_command: Command, classroom: Path) -> None:
    """An empty answer, and a file that nobody can place: both are named, and the exit code says so."""
    hand_in(classroom, "empty", "")
    (classroom / "notes.docx").write_bytes(b"PK")
    result = course_command("grade", classroom, "--sandbox", "none")

    assert 1 == result.exit_code
    assert "notes.docx" in result.stdout
    assert "empty" in result.stdout
    assert scores(course_command)["empty"] is None
    assert "empty" in course_command("gradebook", "history", "empty").stdout


def test_a_gradebook_among_the_submissions_is_no_submission(
    course_command: Command, classroom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`course grade .` in the class's folder: the gradebook lies there, and is not listed as strange."""
    monkeypatch.chdir(classroom)

    assert [] == grade(course_command, Path())["unplaced"]


def test_other_peoples_work_needs_a_sandbox(
    course_command: Command, classroom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without bubblewrap a class is refused in words, and what came in stays recorded."""
    monkeypatch.setenv("PATH", "/nonexistent")
    result = course_command("grade", classroom)

    assert 2 == result.exit_code
    assert "--sandbox none" in result.stderr
    assert 7 == len(scores(course_command))


def test_a_class_takes_no_task(course_command: Command, classroom: Path) -> None:
    """A gradebook holds whole reports."""
    assert 2 == course_command("grade", classroom, "--task", "1").exit_code
    assert 2 == course_command("grade", classroom, "--seed", "1").exit_code


def test_the_export_is_safe_to_open(course_command: Command, classroom: Path) -> None:
    """Commas, quotes and Japanese come through; a name that a spreadsheet would take for a formula does not."""
    import csv

    grade(course_command, classroom)
    course_command("gradebook", "export", "--output", "grades.csv")
    with Path("grades.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["learner"]: row for row in csv.DictReader(file)}

    assert {*ANSWERS} - {"=cmd|x"} | {"'=cmd|x"} == set(rows)
    assert "3.0" == rows["Suzuki, Ken"]["score"]


def test_a_regrade_shows_whose_points_change_before_it_writes(
    course_command: Command, classroom: Path, course_files: Callable[..., Path]
) -> None:
    """A check was wrong and is put right: the diff names learner, points and check; only --apply writes."""
    grade(course_command, classroom)
    before = scores(course_command)
    hidden = load_course(Path(os.environ["COURSE_ROOT"])).exercises[0].hidden_path
    text = hidden.read_text(encoding="utf-8")
    hidden.write_text(text.replace("torch.tensor(6.0)", "torch.tensor(9.0)"), encoding="utf-8")
    shown = course_command("regrade", "double", "--sandbox", "none")

    assert 0 == shown.exit_code, shown.output
    assert "test_doubles_one_number: passed → failed" in shown.stdout
    assert "佐藤 花子" in shown.stdout
    assert "copy" in shown.stdout
    assert "--apply" in shown.stdout
    assert before == scores(course_command)

    applied = json.loads(course_command("regrade", "double", "--sandbox", "none", "--apply", "--json").stdout)
    after = scores(course_command)
    assert applied["applied"]
    assert before["copy"] is not None
    assert after["copy"] is not None
    assert before["copy"] > after["copy"]
    assert before["crashing"] == after["crashing"]
    assert "Nothing changes." in course_command("regrade", "double", "--sandbox", "none").stdout


RUN = [sys.executable, "-c", "from grader.cli import main; main()"]


def process(arguments: Sequence[str | Path], folder: Path) -> subprocess.Popen[str]:
    """Start `course` as a process of its own, with its own group."""
    return subprocess.Popen(
        [*RUN, *map(str, arguments)],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def test_killed_at_random_moments_and_resumed(classroom: Path, tmp_path: Path) -> None:
    """`kill -9` in the middle, again and again: the same command goes on, and the end is as if nothing had happened."""
    for number in range(12):
        hand_in(classroom, f"learner{number}", RIGHT.replace("x * 2", f"x * 2  # {number}"))
    words = ["grade", classroom, "--sandbox", "none", "--gradebook"]
    calm = process([*words, "calm.db"], tmp_path)
    started = time.monotonic()
    calm.communicate()
    assert 0 == calm.returncode
    seconds = time.monotonic() - started
    dice = random.Random(3)
    for _ in range(3):
        killed = process([*words, "killed.db"], tmp_path)
        time.sleep(dice.uniform(0.3, 1.0) * seconds)
        killed.send_signal(signal.SIGKILL)
        killed.communicate()
    last = process([*words, "killed.db", "--json"], tmp_path)
    last.communicate()
    assert 0 == last.returncode

    assert table(tmp_path / "calm.db") == table(tmp_path / "killed.db")


def table(path: Path) -> list[tuple[object, ...]]:
    """Return what a gradebook knows, without times."""
    with Gradebook.open(str(path), make=False) as book:
        rows = [(one.learner, one.number, one.sha256, one.handed_in) for one in book.attempts()]
        graded = sorted((row.sha256, row.device, row.version, row.run, row.score) for row in book.graded("01_double"))
        reports = [str(book.report(row).without_times()) for row in book.graded("01_double")]
        return [*rows, *graded, *sorted((one,) for one in reports)]


def test_no_process_outlives_the_one_that_was_killed(classroom: Path, tmp_path: Path) -> None:
    """Grading processes and zygotes end with the command, also where it had no chance to say good-bye."""
    killed = process(["grade", classroom, "--sandbox", "none", "--gradebook", "a.db"], tmp_path)
    deadline = time.monotonic() + 60
    while len(family(killed.pid)) < 3 and time.monotonic() < deadline:
        time.sleep(0.05)
    children = family(killed.pid)
    assert len(children) >= 3
    killed.send_signal(signal.SIGKILL)
    killed.communicate()
    deadline = time.monotonic() + 20
    while (left := [pid for pid in children if alive(pid)]) and time.monotonic() < deadline:
        time.sleep(0.1)

    assert [] == left


def family(root: int) -> list[int]:
    """Return the process numbers of all descendants."""
    found, queue = [], [root]
    while queue:
        parent = queue.pop()
        for path in Path(f"/proc/{parent}/task").glob("*/children"):
            try:
                queue += (children := [int(word) for word in path.read_text().split()])
            except OSError:
                continue
            found += children
    return found


def alive(pid: int) -> bool:
    """Tell whether a process is there and not only waits to be collected."""
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False


def test_ctrl_c_says_how_to_go_on(classroom: Path, tmp_path: Path) -> None:
    """Stopped by hand: exit code 130, and what was graded is kept."""
    stopped = process(["grade", classroom, "--sandbox", "none", "--gradebook", "a.db"], tmp_path)
    deadline = time.monotonic() + 60
    while not recorded(tmp_path / "a.db") and stopped.poll() is None and time.monotonic() < deadline:
        time.sleep(0.05)
    os.killpg(stopped.pid, signal.SIGINT)
    _, words = stopped.communicate(timeout=60)

    assert 130 == stopped.returncode, words
    assert "Traceback" not in words
    assert recorded(tmp_path / "a.db")


def recorded(path: Path) -> int:
    """Return how many reports a gradebook holds; 0 where it is not there yet."""
    import sqlite3

    try:
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
            return int(connection.execute("SELECT count(*) FROM reports").fetchone()[0])
    except sqlite3.Error:
        return 0
