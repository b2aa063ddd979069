"""The recipe: submissions in, reports out, in the real sandbox and without one."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest

import grader.grade
from grader.catalog import Course, Exercise, load_course
from grader.errors import EXIT_BROKEN, EXIT_USAGE, BrokenError, SandboxError, UsageError
from grader.grade import Settings, grade_targets, open_host
from grader.results import Outcome, Report
from grader.sandbox import confine
from grader.sandbox.confine import Rights
from grader.sandbox.host import Host, choose_level
from grader.submission import Submission

P, F, E, S, T = Outcome.PASSED, Outcome.FAILED, Outcome.ERROR, Outcome.SKIPPED, Outcome.TIMEOUT
RIGHT = "def double(x):\n    return x * 2\n\n\ndef total(x):\n    return x.sum().item()\n"
HALF = RIGHT.replace("x * 2", "x + x + 1")
# Every submission that is graded at each level, in this order: its text, and the outcomes of its six checks.
ANSWERS: dict[str, tuple[str | bytes, tuple[Outcome, ...]]] = {
    "right": (RIGHT, (P, P, P, P, P, P)),
    "wrong": (HALF, (F, F, S, P, P, P)),
    "right_again": (RIGHT, (P, P, P, P, P, P)),
    "wrong_again": (HALF, (F, F, S, P, P, P)),
    "starter": ("", (E, E, S, E, E, S)),
    "syntax_error": (RIGHT + "def (", (E, E, S, E, E, S)),
    "not_utf8": (RIGHT.encode() + "x = '日本'\n".encode("cp932"), (E, E, S, E, E, S)),
    "binary": (bytes(range(256)), (E, E, S, E, E, S)),
    "leaves_at_import": (RIGHT + "import os\nos._exit(0)\n", (E, E, S, E, E, S)),
    "empty_function": (RIGHT.replace("return x * 2", "pass"), (F, F, S, P, P, P)),
    "only_one_task": (RIGHT.partition("def total")[0], (P, P, P, E, E, S)),
    "endless_once": (RIGHT.replace("return x * 2", "while not x.dim(): ...\n    return x * 2"), (T, P, P, P, P, P)),
    "leaves_once": (RIGHT.replace("x * 2", "x * 2 if x.dim() else exit(0)"), (E, P, P, P, P, P)),
    "right_at_the_end": (RIGHT, (P, P, P, P, P, P)),
}


@pytest.fixture(scope="module")
def graded() -> dict[str, dict[str, Report]]:
    """Return the reports of all answers by level; filled by the first test that looks at a level."""
    return {}


@pytest.fixture(params=["none", pytest.param("auto", marks=pytest.mark.sandbox)])
def reports(
    request: pytest.FixtureRequest, graded: dict[str, dict[str, Report]], course_files: Callable[..., Path]
) -> dict[str, Report]:
    """Return the reports of all answers, without a sandbox and in the tightest that is here."""
    return reports_at(request.param, graded, course_files)


def reports_at(
    level: str, graded: dict[str, dict[str, Report]], course_files: Callable[..., Path]
) -> dict[str, Report]:
    """Return the reports of all answers at one level."""
    if level != "none" and confine.probe_sandbox()["level"] == "none":
        pytest.skip("bubblewrap does not run here")
    if level not in graded:
        root = course_files()
        course = limited(load_course(root), check_seconds=0.7)
        jobs = [(course.exercises[0], submission_of(name, root)) for name in ANSWERS]
        graded[level] = dict(zip(ANSWERS, grade_targets(jobs, course, Settings(sandbox=level), ignore), strict=True))
    return graded[level]


def submission_of(name: str, root: Path) -> Submission:
    """Return one of the answers above."""
    text = ANSWERS[name][0] or (root / "exercises/01_double/double.py").read_bytes()
    return submission(text, name)


def submission(text: str | bytes, name: str = "mine.py") -> Submission:
    """Return a submission of one file."""
    return Submission(name, {"double.py": text.encode() if isinstance(text, str) else text}, "double.py")


def limited(course: Course, **limits: float) -> Course:
    """Return a course whose exercises have other limits."""
    exercises = [replace(entry, limits=replace(entry.limits, **limits)) for entry in course.exercises]  # type: ignore[arg-type]
    return replace(course, exercises=tuple(exercises))


def ignore(_: Report) -> None:
    """Do nothing with a report."""


@pytest.fixture(scope="module")
def host() -> Iterator[Host]:
    """Return a host whose workers are plain processes."""
    with Host("none", Rights(cpu_seconds=20, memory_mb=512, processes=64, file_mb=4)) as host:
        yield host


@pytest.fixture
def started(host: Host, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Use the module's host for every exercise, and note for which it was wanted."""
    names: list[str] = []

    def note(exercise: Exercise, *_: object, **__: object) -> nullcontext[Host]:
        names.append(exercise.name)
        return nullcontext(host)

    monkeypatch.setattr(grader.grade, "open_host", note)
    return names


def outcomes(report: Report) -> tuple[Outcome, ...]:
    """Return the outcome of every check of a report."""
    return tuple(check.outcome for task in report.tasks for check in task.checks)


# --- one submission after the other, at every level ---


@pytest.mark.parametrize("name", ANSWERS)
def test_each_answer_comes_to_what_it_deserves(reports: dict[str, Report], name: str) -> None:
    """Each check for itself: what hangs, leaves or can't be loaded costs nobody else anything."""
    assert ANSWERS[name][1] == outcomes(reports[name])


def test_scores(reports: dict[str, Report]) -> None:
    """Full marks for the right answer, nothing for the starter and for what can't be loaded, its share for the rest."""
    expected = {"right": 5, "wrong": 3, "starter": 0, "syntax_error": 0, "binary": 0, "only_one_task": 2}
    assert expected == {name: reports[name].score for name in expected}
    assert {5} == {report.max_score for report in reports.values()}
    assert ["right", "right_again", "right_at_the_end"] == [name for name in ANSWERS if reports[name].full_marks]
    assert not any(report.broken for report in reports.values())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("right", None),
        ("starter", None),
        ("empty_function", None),
        ("syntax_error", "SyntaxError"),
        ("not_utf8", "SyntaxError"),
        ("binary", "null bytes"),
        ("leaves_at_import", "exit code 0"),
    ],
)
def test_why_an_answer_could_not_be_loaded(reports: dict[str, Report], name: str, expected: str | None) -> None:
    """The reason stands at the top of the report, in both languages; there is none where it could be loaded."""
    problem = reports[name].problem

    assert (expected is None) == (problem is None)
    assert expected is None or (problem is not None and expected in problem["en"] and problem["en"] != problem["ja"])


def test_a_syntax_error_has_its_line(reports: dict[str, Report]) -> None:
    """The learner's file and line are named."""
    line = RIGHT.count("\n") + 1

    assert [("double.py", line, "def (")] == [(f.file, f.line, f.text) for f in reports["syntax_error"].traceback]


def test_the_starter_says_that_nothing_is_written(reports: dict[str, Report]) -> None:
    """No traceback puzzles, no page of a misconception, and no rule that was broken."""
    for task in reports["starter"].tasks:
        first = task.checks[0]
        assert first.problem is not None
        assert f"Nothing is written here yet (Task {task.number}: {task.name})." == first.problem["en"]
        assert [None] * len(task.checks) == [check.misconception for check in task.checks]


def test_an_empty_function_returned_none(reports: dict[str, Report]) -> None:
    """`pass` gives None, and that is what is said."""
    problem = reports["empty_function"].tasks[0].checks[0].problem

    assert problem is not None
    assert "The type should be Tensor, but it is None" in problem["en"]


def test_the_same_answer_twice(reports: dict[str, Report]) -> None:
    """The same report but for the name and the times, whatever was graded in between."""
    for name in ("right", "wrong"):
        first, again = reports[name], reports[f"{name}_again"]
        assert replace(first, submission="").without_times() == replace(again, submission="").without_times()
    assert outcomes(reports["right"]) == outcomes(reports["right_at_the_end"])


def test_times(reports: dict[str, Report]) -> None:
    """An endless loop costs its check's limit, once; nothing else is slow."""
    slow = reports["endless_once"].tasks[0].checks[0].seconds

    assert 0.7 <= slow < 3.0
    assert all(0 < report.seconds < 15.0 for report in reports.values())  # a loaded machine takes its time


def test_what_a_report_says_of_itself(reports: dict[str, Report], tiny_course: Course) -> None:
    """Exercise, title, submission, digest and device."""
    report = reports["right"]

    assert ("01_double", "right", "cpu") == (report.exercise, report.submission, report.device)
    assert {"en": "Double and total", "ja": "二倍と合計"} == report.title
    assert submission(RIGHT).sha256 == report.sha256
    assert [("double", 1, 2), ("total", 2, 3)] == [(task.name, task.number, task.points) for task in report.tasks]
    assert report == Report.from_dict(json.loads(json.dumps(report.to_dict())))


@pytest.mark.sandbox
def test_the_sandbox_changes_nothing_but_its_name(
    graded: dict[str, dict[str, Report]], course_files: Callable[..., Path]
) -> None:
    """Graded in the sandbox and without, at different times and by different processes, all reports are the same."""
    inside, outside = (reports_at(level, graded, course_files) for level in ("auto", "none"))

    assert {confine.probe_sandbox()["level"]} == {report.sandbox for report in inside.values()}
    assert {"none"} == {report.sandbox for report in outside.values()}
    assert {name: replace(report, sandbox="").without_times() for name, report in outside.items()} == {
        name: replace(report, sandbox="").without_times() for name, report in inside.items()
    }


# --- many jobs ---


def two_exercises(root: Path, more: str = "") -> Course:
    """Return the course with a second exercise, whose checks are its own; `more` goes into its exercise.yaml."""
    for folder in ("exercises", "solutions"):
        shutil.copytree(root / folder / "01_double", root / folder / "02_again")
    hidden = root / "solutions/02_again/test_hidden.py"
    hidden.write_text(hidden.read_text().replace("def test_", "def test_again_"))
    shutil.rmtree(root / "solutions/02_again/misconceptions")
    with (root / "exercises/02_again/exercise.yaml").open("a") as file:
        file.write(more)
    path = root / "course.yaml"
    path.write_text(path.read_text().replace("[01_double]", "[01_double, 02_again]"))
    return load_course(root)


def test_jobs_keep_their_order(started: list[str], course_files: Callable[..., Path]) -> None:
    """Those of one exercise are graded together, all with one start; the reports come back as the jobs were given."""
    course = two_exercises(course_files())
    one, two = course.exercises
    told: list[str] = []
    jobs = [(two, submission(RIGHT, "a")), (one, submission(HALF, "b")), (two, submission(HALF, "c"))]
    jobs += [(one, submission(RIGHT, "d")), (two, submission(RIGHT, "e"))]
    made = grade_targets(jobs, course, Settings(own_work=True), lambda report: told.append(report.submission))

    expected = [("a", "02_again", 5), ("b", "01_double", 3), ("c", "02_again", 3), ("d", "01_double", 5)]
    assert [*expected, ("e", "02_again", 5)] == [(report.submission, report.exercise, report.score) for report in made]
    assert ["b", "d", "a", "c", "e"] == told
    assert ["01_double"] == started
    names = [made[place].tasks[0].checks[0].name for place in (0, 1)]
    assert ["test_again_doubles_one_number", "test_doubles_one_number"] == names


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("limits: {memory_mb: 300}\n", ["01_double", "02_again"]),
        ("limits: {check_seconds: 1}\n", ["01_double"]),
        ("preload: [json]\n", ["01_double"]),
    ],
)
def test_exercises_share_what_they_can(
    started: list[str], course_files: Callable[..., Path], more: str, expected: list[str]
) -> None:
    """Exercises whose workers have the same rights share one start; others have their own."""
    course = two_exercises(course_files(), more)
    jobs = [(exercise, submission(RIGHT)) for exercise in course.exercises]

    assert [5, 5] == [report.score for report in grade_targets(jobs, course, Settings(own_work=True), ignore)]
    assert expected == started


def test_nothing_to_grade(started: list[str], tiny_course: Course) -> None:
    """No jobs, no reports, nothing started."""
    assert [] == grade_targets([], tiny_course, Settings(), ignore) == started


@pytest.mark.parametrize("task", ["2", "total"])
def test_only_one_task(started: list[str], tiny_course: Course, task: str) -> None:
    """A task named or numbered is graded alone, also where the answer can't be loaded."""
    jobs = [(tiny_course.exercises[0], submission(text)) for text in (RIGHT, "def (")]
    made = grade_targets(jobs, tiny_course, Settings(own_work=True, task=task), ignore)

    assert [(3, 3), (0, 3)] == [(report.score, report.max_score) for report in made]
    assert [(P, P, P), (E, E, S)] == [outcomes(report) for report in made]
    assert ["total", "total"] == [task.name for report in made for task in report.tasks]


def test_a_seed_of_one_s_own(started: list[str], tiny_course: Course) -> None:
    """Another seed makes another version of the checks; the same seed the same report."""
    job = [(tiny_course.exercises[0], submission(HALF))]
    seeds = [None, tiny_course.seed, 99]
    made = [grade_targets(job, tiny_course, Settings(own_work=True, seed=seed), ignore)[0] for seed in seeds]

    assert made[0].without_times() == made[1].without_times()
    assert made[0].version != made[2].version


def test_the_version_is_that_of_what_decides(started: list[str], course_files: Callable[..., Path]) -> None:
    """Changed checks, probes or points make another version; a changed text does not."""
    root = course_files()
    versions = []
    for name, more in (
        ("exercises/01_double/README.md", "More.\n"),
        ("solutions/01_double/test_hidden.py", "# more\n"),
        ("solutions/01_double/probes.py", "# more\n"),
        ("exercises/01_double/exercise.yaml", "# more\n"),
    ):
        course = load_course(root)
        versions.append(grader.grade.version_of(course.exercises[0], course.seed))
        with (root / name).open("a") as file:
            file.write(more)
    versions.append(grader.grade.version_of(load_course(root).exercises[0], 7))

    assert versions[0] == versions[1]
    assert 4 == len(set(versions))


def test_helpers_travel_with_the_answer(started: list[str], tiny_course: Course) -> None:
    """Other files of the submission can be imported beside it, and another learner's helper of that name is not met."""
    exercise = tiny_course.exercises[0]
    importing = RIGHT.replace("x * 2", "helper.FACTOR * x")
    jobs = [
        (
            exercise,
            Submission(name, {"double.py": b"import helper\n" + importing.encode(), "helper.py": text}, "double.py"),
        )
        for name, text in (("two", b"FACTOR = 2\n"), ("three", b"FACTOR = 3\n"))
    ]

    assert [5, 3] == [report.score for report in grade_targets(jobs, tiny_course, Settings(own_work=True), ignore)]


def test_the_submission_s_time_is_used_up(started: list[str], tiny_course: Course) -> None:
    """When all time is gone the checks that are left are said to have had none; the next submission has its own."""
    course = limited(tiny_course, check_seconds=5.0, submission_seconds=0.5)
    endless = RIGHT.replace("return x * 2", "while True: ...")
    jobs = [(course.exercises[0], submission(text)) for text in (endless, RIGHT)]
    spent, right = grade_targets(jobs, course, Settings(own_work=True), ignore)
    told = [check.problem["en"] for task in spent.tasks for check in task.checks if check.problem]

    assert (T, T, S, T, T, S) == outcomes(spent)
    assert ["did not come back in time" in told[0], "used up before this check" in told[1]] == [True, True]
    assert "used up before this check" in told[3]
    assert spent.seconds < 3.0
    assert 5 == right.score


# --- what is refused ---


@pytest.mark.parametrize(
    ("settings", "key"),
    [
        (Settings(device="cuda"), "grade.no_device"),
        (Settings(device=""), "grade.no_device"),
        (Settings(task="3"), "catalog.no_task"),
        (Settings(task="dobule"), "catalog.no_task"),
    ],
)
def test_what_is_not_there_is_refused(started: list[str], tiny_course: Course, settings: Settings, key: str) -> None:
    """An unknown device or task is wrong use, said before anything is started."""
    with pytest.raises(UsageError) as error:
        grade_targets([(tiny_course.exercises[0], submission(RIGHT))], tiny_course, settings, ignore)

    assert (key, EXIT_USAGE, []) == (error.value.key, error.value.exit_code, started)


@pytest.mark.parametrize("task", [None, "total"])
def test_a_task_without_checks_is_our_failure(
    started: list[str], course_files: Callable[..., Path], task: str | None
) -> None:
    """A task that no check judges is never graded as zero points, neither alone nor with the others."""
    root = course_files()
    hidden = root / "solutions/01_double/test_hidden.py"
    hidden.write_text(hidden.read_text().replace('"total"', '"double"'))
    course = load_course(root)
    told: list[Report] = []
    with pytest.raises(BrokenError) as error:
        grade_targets(
            [(course.exercises[0], submission(RIGHT))], course, Settings(own_work=True, task=task), told.append
        )

    assert ("broken.unchecked", "total", EXIT_BROKEN) == (
        error.value.key,
        error.value.params["task"],
        error.value.exit_code,
    )
    assert [] == told


def test_checks_that_cannot_be_collected_grade_nobody(started: list[str], course_files: Callable[..., Path]) -> None:
    """No report is made, and the reason is the one that the author needs."""
    course = load_course(course_files({"solutions/01_double/test_hidden.py": "def ("}))
    told: list[Report] = []
    with pytest.raises(BrokenError, match="SyntaxError"):
        grade_targets([(course.exercises[0], submission(RIGHT))], course, Settings(own_work=True), told.append)

    assert [] == told


# --- which sandbox ---


@pytest.mark.parametrize(
    ("wish", "own_work", "here", "expected"),
    [
        ("auto", False, True, "full"),
        ("auto", True, True, "full"),
        ("auto", True, False, "none"),
        ("none", False, True, "none"),
        ("none", False, False, "none"),
        ("bubblewrap", False, True, "bubblewrap"),
        ("full", True, True, "full"),
    ],
)
def test_the_level_that_is_tried(
    monkeypatch: pytest.MonkeyPatch, wish: str, own_work: bool, here: bool, expected: str
) -> None:
    """The tightest there is, unless another is wished; without bubblewrap only one's own work goes on by itself."""
    monkeypatch.setattr(confine, "has_bubblewrap", lambda: here)

    assert expected == choose_level(wish, own_work=own_work)


@pytest.mark.parametrize(("wish", "own_work"), [("auto", False), ("full", False), ("full", True), ("bubblewrap", True)])
def test_no_sandbox_no_grading(monkeypatch: pytest.MonkeyPatch, tiny_course: Course, wish: str, own_work: bool) -> None:
    """Other people's work, or a level that was asked for, is refused with the next step where bubblewrap is missing."""
    monkeypatch.setattr(confine, "has_bubblewrap", lambda: False)
    job = [(tiny_course.exercises[0], submission(RIGHT))]
    with pytest.raises(UsageError) as error:
        grade_targets(job, tiny_course, Settings(sandbox=wish, own_work=own_work), ignore)

    assert ("sandbox.missing", EXIT_USAGE) == (error.value.key, error.value.exit_code)


@pytest.fixture
def failing_bubblewrap(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Put a `bwrap` first on the path that fails, as it does where user namespaces are forbidden."""
    program = tmp_path / "bin" / "bwrap"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\necho 'bwrap: setting up uid map: Permission denied' >&2\nexit 1\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent), prepend=":")


def test_one_s_own_work_goes_on_without_a_sandbox(failing_bubblewrap: None, tiny_course: Course) -> None:
    """Where bubblewrap is there and does not run, a learner is graded all the same, and the report says how."""
    job = [(tiny_course.exercises[0], submission(RIGHT))]
    (report,) = grade_targets(job, tiny_course, Settings(own_work=True), ignore)

    assert ("none", True) == (report.sandbox, report.full_marks)


@pytest.mark.parametrize("settings", [Settings(), Settings(own_work=True, sandbox="full")])
def test_other_people_s_work_does_not(failing_bubblewrap: None, tiny_course: Course, settings: Settings) -> None:
    """Nobody else's code runs outside the sandbox; what bubblewrap complained of is told."""
    with (
        pytest.raises(SandboxError, match="setting up uid map: Permission denied") as error,
        open_host(tiny_course.exercises[0], tiny_course, settings) as host,
    ):
        host.worker()

    assert EXIT_BROKEN == error.value.exit_code
