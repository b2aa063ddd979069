"""What pytest loads by itself: `pytest solutions/NN_name --answer FILE` runs an exercise's hidden checks as
ordinary tests.

Outside a course's solutions this adds three options and nothing else.
"""

from __future__ import annotations

from pathlib import Path

import pytest

OPTION_GROUP = "course"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--answer`, `--in-process` and `--device`."""
    group = parser.getgroup(OPTION_GROUP, "hidden checks of a course")
    group.addoption("--answer", metavar="FILE", help="the answer to check; the reference solution by default")
    group.addoption(
        "--in-process", action="store_true", help="load the answer into this process: no sandbox, but a debugger"
    )
    group.addoption("--device", metavar="KIND", default="cpu", help="where to check: cpu, simulated, cuda, mps, auto")


def pytest_configure(config: pytest.Config) -> None:
    """Register the hidden checks' fixtures where such checks are asked for."""
    config.addinivalue_line("markers", "course_task(name, weight, allows, needs): a hidden check of a task")
    folders = {folder for folder in map(_exercise_folder, config.args) if folder is not None}
    if len(folders) > 1:
        raise pytest.UsageError("One answer belongs to one exercise: name one folder of solutions/ at a time.")
    exercise = next(iter(folders), None)
    if exercise is not None and not config.option.help:
        from grader.authoring import AuthorSession
        from grader.errors import CatalogError, CourseError
        from grader.text import say

        try:
            session = AuthorSession(exercise, config)
        except CatalogError as error:
            lines = [f"{p.file}:{p.line}: {say(p.key, 'en', **p.params)}" for p in error.problems]
            raise pytest.UsageError(*lines) from None
        except CourseError as error:
            raise pytest.UsageError(say(error.key, "en", **error.params)) from None
        config.pluginmanager.register(session, "course-hidden-checks")


def _exercise_folder(argument: str) -> Path | None:
    path = Path(argument.split("::")[0]).resolve()
    folder = path if path.is_dir() else path.parent
    is_exercise = (folder / "test_hidden.py").is_file() and (folder.parents[1] / "course.yaml").is_file()
    return folder if is_exercise else None
