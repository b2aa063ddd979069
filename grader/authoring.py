"""Hidden checks under ordinary pytest, for their author: one answer, pytest's own output, and a debugger if wished."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path

import pytest
import torch

from grader.catalog import load_course
from grader.devices import has
from grader.grade import Settings, answer_of, box_for, device_for, open_host
from grader.sandbox.box import Box
from grader.sandbox.faults import AnswerFault
from grader.session import HiddenChecks, check_seed, spec_of
from grader.submission import read_submission
from grader.text import both


class AuthorSession(HiddenChecks):
    """The hidden checks' fixtures, bound to one answer for the whole of a pytest run."""

    def __init__(self, folder: Path, config: pytest.Config) -> None:
        """Args: folder: the exercise's folder in solutions/; config: pytest's, with `--answer` and `--in-process`."""
        course = load_course(folder.parents[1], only=[folder.name])
        exercise = course.exercise(folder.name)
        kind = device_for(exercise, config.getoption("--device"))
        super().__init__(exercise.name, course.seed, kind)
        self.grading = False
        self.definition, self.course = exercise, course
        chosen = config.getoption("--answer")
        path = Path(chosen) if chosen else exercise.solution_path / exercise.file
        self.answer_files = answer_of(read_submission(path, exercise), exercise)
        self.in_process = bool(config.getoption("--in-process"))
        self.stack = ExitStack()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """Begin a check: the box is opened with the first one."""
        spec = spec_of(item, self.definition.needs)
        if not has(self.device, spec.needs):
            pytest.skip(both(f"pending.{spec.needs}")["en"])
        self.box = self.box or self.stack.enter_context(self._new_box())
        self.seed = check_seed(self.course_seed, self.exercise, item.name)
        try:
            self.box.begin(self.seed)
        except AnswerFault as fault:
            pytest.fail(fault.words["en"], pytrace=False)
        torch.default_generator.manual_seed(self.seed)

    def pytest_unconfigure(self) -> None:
        """End the worker and the zygote."""
        self.stack.close()

    def _new_box(self) -> Box:
        answer = self.answer_files
        if self.in_process:
            from grader.sandbox.local import LocalWorker

            home = self.stack.enter_context(tempfile.TemporaryDirectory())
            return Box(
                lambda: LocalWorker(home, self.device),
                answer,
                device=self.device,
                check_seconds=1e9,
                total_seconds=1e9,
                output_kb=64,
            )
        host = self.stack.enter_context(
            open_host(self.definition, self.course, Settings(own_work=True), device=self.device)
        )
        return box_for(answer, self.definition, host)
