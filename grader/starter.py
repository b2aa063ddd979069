"""The starter, generated from the solution: what lies between the markers is cut out."""

from __future__ import annotations

import re

BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
_DEFINITION = re.compile(r"(?:def|class|async def)\s+(\w+)")


class MarkerError(ValueError):
    """The markers of a solution do not pair up."""


def make_starter(solution: str, tasks: dict[str, int]) -> str:
    """Return the starter: each marked region replaced by a NotImplementedError that names its task.

    Args:
        solution: The solution's text.
        tasks: The number of each task by its name.

    Raises:
        MarkerError: A marker has no partner.
    """
    kept: list[str] = []
    inside: str | None = None
    task = ""
    for number, line in enumerate(solution.splitlines(), start=1):
        mark = line.strip()
        if mark in {BEGIN, END} and (mark == BEGIN) != (inside is None):
            raise MarkerError(f"line {number}: {mark} without its partner")
        if mark == BEGIN:
            inside = line[: len(line) - len(line.lstrip())]
            if inside:
                kept.append(f'{inside}raise NotImplementedError("{_label(task, tasks)}")')
        elif mark == END:
            inside = None
        elif inside is None:
            found = _DEFINITION.match(line)
            task = found.group(1) if found else task
            kept.append(line)
    if inside is not None:
        raise MarkerError(f"{BEGIN} without its partner")
    return _tidy("\n".join(kept)) + "\n"


def _label(task: str, tasks: dict[str, int]) -> str:
    return f"Task {tasks[task]}: {task}" if task in tasks else f"Task: {task}"


def _tidy(text: str) -> str:
    """Close the gaps that regions at column 0 leave."""
    return re.sub(r"\n{4,}", "\n\n\n", text).rstrip("\n")


def without_markers(solution: str) -> str:
    """Return the solution as a learner may read it."""
    lines = [line for line in solution.splitlines() if line.strip() not in {BEGIN, END}]
    return _tidy("\n".join(lines)) + "\n"
