"""The command line: what is asked is done, and every refusal is words and an exit code."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import Result

import grader.grade
from grader.catalog import Course, Exercise
from grader.cli import course as group
from grader.errors import EXIT_BROKEN, UsageError, WireError
from grader.grade import Settings
from grader.results import Outcome, Report
from grader.submission import Submission
from grader.text import LANGUAGES

Run = Callable[..., Result]
MakeReport = Callable[..., Report]
LEARNING = ["list", "fetch", "grade", "hint", "reset", "solution"]
TEACHING = ["regrade", "gradebook", "report", "similar", "release", "merge", "verify", "doctor"]
COMMANDS = LEARNING + TEACHING


@pytest.fixture(autouse=True)
def tiny(tiny_course: Course, monkeypatch: pytest.MonkeyPatch) -> Course:
    """Let every command find the tiny course."""
    monkeypatch.setenv("COURSE_ROOT", str(tiny_course.root))
    return tiny_course


class Grader:
    """A stand-in for `grade_targets`: answers with the reports prepared, and remembers what it was asked."""

    def __init__(self, prepared: list[Report]) -> None:
        self.prepared = prepared
        self.jobs: list[tuple[Exercise, Submission]] = []
        self.settings = Settings()

    def __call__(
        self,
        jobs: Sequence[tuple[Exercise, Submission]],
        course: Course,
        settings: Settings,
        on_report: Callable[[Report], None],
    ) -> list[Report]:
        self.jobs, self.settings = list(jobs), settings
        reports = [self.prepared[min(number, len(self.prepared) - 1)] for number in range(len(self.jobs))]
        for report in reports:
            on_report(report)
        return reports


@pytest.fixture
def grader_with(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Grader]:
    """Return what puts a stand-in with prepared reports in the place of the real grading."""

    def prepare(*reports: Report) -> Grader:
        stand_in = Grader(list(reports))
        monkeypatch.setattr(grader.grade, "grade_targets", stand_in)
        return stand_in

    return prepare


def failing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Let grading end with an error."""

    def fail(*_: object) -> list[Report]:
        raise error

    monkeypatch.setattr(grader.grade, "grade_targets", fail)


# --- help and language ---


def test_every_command_has_help_with_an_example(course_command: Run) -> None:
    """Help exists for the group and every command, in both languages, and shows how to call it."""
    for language in LANGUAGES:
        for words in ([], *([name] for name in COMMANDS)):
            result = course_command("--lang", language, *words, "--help")

            assert 0 == result.exit_code
            assert f"  course {words[0] if words else 'list'}" in result.stdout
            assert ("使い方" in result.stdout) == (language == "ja")


def test_the_group_lists_all_commands(course_command: Run) -> None:
    """Every command is there, in the order in which a learner meets them; no word at all shows the help."""
    assert set(COMMANDS) == set(group.commands)
    assert course_command().stdout == course_command("--help").stdout
    assert "Exit codes" in course_command().stdout


@pytest.mark.parametrize(
    "words",
    [["--lang", "ja", "grade", "--help"], ["grade", "--lang=ja", "--help"], ["grade", "--help", "--lang", "ja"]],
)
def test_the_language_may_stand_anywhere(course_command: Run, words: list[str]) -> None:
    """On the group or on the command, before or after --help."""
    assert "解答を採点し" in course_command(*words).stdout


def test_the_environment_chooses_the_language(course_command: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """COURSE_LANG speaks where no option does, and an option wins."""
    monkeypatch.setenv("COURSE_LANG", "ja")

    assert "演習" in course_command("list").stdout
    assert "exercise" in course_command("list", "--lang", "en").stdout
    assert "コマンド「lst」はありません" in course_command("lst").stderr


def test_help_has_no_colour_in_a_pipe(course_command: Run) -> None:
    """Nothing but text is written where no terminal is."""
    assert "\x1b" not in course_command("grade", "--help").stdout


# --- wrong use ---


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["lst"], "There is no command 'lst'. Did you mean list?"),
        (["list", "--jsn"], "There is no option --jsn. Did you mean --json?"),
        (["reset"], "'NAME' must be given."),
        (["grade", "--device", "moon"], "'--device' has a value that does not fit: 'moon' is not one of"),
        (["grade", "--seed", "x"], "'--seed' has a value that does not fit"),
        (["list", "more"], "This can't be understood: Got unexpected extra argument (more)."),
        (["fetch"], "Say what to fetch"),
        (["fetch", "duoble"], "Did you mean 01_double?"),
        (["fetch", "私の 演習"], "There is no exercise '私の 演習'."),
        (["grade"], "Say what to grade"),
        (["grade", "double"], "Exercise 01_double is not here yet. Get it with: course fetch 01_double"),
        (["grade", "gone.py"], "there is nothing by that name"),
        (["grade", "gone.py", "--exercise", "double"], "there is nothing by that name"),
        (["grade", "gone", "--exercise", "dobule"], "Did you mean 01_double?"),
        (["hint", "double"], "This must be run in a folder into which something was fetched"),
        (["reset", "double"], "This must be run in a folder into which something was fetched"),
        (["solution", "double"], "course solution 01_double --anyway"),
        (["--course", "nowhere", "list"], "must be the folder of a course"),
    ],
)
def test_wrong_use_is_said_with_the_next_step(course_command: Run, words: list[str], expected: str) -> None:
    """A sentence on standard error, nothing on standard output, and exit code 2."""
    result = course_command(*words)

    assert expected in result.stderr
    assert ("", 2) == (result.stdout, result.exit_code)


def test_an_unsound_course_names_every_place(course_command: Run, tiny: Course) -> None:
    """Each problem stands on its own line with file and line."""
    (tiny.root / "exercises/01_double/exercise.yaml").write_text("titel: x\n")
    result = course_command("list")

    assert 2 == result.exit_code
    assert "exercises/01_double/exercise.yaml:1: 'titel' is not known here. Did you mean 'title'?" in result.stderr
    assert len(result.stderr.splitlines()) > 5


# --- list ---


def test_list_as_json(course_command: Run) -> None:
    """One object with name, title, tasks, topics and devices of each exercise."""
    (entry,) = json.loads(course_command("list", "--json").stdout)["exercises"]

    assert ("01_double", {"en": "Double and total", "ja": "二倍と合計"}) == (entry["name"], entry["title"])
    assert [("double", 2), ("total", 3)] == [(task["name"], task["points"]) for task in entry["tasks"]]
    assert ["tensors", "doubling", "totals"] == entry["topics"]
    assert ("cpu", None) == (entry["devices"], entry["progress"])


def test_list_shows_progress(course_command: Run, grader_with: Callable[..., Grader], report_of: MakeReport) -> None:
    """An exercise is not here, fetched, begun, then scored."""
    seen = [course_command("list").stdout]
    course_command("fetch", "double")
    seen.append(course_command("list").stdout)
    Path("01_double/double.py").write_text("x = 1\n")
    seen.append(course_command("list").stdout)
    grader_with(report_of(second=Outcome.FAILED))
    course_command("grade")
    seen.append(course_command("list").stdout)
    grader_with(report_of())
    course_command("grade")
    seen.append(course_command("list").stdout)

    marks = ["–", "fetched", "begun", "2/5", "✓ 5/5"]
    assert [True] * 5 == [f"cpu    {mark}" in text for mark, text in zip(marks, seen, strict=True)]
    progress = json.loads(course_command("list", "--json").stdout)["exercises"][0]["progress"]
    assert (True, 5.0, ["double", "total"]) == (progress["full_marks"], progress["score"], progress["solved"])


# --- fetch and reset ---


def test_fetch_into_a_folder_of_one_s_own(course_command: Run) -> None:
    """The folder is made, and the words say what to do next."""
    result = course_command("fetch", "--all", "--into", "私の 課題")

    assert Path("私の 課題/01_double/double.py").is_file()
    assert (0, "") == (result.exit_code, result.stderr)
    assert "course grade 01_double" in result.stdout


def test_fetch_from_inside_goes_to_the_same_workspace(course_command: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Standing in an exercise's folder, fetch refreshes the workspace around it."""
    course_command("fetch", "1")
    monkeypatch.chdir("01_double")
    result = course_command("fetch", "1", "1")

    assert "Refreshed 01_double" in result.stdout
    assert not Path("01_double").exists()


def test_edited_work_is_never_lost(course_command: Run) -> None:
    """Fetch refuses, reset keeps a copy and names it."""
    course_command("fetch", "1")
    Path("01_double/double.py").write_text("mine\n")
    refused = course_command("fetch", "1")
    reset = course_command("reset", "1")

    assert (2, "") == (refused.exit_code, refused.stdout)
    assert "course reset 01_double" in refused.stderr
    assert "01_double/double.py.bak-1" in reset.stdout
    assert "mine\n" == Path("01_double/double.py.bak-1").read_text()


def test_a_broken_record_is_said(course_command: Run) -> None:
    """The command goes on, and says what became of the record."""
    course_command("fetch", "1")
    Path(".course/state.json").write_text("{")
    result = course_command("list")

    assert 0 == result.exit_code
    assert "kept as state.json.broken-1" in result.stderr


# --- grade ---


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        ([Outcome.PASSED], 0),
        ([Outcome.FAILED], 1),
        ([Outcome.TIMEOUT], 1),
        ([Outcome.PENDING], 0),
        ([Outcome.BROKEN], 3),
    ],
)
def test_the_exit_code_tells_how_it_went(
    course_command: Run,
    grader_with: Callable[..., Grader],
    report_of: MakeReport,
    outcomes: list[Outcome],
    expected: int,
) -> None:
    """0 where nothing failed, 1 where something did, 3 where we failed."""
    course_command("fetch", "1")
    grader_with(report_of(*outcomes))

    assert expected == course_command("grade").exit_code


def test_grade_where_we_stand(
    course_command: Run, grader_with: Callable[..., Grader], report_of: MakeReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a workspace, in an exercise's folder and by any name the same answer is meant, and it is one's own work."""
    course_command("fetch", "1")
    Path("01_double/helper.py").write_text("x = 1\n")
    stand_in = grader_with(report_of())
    seen = []
    for words in ([], ["1"], ["double"], ["01_double"], ["01_double/double.py"], ["."], ["1", "double"]):
        course_command("grade", *words)
        seen.append((len(stand_in.jobs), sorted(stand_in.jobs[0][1].files), stand_in.settings.own_work))
    monkeypatch.chdir("01_double")
    for words in ([], ["."], ["double.py"]):
        course_command("grade", *words)
        seen.append((len(stand_in.jobs), sorted(stand_in.jobs[0][1].files), stand_in.settings.own_work))

    assert [(1, ["double.py", "helper.py"], True)] * 10 == seen


def test_grade_a_file_from_elsewhere(
    course_command: Run, grader_with: Callable[..., Grader], report_of: MakeReport
) -> None:
    """A file with a starter's name needs no --exercise, another does; neither is one's own work."""
    Path("double.py").write_text("x = 1\n")
    Path("mine.py").write_text("x = 1\n")
    stand_in = grader_with(report_of())

    assert (0, 0) == (
        course_command("grade", "double.py").exit_code,
        course_command("grade", "mine.py", "--exercise", "1").exit_code,
    )
    assert (False, "mine.py") == (stand_in.settings.own_work, stand_in.jobs[0][1].name)
    assert "--exercise NAME" in course_command("grade", "mine.py").stderr


def test_grade_passes_its_options_on(
    course_command: Run, grader_with: Callable[..., Grader], report_of: MakeReport
) -> None:
    """Task, device, sandbox and seed reach the grading as they were given."""
    course_command("fetch", "1")
    stand_in = grader_with(report_of())
    course_command("grade", "--task", "2", "--device", "cpu", "--sandbox", "none", "--seed", "5")

    assert Settings(sandbox="none", own_work=True, device="cpu", seed=5, task="total") == stand_in.settings
    assert "has no task '9'" in course_command("grade", "--task", "9").stderr


def test_json_is_all_there_is(course_command: Run, grader_with: Callable[..., Grader], report_of: MakeReport) -> None:
    """With --json one object is printed: a report for one target, `reports` for several."""
    for name in ("a.py", "b.py"):
        Path(name).write_text("x = 1\n")
    first, second = report_of(), report_of(Outcome.FAILED)
    grader_with(first, second)
    one = course_command("grade", "a.py", "--exercise", "1", "--json")
    two = course_command("grade", "a.py", "b.py", "--exercise", "1", "--json")

    assert first == Report.from_dict(json.loads(one.stdout))
    assert [first.to_dict(), second.to_dict()] == json.loads(two.stdout)["reports"]
    assert (0, 1) == (one.exit_code, two.exit_code)


def test_output_is_written_beside_the_words(
    course_command: Run, grader_with: Callable[..., Grader], report_of: MakeReport
) -> None:
    """With --output the JSON goes to a file and a person still reads the report; a bad path is refused in words."""
    course_command("fetch", "1")
    grader_with(report_of())
    result = course_command("grade", "--output", "report.json")
    refused = course_command("grade", "--output", "gone/report.json")

    assert report_of() == Report.from_dict(json.loads(Path("report.json").read_text()))
    assert "Full marks" in result.stdout
    assert (2, True) == (refused.exit_code, "Make the folder first" in refused.stderr)
    assert [".course", "01_double", "report.json"] == sorted(path.name for path in Path().iterdir())


def test_a_record_that_can_not_be_kept_costs_no_report(
    course_command: Run, grader_with: Callable[..., Grader], report_of: MakeReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the workspace can't be written the report is shown all the same."""
    course_command("fetch", "1")
    grader_with(report_of())

    def refuse(*_: object) -> None:
        raise UsageError("files.read_only", path="here", reason="no")

    monkeypatch.setattr("grader.workspace.Workspace.record", refuse)
    result = course_command("grade")

    assert (0, True) == (result.exit_code, "Full marks" in result.stdout)
    assert "could not be remembered" in result.stderr


# --- our failures, and Ctrl-C ---


def test_an_unexpected_error_is_our_failure(course_command: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The learner reads that it is ours and where the traceback lies; the exit code is 3."""
    course_command("fetch", "1")
    failing(monkeypatch, RuntimeError("the roof fell in"))
    result = course_command("grade")

    assert EXIT_BROKEN == result.exit_code
    assert "This is our failure, not yours: RuntimeError: the roof fell in" in result.stderr
    path = next(Path(word.rstrip(".")) for word in result.stderr.split() if "course-failure-" in word)
    assert "Traceback" in path.read_text()
    path.unlink()


def test_our_own_errors_are_said_in_words(course_command: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error of the grader's family that is ours is said, not shown as a class."""
    course_command("fetch", "1")
    failing(monkeypatch, WireError("no such tag"))
    result = course_command("grade")

    assert EXIT_BROKEN == result.exit_code
    assert "no such tag" in result.stderr
    assert "WireError" not in result.stderr


def test_ctrl_c_stops_quietly(course_command: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """One word and the exit code that shells know."""
    course_command("fetch", "1")
    failing(monkeypatch, KeyboardInterrupt())
    result = course_command("grade")

    assert 128 + signal.SIGINT == result.exit_code
    assert "Stopped." == result.stderr.strip()


# --- hint and solution ---


def test_hints_come_one_by_one(course_command: Run, grader_with: Callable[..., Grader], report_of: MakeReport) -> None:
    """Each call shows one more, for the first task not solved; then it says that there are no more."""
    course_command("fetch", "1")
    grader_with(report_of(second=Outcome.FAILED))
    course_command("grade")
    seen = [course_command("hint", "double").stdout for _ in range(4)]

    assert ["Add everything up.", "There is a method for it.", "Write `x.sum().item()`."] == [
        text.splitlines()[1].strip() for text in seen[:3]
    ]
    assert "There are no more hints for total: you have seen all 3." in seen[3]
    assert "Hint 1 of 3 · task 1 double" in course_command("hint", "--task", "double").stdout


def test_hints_for_what_is_solved_must_be_asked_for(
    course_command: Run, grader_with: Callable[..., Grader], report_of: MakeReport
) -> None:
    """When everything is solved a hint needs a task."""
    course_command("fetch", "1")
    grader_with(report_of())
    course_command("grade")

    assert "Every task of 01_double is solved" in course_command("hint").stderr
    assert 0 == course_command("hint", "--task", "2").exit_code


def test_the_solution_comes_after_full_marks(
    course_command: Run, grader_with: Callable[..., Grader], report_of: MakeReport
) -> None:
    """Before, it is refused unless --anyway is said; the markers are not shown."""
    course_command("fetch", "1")
    assert 2 == course_command("solution", "1").exit_code
    anyway = course_command("solution", "1", "--anyway").stdout
    grader_with(report_of())
    course_command("grade")

    assert anyway == course_command("solution", "1").stdout
    assert "return x * 2" in anyway
    assert "###" not in anyway


# --- doctor ---


def test_doctor_says_what_is_here(course_command: Run) -> None:
    """Python, torch, devices, sandbox, course and workspace are looked at, in one object with --json."""
    result = course_command("doctor", "--json")
    found: dict[str, Any] = json.loads(result.stdout)

    assert {"python", "torch", "bubblewrap", "nested", "sandbox", "course", "workspace"} <= set(found)
    assert found["sandbox"]["data"] in {"full", "bubblewrap", "none"}
    assert found["course"]["data"] in str(found["course"]["value"])


def test_doctor_goes_on_where_the_course_is_unsound(course_command: Run, tiny: Course) -> None:
    """An unsound course is one of the things found, with what to do, and the exit code is 1."""
    (tiny.root / "course.yaml").write_text("[")
    result = course_command("doctor")

    assert (1, True) == (result.exit_code, "course list" in result.stdout)


def test_no_option_is_without_words() -> None:
    """Every option of every command has a sentence in both languages."""
    from grader.cli.spoken import _meaning

    options = [
        (command, option)
        for command in (group, *group.commands.values())
        for option in command.params
        if isinstance(option, click.Option)
    ]

    assert all(_meaning(command, option) for command, option in options)


# --- for real ---


def test_a_learner_s_way(tiny: Course, tmp_path: Path) -> None:
    """Fetch, grade the starter, a known mistake and the solution: nothing is stood in for."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[1])}

    def run(*words: str) -> tuple[int, str]:
        command = [sys.executable, "-c", "from grader.cli import main; main()", *words]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, env=environment)
        return done.returncode, done.stdout + done.stderr

    run("fetch", "double", "--into", "ws")
    answer = tmp_path / "ws" / "01_double" / "double.py"
    seen = [run("grade", "ws")]
    answer.write_text((tiny.root / "solutions/01_double/misconceptions/squared.py").read_text())
    seen.append(run("grade", "ws/01_double"))
    answer.write_text((tiny.root / "solutions/01_double/double.py").read_text())
    seen.append(run("grade", "ws/01_double/double.py"))

    assert [1, 1, 0] == [code for code, _ in seen]
    assert "Score: 0 of 5" in seen[0][1]
    assert "The square instead of the double" in seen[1][1]
    assert "Score: 5 of 5. Full marks!" in seen[2][1]


def test_only_what_lies_in_our_own_folder_is_our_own(
    course_command: Run, grader_with: Callable[..., Grader], report_of: MakeReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A `.course` record that came with somebody's submission does not make it the caller's, to run unconfined."""
    stand_in = grader_with(report_of())
    course_command("fetch", "double", "--into", "theirs")
    course_command("grade", "theirs/01_double")
    assert not stand_in.settings.own_work

    monkeypatch.chdir("theirs")
    course_command("grade", "double")
    assert stand_in.settings.own_work
