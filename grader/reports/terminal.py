"""A report for a person at a terminal. What comes from a learner is never read as markup, and its control characters are gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

from grader.reports.plain import clean, shortened
from grader.results import CheckResult, Counterexample, Frame, Outcome, Page, Report, TaskResult
from grader.text import Words, pick, say

_LINES, _CHARACTERS = 16, 1600
_FRAMES = 6
_MARKS = {
    Outcome.PASSED: ("✓", "green"),
    Outcome.SKIPPED: ("–", "dim"),
    Outcome.PENDING: ("…", "yellow"),
    Outcome.BROKEN: ("!", "magenta"),
}
_BAD = ("✗", "red")
_QUIET = {Outcome.PASSED, Outcome.SKIPPED}
