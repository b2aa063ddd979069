"""These tests need the simulated accelerator, which is for good in a process: a child pytest runs them, all at once.

Its reports are shown as if the tests had run here. To debug one: `COURSE_TEST_HERE=1 pytest tests/devices -k NAME`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch

from grader.devices.transfers import Transfers

HERE = "COURSE_TEST_HERE"
REPORTS = "COURSE_TEST_REPORTS"
FOLDER = Path(__file__).parent
_collected = pytest.StashKey[list[str]]()
_child = pytest.StashKey["Child"]()
_config: list[pytest.Config] = []

if HERE in os.environ:
    from grader.devices.simulated.install import install

    install()


@pytest.fixture
def same() -> Callable[..., Any]:
    """Return what runs code on both devices, compares what comes out, and returns what came from the simulated one."""

    def check(code: Callable[[str], Any], **tolerance: float) -> Any:
        torch.manual_seed(0)
        expected = code("cpu")
        with Transfers():  # what is counted gives the same
            torch.manual_seed(0)
            compare(code("simulated"), expected, tolerance)
        torch.manual_seed(0)
        found = code("simulated")
        compare(found, expected, tolerance)
        return found

    return check


def compare(found: Any, expected: Any, tolerance: dict[str, float]) -> None:
    """Assert that a result is what the CPU gave, with its tensors on the simulated accelerator."""
    if isinstance(expected, torch.Tensor):
        assert found.device == torch.device("simulated", 0)
        assert (found.dtype, found.shape, found.stride()) == (expected.dtype, expected.shape, expected.stride())
        assert (found.requires_grad, found.is_leaf) == (expected.requires_grad, expected.is_leaf)
        torch.testing.assert_close(found.detach().cpu(), expected.detach(), equal_nan=True, **tolerance)
    elif isinstance(expected, dict):
        assert list(found) == list(expected)
        compare(list(found.values()), list(expected.values()), tolerance)
    elif isinstance(expected, list | tuple):
        assert (type(found), len(found)) == (type(expected), len(expected))
        for one, other in zip(found, expected, strict=True):
            compare(one, other, tolerance)
    else:
        assert found == expected


class Child:
    """A pytest that has run tests in a process of its own.

    Attributes:
        said: What it wrote.
        reports: Its reports, by test.
    """

    def __init__(self, config: pytest.Config, tests: list[str]) -> None:
        """Run the tests."""
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests]
        self.reports: dict[str, list[Any]] = {}
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "reports.jsonl")
            path.touch()
            environment = os.environ | {HERE: "1", REPORTS: str(path)}
            ended = subprocess.run(
                command, cwd=config.rootpath, env=environment, capture_output=True, text=True, check=False
            )
            for line in path.read_text(encoding="utf-8").splitlines():
                data = json.loads(line)
                if data["outcome"] == "skipped" and isinstance(data["longrepr"], list):
                    data["longrepr"] = tuple(data["longrepr"])  # as pytest wants it, and JSON has it not
                report = config.hook.pytest_report_from_serializable(config=config, data=data)
                self.reports.setdefault(report.nodeid, []).append(report)
        self.said = ended.stdout + ended.stderr

    def reports_on(self, item: pytest.Item) -> list[Any]:
        """Return the reports on a test; that it failed where the child did not come to its end."""
        found = self.reports.get(item.nodeid, [])
        if any(report.when == "teardown" for report in found):
            return found
        ended = f"The child ended before this test did.\n{self.said}"
        return [*found, pytest.TestReport(item.nodeid, item.location, {}, "failed", ended, "call")]


def pytest_configure(config: pytest.Config) -> None:
    """Keep what turns reports into text: the hook that gets them is not given it."""
    _config.append(config)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Note which tests the child shall run."""
    config.stash[_collected] = [item.nodeid for item in items if FOLDER in item.path.parents]


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> bool | None:
    """Show what became of a test in the child, which runs when the first test is asked for."""
    if HERE in os.environ or FOLDER not in item.path.parents:
        return None
    stash = item.config.stash
    if _child not in stash:
        stash[_child] = Child(item.config, stash[_collected])
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    for report in stash[_child].reports_on(item):
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """In the child: write a report down."""
    path = os.environ.get(REPORTS)
    if path is not None:
        data = _config[0].hook.pytest_report_to_serializable(config=_config[0], report=report)
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(f"{json.dumps(data)}\n")
