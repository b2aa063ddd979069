"""Starters are generated: what is marked goes, and what a learner needs stays."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from grader.starter import MarkerError, make_starter, without_markers

TASKS = {"double": 1, "Bag": 2, "later": 3}


def made(solution: str) -> str:
    """Return the starter of a solution."""
    return make_starter(dedent(solution).lstrip("\n"), TASKS)


def text(expected: str) -> str:
    """Return a text as it stands in a file."""
    return dedent(expected).lstrip("\n")


def test_the_tiny_course_s_starter(course_files: Callable[..., Path]) -> None:
    """Signatures and docstrings stay; each marked region becomes an error that names its task."""
    root = course_files()
    solution, starter = (root / folder / "01_double/double.py" for folder in ("solutions", "exercises"))

    assert starter.read_text() == make_starter(solution.read_text(), {"double": 1, "total": 2})


def test_a_region_keeps_its_indentation() -> None:
    """The error stands where the region began, and what is around it stays."""
    solution = """
        def double(x):
            if x is None:
                ### BEGIN SOLUTION
                return 0
                ### END SOLUTION
            return x
    """
    starter = """
        def double(x):
            if x is None:
                raise NotImplementedError("Task 1: double")
            return x
    """

    assert text(starter) == made(solution)


def test_a_class_has_a_region_per_method() -> None:
    """Every method names the class's task; attributes that are not marked stay."""
    solution = '''
        class Bag(Base):
            """A bag."""

            size = 3

            def __init__(self, things):
                """Keep the things."""
                ### BEGIN SOLUTION
                self.things = things
                ### END SOLUTION

            def __len__(self):
                ### BEGIN SOLUTION
                def inner():
                    return len(self.things)
                return inner()
                ### END SOLUTION

        async def later():
            ### BEGIN SOLUTION
            return 1
            ### END SOLUTION
    '''
    starter = '''
        class Bag(Base):
            """A bag."""

            size = 3

            def __init__(self, things):
                """Keep the things."""
                raise NotImplementedError("Task 2: Bag")

            def __len__(self):
                raise NotImplementedError("Task 2: Bag")

        async def later():
            raise NotImplementedError("Task 3: later")
    '''

    assert text(starter) == made(solution)


def test_a_region_at_column_0_is_just_removed() -> None:
    """A helper or an import of the solution leaves no trace: no error, no gap, and no claim to the next task."""
    solution = """
        import torch

        ### BEGIN SOLUTION
        import itertools
        ### END SOLUTION


        ### BEGIN SOLUTION


        def helper(x):
            return x


        ### END SOLUTION


        def double(x):
            ### BEGIN SOLUTION
            return helper(x)
            ### END SOLUTION


        ### BEGIN SOLUTION
        LAST = 1
        ### END SOLUTION
    """
    starter = """
        import torch


        def double(x):
            raise NotImplementedError("Task 1: double")
    """

    assert text(starter) == made(solution)


def test_a_function_that_is_no_task_is_named_without_a_number() -> None:
    """A marked helper says its name, so that a learner finds it."""
    solution = "def helper():\n    ### BEGIN SOLUTION\n    return 1\n    ### END SOLUTION\n"

    assert 'def helper():\n    raise NotImplementedError("Task: helper")\n' == made(solution)


def test_a_solution_without_markers_stays() -> None:
    """Nothing marked, nothing cut; the file ends in one line break, whatever it ended in."""
    assert "x = 1\n" == made("x = 1") == made("x = 1\n\n\n") == made("x = 1\r\n")


@pytest.mark.parametrize(
    ("solution", "expected"),
    [
        ("x = 1\n### END SOLUTION\n", "line 2: ### END SOLUTION without its partner"),
        ("### BEGIN SOLUTION\nx = 1\n", "### BEGIN SOLUTION without its partner"),
        ("### BEGIN SOLUTION\n  ### BEGIN SOLUTION\n### END SOLUTION\n", "line 2: ### BEGIN SOLUTION without"),
        ("### BEGIN SOLUTION\n### END SOLUTION\n### END SOLUTION\n", "line 3: ### END SOLUTION without its partner"),
    ],
)
def test_markers_must_pair_up(solution: str, expected: str) -> None:
    """A marker without its partner would show a solution or hide a task: it is refused, with its line."""
    with pytest.raises(MarkerError) as error:
        make_starter(solution, TASKS)

    assert expected in str(error.value)


def test_without_markers() -> None:
    """A learner who asks for the solution reads ordinary code: the same program, and no marker."""
    solution = text("""
        import torch
        ### BEGIN SOLUTION
        import itertools
        ### END SOLUTION


        def double(x):
            ### BEGIN SOLUTION
            return x * 2
            ### END SOLUTION
    """)
    shown = without_markers(solution)

    assert "import torch\nimport itertools\n\n\ndef double(x):\n    return x * 2\n" == shown
    assert ast.dump(ast.parse(solution)) == ast.dump(ast.parse(shown))
