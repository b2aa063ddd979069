"""The learner's folder: what is fetched, what is kept, what is remembered."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from grader.catalog import RECORD, Course
from grader.errors import UsageError
from grader.results import Outcome, Report
from grader.text import say
from grader.workspace import Progress, Workspace, find_workspace

MakeReport = Callable[..., Report]


@pytest.fixture
def workspace(tiny_course: Course, tmp_path: Path) -> Workspace:
    """Return a workspace into which nothing was fetched yet."""
    return Workspace(tmp_path / "私の 作業", tiny_course)


def names_in(folder: Path) -> list[str]:
    """Return the names in a folder."""
    return sorted(path.name for path in folder.iterdir())


def refusal(action: Callable[[], object]) -> str:
    """Return what a person is told when an action is refused."""
    with pytest.raises(UsageError) as caught:
        action()
    assert say(caught.value.key, "ja", **caught.value.params)
    return say(caught.value.key, "en", **caught.value.params)


def test_fetch_copies_what_a_learner_may_see(workspace: Workspace) -> None:
    """Starter, texts, pictures and visible tests arrive, and nothing else; the folder is made, odd name and all."""
    exercise = workspace.course.exercises[0]
    (exercise.path / "shapes.svg").write_text("<svg/>")
    fetched = workspace.fetch(exercise)

    assert names_in(fetched.path) == ["README.ja.md", "README.md", "double.py", "shapes.svg", "test_double.py"]
    assert exercise.starter_path.read_bytes() == (fetched.path / "double.py").read_bytes()
    assert names_in(workspace.root) == [".course", "01_double"]
    assert (fetched.new, fetched.kept) == (True, ())


def test_fetching_again_refreshes(workspace: Workspace) -> None:
    """Untouched files follow the course."""
    exercise = workspace.course.exercises[0]
    workspace.fetch(exercise)
    exercise.starter_path.write_text("# new starter\n")
    (exercise.path / "README.md").write_text("new text\n")
    fetched = workspace.fetch(exercise)

    actual = [(fetched.path / name).read_text() for name in ("double.py", "README.md")]
    assert actual == ["# new starter\n", "new text\n"]
    assert (fetched.new, fetched.kept) == (False, ())


def test_fetching_over_edited_work_refuses(workspace: Workspace) -> None:
    """An edited starter stays as it is and the refusal says how to reset; the other files are refreshed."""
    exercise = workspace.course.exercises[0]
    folder = workspace.fetch(exercise).path
    (folder / "double.py").write_text("mine\n")
    (exercise.path / "README.md").write_text("new text\n")

    words = refusal(lambda: workspace.fetch(exercise))

    assert "course reset 01_double" in words
    assert [(folder / name).read_text() for name in ("double.py", "README.md")] == ["mine\n", "new text\n"]


def test_a_file_of_that_name_that_was_never_fetched_is_work(workspace: Workspace) -> None:
    """A learner's own file where the starter would go is left alone."""
    exercise = workspace.course.exercises[0]
    workspace.folder(exercise).mkdir(parents=True)
    (workspace.folder(exercise) / "double.py").write_text("mine\n")

    assert "holds your work" in refusal(lambda: workspace.fetch(exercise))
    assert (workspace.folder(exercise) / "double.py").read_text() == "mine\n"


def test_edited_tests_are_kept_beside_the_new_ones(workspace: Workspace) -> None:
    """A visible test file that a learner added to is refreshed, and the learner's is kept."""
    exercise = workspace.course.exercises[0]
    folder = workspace.fetch(exercise).path
    (folder / "test_double.py").write_text("my tests\n")
    fetched = workspace.fetch(exercise)

    assert (folder / "test_double.py.bak-1",) == fetched.kept
    assert fetched.kept[0].read_text() == "my tests\n"


def test_forced_fetch_keeps_a_copy(workspace: Workspace) -> None:
    """With force the starter is put back over the work, which is kept."""
    exercise = workspace.course.exercises[0]
    folder = workspace.fetch(exercise).path
    (folder / "double.py").write_text("mine\n")

    assert (folder / "double.py.bak-1",) == workspace.fetch(exercise, force=True).kept


def test_reset_twice_keeps_both(workspace: Workspace) -> None:
    """Every reset keeps the work under a number of its own; a reset of nothing keeps nothing."""
    exercise = workspace.course.exercises[0]
    folder = workspace.fetch(exercise).path
    kept = []
    for work in ("first\n", "second\n"):
        (folder / "double.py").write_text(work)
        kept.append(workspace.reset(exercise))

    assert [folder / "double.py.bak-1", folder / "double.py.bak-2"] == kept
    assert [path.read_text() for path in kept if path] == ["first\n", "second\n"]
    assert exercise.starter_path.read_bytes() == (folder / "double.py").read_bytes()
    assert workspace.reset(exercise) is None


def test_a_deleted_starter_comes_back(workspace: Workspace) -> None:
    """Reset also helps who deleted the file."""
    exercise = workspace.course.exercises[0]
    folder = workspace.fetch(exercise).path
    (folder / "double.py").unlink()

    assert workspace.reset(exercise) is None
    assert (folder / "double.py").is_file()


def test_reset_of_what_was_never_fetched_is_refused(workspace: Workspace) -> None:
    """There is nothing to reset before a fetch, and nothing is written."""
    words = refusal(lambda: workspace.reset(workspace.course.exercises[0]))

    assert "course fetch 01_double" in words
    assert not workspace.root.exists()


def test_something_in_the_way_is_named(workspace: Workspace) -> None:
    """A file where the folder would go, a folder where a file would go, a link: each is said, none is touched."""
    exercise = workspace.course.exercises[0]
    workspace.root.mkdir()
    workspace.folder(exercise).write_text("a file\n")
    assert "in the way" in refusal(lambda: workspace.fetch(exercise))
    assert workspace.folder(exercise).read_text() == "a file\n"

    workspace.folder(exercise).unlink()
    workspace.folder(exercise).symlink_to("/tmp")
    assert "in the way" in refusal(lambda: workspace.fetch(exercise))

    workspace.folder(exercise).unlink()
    (workspace.folder(exercise) / "README.md").mkdir(parents=True)
    assert "README.md" in refusal(lambda: workspace.fetch(exercise))


def test_a_workspace_on_a_file_is_refused(tiny_course: Course, tmp_path: Path) -> None:
    """A folder below a file can't be made."""
    (tmp_path / "file").write_text("x")

    assert "in the way" in refusal(lambda: Workspace(tmp_path / "file", tiny_course).fetch(tiny_course.exercises[0]))


def test_the_course_s_own_folders_are_no_workspace(tiny_course: Course) -> None:
    """Fetching into `exercises/` itself is refused before anything is written."""
    inside = Workspace(tiny_course.root / "exercises", tiny_course)

    assert "own folder" in refusal(lambda: inside.fetch(tiny_course.exercises[0]))
    assert names_in(tiny_course.root / "exercises") == ["01_double"]


def test_a_full_disk_leaves_nothing_half_written(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """When there is no room the old file stays whole and no draft is left."""
    exercise = workspace.course.exercises[0]
    folder = workspace.fetch(exercise).path
    exercise.starter_path.write_text("# new\n")

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    before = (folder / "double.py").read_bytes()
    monkeypatch.setattr("os.fsync", full)

    assert "no room left" in refusal(lambda: workspace.fetch(exercise))
    assert before == (folder / "double.py").read_bytes()
    assert names_in(folder) == ["README.ja.md", "README.md", "double.py", "test_double.py"]


def test_a_read_only_folder_is_said(tiny_course: Course, tmp_path: Path) -> None:
    """A folder that may not be written is named; tried as an ordinary user even where root runs the tests."""
    shut = tmp_path / "shut"
    shut.mkdir(mode=0o555)
    program = f"""
import os, sys
from pathlib import Path
from grader.catalog import load_course
from grader.errors import UsageError
from grader.workspace import Workspace
course = load_course(Path({str(tiny_course.root)!r}))
if os.geteuid() == 0:
    for folder in (Path({str(tmp_path)!r}), *Path({str(tmp_path)!r}).parents):
        if folder != Path("/") and folder.stat().st_mode & 0o5 != 0o5:
            folder.chmod(folder.stat().st_mode | 0o5)
    os.setgroups([]); os.setgid(61234); os.setuid(61234)
try:
    Workspace(Path({str(shut)!r}), course).fetch(course.exercises[0])
except UsageError as error:
    print(error.key)
"""
    repository = Path(__file__).resolve().parents[1]
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env={"PYTHONPATH": str(repository)}
    )

    assert done.stdout.strip() == "files.read_only"
    assert names_in(shut) == []


def test_the_best_result_is_remembered(workspace: Workspace, report_of: MakeReport) -> None:
    """The best score stays; the tasks solved are those of the last report."""
    exercise = workspace.course.exercises[0]
    workspace.fetch(exercise)
    workspace.record(exercise, report_of())
    workspace.record(exercise, report_of(second=Outcome.FAILED))
    progress = Workspace(workspace.root, workspace.course).progress(exercise)

    assert (progress.score, progress.max_score, progress.full_marks, progress.solved) == (5.0, 5, True, ("double",))


def test_one_task_s_report_is_no_score(workspace: Workspace, report_of: MakeReport) -> None:
    """A report of one task only says whether that task is solved."""
    exercise = workspace.course.exercises[0]
    whole = report_of(Outcome.FAILED)
    workspace.record(exercise, whole)
    workspace.record(exercise, replace(report_of(), tasks=report_of().tasks[:1]))
    progress = workspace.progress(exercise)

    assert (
        progress.score,
        progress.max_score,
        progress.full_marks,
        progress.solved,
    ) == (3.0, 5, False, ("double", "total"))


def test_our_failure_is_not_remembered(workspace: Workspace, report_of: MakeReport) -> None:
    """A report that could not be judged leaves no trace."""
    exercise = workspace.course.exercises[0]
    workspace.record(exercise, report_of(Outcome.BROKEN))

    assert Progress() == workspace.progress(exercise)


def test_hints_are_remembered(workspace: Workspace) -> None:
    """How many hints were shown is kept for each task, over the folder's life."""
    exercise = workspace.course.exercises[0]
    workspace.remember_hint(exercise, "double", 2)
    workspace.remember_hint(exercise, "total", 1)

    assert Workspace(workspace.root, workspace.course).progress(exercise).hints == {"double": 2, "total": 1}


def test_two_processes_lose_nothing(workspace: Workspace) -> None:
    """What another process remembered in between is still there afterwards."""
    exercise = workspace.course.exercises[0]
    workspace.remember_hint(exercise, "double", 1)
    other = Workspace(workspace.root, workspace.course)
    workspace.remember_hint(exercise, "double", 2)
    other.remember_hint(exercise, "total", 1)

    assert other.progress(exercise).hints == {"double": 2, "total": 1}


@pytest.mark.parametrize(
    "text",
    [b"", b"{", b"[]", b"null", b"{}", b"\xff", b'{"schema": 3}', b'{"schema": "course-workspace/1", "course": {}}'],
)
def test_a_broken_record_is_set_aside(workspace: Workspace, text: bytes) -> None:
    """A record that can't be read is kept, said, and begun anew; the answers are where they were."""
    exercise = workspace.course.exercises[0]
    workspace.fetch(exercise)
    for number in (1, 2):
        (workspace.root / RECORD).write_bytes(text)
        opened = Workspace(workspace.root, workspace.course)

        assert len(opened.notices) == 1
        assert text == (workspace.root / f"{RECORD}.broken-{number}").read_bytes()
        assert [exercise] == opened.fetched()
        opened.fetch(exercise)
        assert Workspace(workspace.root, workspace.course).notices == []


def test_a_newer_record_is_left_alone(workspace: Workspace) -> None:
    """What a newer version wrote is neither read nor set aside."""
    exercise = workspace.course.exercises[0]
    workspace.fetch(exercise)
    newer = json.dumps({"schema": "course-workspace/9"})
    (workspace.root / RECORD).write_text(newer)

    assert "newer version" in refusal(lambda: Workspace(workspace.root, workspace.course))
    assert newer == (workspace.root / RECORD).read_text()


def test_another_course_s_folder_is_refused(workspace: Workspace) -> None:
    """One folder is for one course."""
    workspace.fetch(workspace.course.exercises[0])

    assert "another course" in refusal(lambda: Workspace(workspace.root, replace(workspace.course, name="other")))


def test_status_tells_fetched_and_edited(workspace: Workspace) -> None:
    """A folder is not there, then fetched, then edited."""
    exercise = workspace.course.exercises[0]
    seen = [workspace.status(exercise)]
    folder = workspace.fetch(exercise).path
    seen.append(workspace.status(exercise))
    (folder / "double.py").write_text("mine\n")
    seen.append(workspace.status(exercise))

    assert [(status.fetched, status.edited) for status in seen] == [(False, False), (True, False), (True, True)]


def test_the_workspace_is_found_from_inside(workspace: Workspace, tmp_path: Path) -> None:
    """From any folder or file inside, the workspace is the nearest one upwards."""
    folder = workspace.fetch(workspace.course.exercises[0]).path

    assert [workspace.root, workspace.root] == [find_workspace(path) for path in (folder, folder / "double.py")]
    assert find_workspace(tmp_path) is None
