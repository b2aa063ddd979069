"""Merging: one report of several, the best word for each check, and no report of anything else let in."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result

from grader.catalog import Course, load_course
from grader.errors import CatalogError, UsageError
from grader.merge import merge, merge_all
from grader.reports import json as json_report
from grader.reports import terminal
from grader.results import CheckResult, Judgement, Outcome, Report, TaskResult

WORDS = {"en": "It holds.", "ja": "成り立ちます。"}
PASSED, FAILED, PENDING, BROKEN, SKIPPED = (
    Outcome.PASSED,
    Outcome.FAILED,
    Outcome.PENDING,
    Outcome.BROKEN,
    Outcome.SKIPPED,
)
MakeReport = Callable[..., Report]
Run = Callable[..., Result]


def on(device: str, *outcomes: Outcome, **changes: object) -> Report:
    """Return a report of one task from a device, with one check for each outcome, of a point each."""
    checks = tuple(
        CheckResult(
            f"test_{place}",
            outcome,
            1,
            float(outcome is PASSED),
            WORDS,
            problem=None if outcome is PASSED else {"en": f"{outcome} on {device}.", "ja": f"{device} で {outcome}。"},
            device="" if outcome is PENDING else device,
            needs="cuda" if outcome is PENDING else "any",
        )
        for place, outcome in enumerate(outcomes)
    )
    task = TaskResult("double", 1, WORDS, len(outcomes), checks)
    report = Report("01_double", WORDS, "v1", "mine.py", "0" * 64, device, "full", (task,), seconds=1.0)
    return replace(report, **changes)  # type: ignore[arg-type]


def told(report: Report) -> list[tuple[Outcome, str]]:
    """Return outcome and device of each check."""
    return [(check.outcome, check.device) for check in report.tasks[0].checks]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("cpu", PENDING), ("cuda", PASSED), (PASSED, "cuda")),
        (("cpu", PENDING), ("cuda", FAILED), (FAILED, "cuda")),
        (("cpu", PENDING), ("simulated", PENDING), (PENDING, "")),
        (("cpu", PASSED), ("cuda", PASSED), (PASSED, "cuda")),
        (("simulated", FAILED), ("cpu", FAILED), (FAILED, "simulated")),
        (("simulated", BROKEN), ("cuda", PASSED), (PASSED, "cuda")),
        (("simulated", BROKEN), ("cuda", FAILED), (FAILED, "cuda")),
        (("simulated", BROKEN), ("cpu", PENDING), (BROKEN, "simulated")),
        (("cpu", SKIPPED), ("cuda", PASSED), (PASSED, "cuda")),
        (("cpu", SKIPPED), ("cuda", BROKEN), (SKIPPED, "cpu")),
    ],
)
def test_the_best_word_counts(
    one: tuple[str, Outcome], other: tuple[str, Outcome], expected: tuple[Outcome, str]
) -> None:
    """Judged before not judged, a real device before a simulated one; in whatever order they come."""
    for pair in ((one, other), (other, one)):
        merged = merge([on(*entry) for entry in pair])
        assert [expected] == told(merged)
        assert () == merged.tasks[0].checks[0].contradicts


@pytest.mark.parametrize(
    ("rule", "outcome", "score", "elsewhere"),
    [
        ("strict", FAILED, 0, Judgement("cuda", PASSED)),
        ("lenient", PASSED, 1, Judgement("simulated", FAILED)),
        ("real", PASSED, 1, Judgement("simulated", FAILED)),
    ],
)
def test_a_contradiction(rule: str, outcome: Outcome, score: float, elsewhere: Judgement) -> None:
    """Passed here and failed there counts by the rule, and the other word stays in sight."""
    merged = merge([on("simulated", FAILED), on("cuda", PASSED)], rule)
    (check,) = merged.tasks[0].checks

    assert (outcome, score, (elsewhere,)) == (check.outcome, merged.score, check.contradicts)
    assert elsewhere.device in str(check.problem)


def test_real_devices_that_do_not_agree() -> None:
    """Where no real device decides, the strict word counts."""
    both = merge([on("cuda", PASSED), on("mps", FAILED)], "real")
    none = merge([on("cpu", PASSED), on("simulated", FAILED)], "real")

    assert [FAILED, FAILED] == [report.tasks[0].checks[0].outcome for report in (both, none)]


def test_every_check_by_itself() -> None:
    """Totals follow from the checks; device and sandbox name both runs; times add up."""
    merged = merge([on("cpu", PASSED, PENDING, FAILED), on("cuda", PASSED, PASSED, FAILED, sandbox="bubblewrap")])

    assert (2, 0, "cpu+cuda", "bubblewrap+full", 2.0) == (
        merged.score,
        merged.pending,
        merged.device,
        merged.sandbox,
        merged.seconds,
    )
    assert merged == Report.from_dict(json.loads(json.dumps(merged.to_dict())))


def test_merging_again_changes_nothing() -> None:
    """A report merged with itself, or with what it was made of, stays what it was, but for the time."""
    one, other = on("cpu", PENDING, PASSED), on("cuda", FAILED, PASSED)
    merged = merge([one, other])

    assert merge([one]) == one
    assert merge([one, one]).without_times() == one.without_times()
    assert merge([merged, other]).without_times() == merged.without_times()


def test_an_answer_that_loads_on_one_device_only() -> None:
    """What could not be loaded there failed there, and says why; the merged report was loaded."""
    unloaded = on("cpu", Outcome.ERROR, problem={"en": "No such module.", "ja": "モジュールがありません。"})
    whole = merge([unloaded, on("cuda", PASSED)])

    assert whole.problem is None
    assert "cuda" in str(whole.tasks[0].checks[0].problem)
    assert unloaded.problem == merge([unloaded, replace(unloaded, device="cuda")]).problem


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"sha256": "1" * 64}, "merge.other_sha256"),
        ({"version": "v2"}, "merge.other_version"),
        ({"exercise": "02_other"}, "merge.other_exercise"),
        ({"tasks": ()}, "merge.other_checks"),
    ],
)
def test_another_submission_is_refused(changes: dict[str, object], key: str) -> None:
    """Other files, another course version or exercise, or other checks can't be merged."""
    with pytest.raises(UsageError) as caught:
        merge([on("cpu", PASSED), on("cuda", PASSED, **changes)])

    assert key == caught.value.key


def test_a_class(report_of: MakeReport) -> None:
    """Several submissions are merged by name, in order; those with one report stay as they are."""
    reports = [report_of(submission=name, device=device) for device in ("cpu", "cuda") for name in ("a", "b")]
    merged = merge_all([*reports, report_of(submission="c")])

    assert [("a", "cpu+cuda"), ("b", "cpu+cuda"), ("c", "cpu")] == [(r.submission, r.device) for r in merged]
    with pytest.raises(UsageError, match=r"merge\.nothing"):
        merge_all([report_of(submission="a"), report_of(submission="b")])


# --- the command ---


@pytest.fixture
def files(tmp_path: Path) -> Callable[..., Path]:
    """Return what writes reports to a file."""

    def write(name: str, *reports: Report) -> Path:
        path = tmp_path / name
        text = json_report.render(reports[0]) if len(reports) == 1 else json_report.render_all(reports)
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_the_command(course_command: Run, files: Callable[..., Path], tmp_path: Path) -> None:
    """It shows the merged report, writes it where it is told, and exits as grading does."""
    cpu, cuda = files("cpu.json", on("cpu", PASSED, PENDING)), files("cuda.json", on("cuda", PASSED, PASSED))
    shown = course_command("merge", cpu, cuda, "--output", tmp_path / "merged.json")
    (merged,) = json_report.read(tmp_path / "merged.json")

    assert (0, 2, "cpu+cuda") == (shown.exit_code, merged.score, merged.device)
    assert "Score: 2 of 2. Full marks!" in shown.stdout
    assert 1 == course_command("merge", cpu, files("bad.json", on("cuda", FAILED, PASSED))).exit_code
    assert 3 == course_command("merge", files("b.json", on("simulated", BROKEN))).exit_code


def test_names_may_differ_between_runners(course_command: Run, files: Callable[..., Path]) -> None:
    """Two reports of the same files are one submission, whatever it is called on each runner."""
    one, other = on("cpu", PENDING), on("cuda", PASSED, submission="runner/work/mine.py")

    assert 0 == course_command("merge", files("a.json", one), files("b.json", other)).exit_code


def test_a_contradiction_is_shown(course_command: Run, files: Callable[..., Path]) -> None:
    """In both languages, with what counts."""
    words = ["merge", files("a.json", on("cpu", PASSED)), files("b.json", on("cuda", FAILED))]

    assert "1 checks passed on one device and failed on another" in " ".join(course_command(*words).stdout.split())
    assert "別のデバイスでは不合格" in course_command(*words, "--lang", "ja").stdout.replace("\n", "").replace(" ", "")


@pytest.mark.parametrize("rule", ["strict", "lenient"])
def test_the_courses_rule(
    course_command: Run,
    files: Callable[..., Path],
    course_files: Callable[[dict[str, str | None]], Path],
    monkeypatch: pytest.MonkeyPatch,
    rule: str,
) -> None:
    """course.yaml says what a contradiction counts; --rule says otherwise."""
    from tests.conftest import FILES

    root = course_files({"course.yaml": FILES["course.yaml"].rstrip() + f"\n        contradictions: {rule}\n"})
    monkeypatch.setenv("COURSE_ROOT", str(root))
    words = ["merge", files("a.json", on("cpu", PASSED)), files("b.json", on("cuda", FAILED))]

    assert int(rule == "strict") == course_command(*words).exit_code
    assert 0 == course_command(*words, "--rule", "lenient").exit_code


def test_an_unknown_rule(course_files: Callable[[dict[str, str | None]], Path]) -> None:
    """A rule that nobody knows is a problem of course.yaml."""
    from tests.conftest import FILES

    with pytest.raises(CatalogError):
        load_course(course_files({"course.yaml": FILES["course.yaml"].rstrip() + "\n        contradictions: mild\n"}))


@pytest.mark.parametrize(
    "contents",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b"7",
        b'{"schema": "course-report/9"}',
        b'{"reports": 3}',
        b"[" * 100_000,
        b'{"schema": "course-report/1", "tasks": [{}]}',
    ],
)
def test_what_is_no_report(course_command: Run, tmp_path: Path, contents: bytes) -> None:
    """A file that is none is named, with what a report is; a file that is not there, too."""
    path = tmp_path / "report.json"
    path.write_bytes(contents)
    result = course_command("merge", path)

    assert 2 == result.exit_code
    assert "report.json" in result.output
    assert 2 == course_command("merge", tmp_path / "nothing.json").exit_code


def test_refusals_say_the_next_step(course_command: Run, files: Callable[..., Path]) -> None:
    """Reports of different files are refused in words."""
    result = course_command(
        "merge", files("a.json", on("cpu", PASSED)), files("b.json", on("cuda", PASSED, sha256="f" * 64))
    )

    assert 2 == result.exit_code
    assert "Grade the same files on both devices." in " ".join(result.output.split())


def test_pending_in_the_report(tiny_course: Course) -> None:
    """Points that wait are shown beside the score and at their task."""
    from rich.console import Console

    console = Console(width=100, record=True)
    console.print(terminal.render(on("cpu", PASSED, PENDING), "en"))
    text = console.export_text()

    assert "1 / 1  (1 waiting)" in text
    assert "Score: 1 of 1; 1 more wait for a GPU runner." in text
