"""A tiny course, made from strings: one exercise with two tasks, complete enough to be graded for real."""

from __future__ import annotations

import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from click.testing import CliRunner, Result

from grader.catalog import Course, load_course
from grader.results import CheckResult, Outcome, Report, TaskResult

# A job in the background ignores Ctrl-C, and so would every process that a test starts and stops by hand.
signal.signal(signal.SIGINT, signal.default_int_handler)

FILES = {
    "course.yaml": """
        name: tiny
        title: {en: A tiny course, ja: 小さなコース}
        seed: 7
        topics: topics.yaml
        parts:
          - title: {en: Beginnings, ja: はじめに}
            exercises: [01_double]
    """,
    "topics.yaml": """
        - id: doubling
          title: {en: Doubling, ja: 二倍}
        - id: totals
          title: {en: Totals, ja: 合計}
        - id: tensors
          title: {en: Tensors, ja: テンソル}
    """,
    "exercises/01_double/exercise.yaml": """
        title: {en: Double and total, ja: 二倍と合計}
        summary: {en: Two small functions., ja: 小さな関数を 2 つ書きます。}
        level: 1
        file: double.py
        devices: cpu
        lesson_topics: [tensors]
        tasks:
          - name: double
            title: {en: Twice a tensor, ja: テンソルの二倍}
            points: 2
            topics: [doubling]
            hints:
              - {en: What is twice a number?, ja: ある数の二倍とは何でしょう。}
              - {en: A tensor can be multiplied., ja: テンソルには掛け算ができます。}
              - {en: "Write `x * 2`.", ja: "`x * 2` と書きます。"}
          - name: total
            title: {en: The sum of a tensor, ja: テンソルの合計}
            points: 3
            topics: [totals]
            hints:
              - {en: Add everything up., ja: すべて足します。}
              - {en: There is a method for it., ja: そのためのメソッドがあります。}
              - {en: "Write `x.sum().item()`.", ja: "`x.sum().item()` と書きます。"}
    """,
    "exercises/01_double/README.md": "# Double and total\n",
    "exercises/01_double/README.ja.md": "# 二倍と合計\n",
    "exercises/01_double/double.py": '''
        """Double and total."""

        from torch import Tensor


        def double(x: Tensor) -> Tensor:
            """Return twice x.

            x の二倍を返します。
            """
            raise NotImplementedError("Task 1: double")


        def total(x: Tensor) -> float:
            """Return the sum of x as a Python float.

            x の合計を Python の float で返します。
            """
            raise NotImplementedError("Task 2: total")
    ''',
    "exercises/01_double/test_double.py": '''
        """Visible tests."""

        import torch
        from double import double, total


        def test_double():
            """Twice two is four. 2 の二倍は 4 です。"""
            assert double(torch.tensor(2)) == 4


        def test_total():
            """One and two are three. 1 と 2 の合計は 3 です。"""
            assert total(torch.tensor([1.0, 2.0])) == 3.0
    ''',
    "solutions/01_double/double.py": '''
        """Double and total."""

        from torch import Tensor


        def double(x: Tensor) -> Tensor:
            """Return twice x.

            x の二倍を返します。
            """
            ### BEGIN SOLUTION
            return x * 2
            ### END SOLUTION


        def total(x: Tensor) -> float:
            """Return the sum of x as a Python float.

            x の合計を Python の float で返します。
            """
            ### BEGIN SOLUTION
            return float(x.sum())
            ### END SOLUTION
    ''',
    "solutions/01_double/test_hidden.py": '''
        """Hidden checks."""

        import torch
        from grader.checks import close, task


        @task("double")
        def test_doubles_one_number(answer):
            """en: Twice 3 is 6.
            ja: 3 の二倍は 6 です。
            help en: Multiply by two.
            help ja: 2 を掛けます。"""
            close(answer.double(torch.tensor(3.0)), torch.tensor(6.0))


        @task("double")
        def test_doubles_negative_numbers(answer):
            """en: Every element is doubled, negative ones too.
            ja: 負の数を含め、すべての要素が二倍になります。"""
            close(answer.double(torch.tensor([-1.5, 4.0])), torch.tensor([-3.0, 8.0]))


        @task("total")
        def test_adds_up(answer):
            """en: The sum of 1, 2 and 4 is 7, as a Python float.
            ja: 1、2、4 の合計は 7 で、Python の float で返します。"""
            close(answer.total(torch.tensor([1.0, 2.0, 4.0])), 7.0)


        @task("total", weight=2)
        def test_adds_up_rows(answer, rng):
            """en: A matrix is summed over all its elements.
            ja: 行列では、すべての要素を合計します。"""
            x = torch.randint(-9, 9, (3, 4), generator=rng).double()
            close(answer.total(x), float(sum(sum(row) for row in x.tolist())))
    ''',
    "solutions/01_double/misconceptions/squared.py": '''
        """
        task: double
        check: test_doubles_one_number
        title: {en: The square instead of the double, ja: 二倍ではなく二乗になっています}
        wrote: {en: "`x ** 2`, which is x times itself.", ja: "`x ** 2` と書きました。これは x 掛ける x です。"}
        why: {en: Only for 0 and 2 are they the same., ja: 同じになるのは 0 と 2 のときだけです。}
        try: {en: Multiply by 2., ja: 2 を掛けてみましょう。}
        read: https://docs.pytorch.org/docs/stable/torch.html
        """


        def double(x):
            return x**2
    ''',
    "solutions/01_double/misconceptions/a_tensor.py": '''
        """
        task: total
        check: test_adds_up
        title: {en: A tensor is not a float, ja: テンソルは float ではありません}
        wrote: {en: "`x.sum()`, which is a tensor.", ja: "`x.sum()` と書きました。これはテンソルです。"}
        why: {en: A number was asked for., ja: 求められているのは数です。}
        try: {en: "Add `.item()`.", ja: "`.item()` を付けてみましょう。"}
        read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html
        """


        def total(x):
            return x.sum()
    ''',
    "solutions/01_double/alternatives/added.py": '''
        """
        tasks: [double]
        idea: {en: x added to itself., ja: x に x を足します。}
        """


        def double(x):
            return x + x
    ''',
}


@pytest.fixture
def course_files(tmp_path: Path) -> Callable[[dict[str, str | None]], Path]:
    """Return what writes the tiny course, with other texts for some files (None: left out), and returns its folder."""

    def write(changes: dict[str, str | None] | None = None) -> Path:
        root = tmp_path / "tiny"
        for name, text in {**FILES, **(changes or {})}.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if text is not None:
                path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
        return root

    return write


@pytest.fixture
def tiny_course(course_files: Callable[[], Path]) -> Course:
    """Return the tiny course, read from its files."""
    return load_course(course_files())


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Speak English, with no course from the environment, unless a test says otherwise."""
    monkeypatch.setenv("COURSE_LANG", "en")
    monkeypatch.delenv("COURSE_ROOT", raising=False)
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def report_of() -> Callable[..., Report]:
    """Return what makes a report of the tiny course's exercise with the outcomes given for its two tasks."""

    def make(first: Outcome = Outcome.PASSED, second: Outcome = Outcome.PASSED, **changes: Any) -> Report:
        tasks = (_graded("double", 1, 2, first), _graded("total", 2, 3, second))
        title = {"en": "Double and total", "ja": "二倍と合計"}
        report = Report("01_double", title, "v1", "double.py", "0" * 64, "cpu", "full", tasks)
        return replace(report, **changes)

    return make


def _graded(name: str, number: int, points: int, outcome: Outcome) -> TaskResult:
    passed = outcome is Outcome.PASSED
    requirement = {"en": f"{name} is right.", "ja": f"{name} は正しいです。"}
    problem = None if passed else {"en": f"{name} is wrong.", "ja": f"{name} が違います。"}
    check = CheckResult(f"test_{name}", outcome, points, points if passed else 0, requirement, problem)
    return TaskResult(name, number, {"en": name.title(), "ja": name}, points, (check,))


@pytest.fixture
def course_command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Result]:
    """Return what runs `course` with words in an empty folder, `tmp_path / "here"`."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)

    def run(*words: str | Path) -> Result:
        from grader.cli import course

        return CliRunner().invoke(course, [str(word) for word in words])

    return run
