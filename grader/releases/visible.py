"""The visible tests in a notebook: which of them belong to which task, and the cell that runs them there."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterable, Iterator, Mapping

from grader.catalog import Exercise, Task
from grader.text import say

RUNNER, CELL = "visible_tests", "visible-tests"
_CELL = """\
# {about}
def visible_tests(*names):
    import os
    import sys
    import types

    import pytest

    if os.environ.get("NBGRADER_EXECUTION") == "autograde":
        raise RuntimeError({refusal!r})
    if not names:
        return

    def unwritten(name):
        if name.startswith("__"):
            raise AttributeError(name)

        def call(*args, **options):
            raise NotImplementedError(name)

        return call

    class Failures:
        def pytest_runtest_logreport(self, report):
            if report.failed:
                crash = getattr(report.longrepr, "reprcrash", None)
                told.append(report.nodeid + ": " + (crash.message if crash else report.longreprtext))

    told = []
    answer = types.ModuleType({module!r})
    vars(answer).update((name, value) for name, value in globals().items() if not name.startswith("__"))
    answer.__getattr__ = unwritten
    kept = {{name: sys.modules.pop(name, None) for name in ({module!r}, {tests!r})}}
    sys.modules[{module!r}] = answer
    options = ["-q", "--no-header", "--tb=short", "-p", "no:cacheprovider", "-c", os.devnull, "--rootdir=."]
    try:
        ended = pytest.main([*options, *("{tests}.py::" + name for name in names)], plugins=[Failures()])
    finally:
        for name, module in kept.items():
            sys.modules.pop(name, None)
            if module is not None:
                sys.modules[name] = module
    if ended != 0:
        raise AssertionError("\\n".join(told) or {no_tests!r})
"""


def by_task(exercise: Exercise) -> Mapping[str, list[str]]:
    """Return the visible tests of each task: a test belongs to the last task that it needs."""
    used = _used(exercise.test_path.read_text(encoding="utf-8"))
    found: dict[str, list[str]] = {task.name: [] for task in exercise.tasks}
    for name in (name for name in used if name.startswith("test")):
        found[_last(exercise, _reached([name], used)).name].append(name)
    return found


def ready_after(exercise: Exercise, tests: Mapping[str, list[str]], solution: str) -> Mapping[str, str]:
    """Return after which task the tests of each task can run: a solution may call what a later task asks for."""
    used = _used(exercise.test_path.read_text(encoding="utf-8")) | _used(solution)
    return {name: _last(exercise, _reached([name, *tests[name]], used)).name for name in tests}


def runner(exercise: Exercise, language: str) -> str:
    """Return the cell that defines what runs visible tests on what a notebook has defined so far."""
    text = _CELL.format(
        about=say("assignment.runner", language),
        refusal=say("assignment.not_here", language),
        no_tests=say("assignment.no_tests", language, file=exercise.test_path.name),
        module=exercise.module,
        tests=exercise.test_path.stem,
    )
    return text.rstrip("\n")


def call(task: Task, names: list[str], language: str) -> str:
    """Return the cell that runs a task's tests by their names."""
    listed = "".join(f'    "{name}",\n' for name in names)
    return f"# {say('assignment.tests', language, name=task.name)}\n{RUNNER}(\n{listed})"


def _used(source: str) -> dict[str, set[str]]:
    """Return which names each function and class of a file's top level uses."""
    body = ast.parse(source).body
    return {
        node.name: set(_names(node))
        for node in body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    }


def _names(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Name):
            yield inner.id
        elif isinstance(inner, ast.Attribute):
            yield inner.attr


def _reached(names: Iterable[str], used: Mapping[str, set[str]]) -> set[str]:
    """Return every name that functions use, through those that they call."""
    seen: set[str] = set()
    waiting = list(names)
    while waiting:
        one = waiting.pop()
        if one not in seen:
            seen.add(one)
            waiting += used.get(one, ())
    return seen


def _last(exercise: Exercise, names: Collection[str]) -> Task:
    return next((task for task in reversed(exercise.tasks) if task.name in names), exercise.tasks[-1])
