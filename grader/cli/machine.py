"""`course doctor`: what this machine offers, and what to do about what is missing."""

from __future__ import annotations

import json
import platform
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from rich.table import Table
from rich.text import Text

from grader.cli.context import Here
from grader.cli.spoken import Command, language, screen, word
from grader.errors import EXIT_FULL_MARKS, EXIT_NOT_FULL_MARKS, CatalogError, CourseError
from grader.reports.prose import Prose
from grader.text import Words, both, pick
from grader.workspace import find_workspace

_MARKS = {"good": ("✓", "green"), "weak": ("!", "yellow"), "missing": ("✗", "red"), "absent": ("–", "dim")}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        name: What, as `doctor.NAME` says it.
        state: good; absent, where it is not needed; weak, where grading works but less well; missing, where it does not
            work.
        value: What is there.
        advice: What to do about it.
        data: The same for a machine.
    """

    name: str
    state: str
    value: Words
    advice: Words | None = None
    data: Any = None


@click.command("doctor", cls=Command)
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def doctor(here: Here, as_json: bool) -> int:
    """Look at this machine; return the exit code."""
    looks: list[Callable[[], list[Finding]]] = [_python, _torch, _devices, _sandbox]
    findings = [finding for look in looks for finding in look()]
    findings += [_course(here), _workspace()]
    if as_json:
        entries = {finding.name: _entry(finding) for finding in findings}
        click.echo(json.dumps(entries, ensure_ascii=False, indent=2))
    else:
        screen().print(_table(findings))
    missing = any(finding.state == "missing" for finding in findings)
    return EXIT_NOT_FULL_MARKS if missing else EXIT_FULL_MARKS


def _entry(finding: Finding) -> dict[str, Any]:
    return {"state": finding.state, "value": finding.value, "advice": finding.advice, "data": finding.data}


def _python() -> list[Finding]:
    version = platform.python_version()
    return [Finding("python", "good", _plain(f"{version} ({platform.system()} {platform.machine()})"), data=version)]


def _torch() -> list[Finding]:
    try:
        import torch
    except (ImportError, OSError) as error:  # OSError: a library that torch needs does not load
        return [Finding("torch", "missing", _plain(str(error)), both("doctor.install_torch"))]
    return [Finding("torch", "good", _plain(torch.__version__), data=torch.__version__)]


def _devices() -> list[Finding]:
    try:
        from grader.devices import look_around

        found = [device for device in look_around() if device.here or device.kind != "mps"]
    except (ImportError, OSError) as error:
        return [Finding("devices", "missing", _plain(str(error)), both("doctor.install_torch"))]
    rows = []
    for device in found:
        detail = f" ({device.detail})" if device.detail else ""
        key = "device" if device.here else "device_absent"
        state = "good" if device.here else "absent"
        value = both(f"doctor.{key}", name=device.kind, detail=detail)
        rows.append(Finding(f"device {device.kind}", state, value, data={"here": device.here}))
    return rows


def _sandbox() -> list[Finding]:
    from grader.sandbox.confine import probe_sandbox

    facts = probe_sandbox()
    bubblewrap, nested, level = facts["bubblewrap"], facts["nested"], str(facts["level"])
    return [
        _yes_or_no("bubblewrap", bubblewrap, None if bubblewrap else both("doctor.install_bubblewrap")),
        _yes_or_no("nested", nested, None if nested or not bubblewrap else both("doctor.allow_nested")),
        Finding("sandbox", "weak" if level == "none" else "good", both(f"doctor.level_{level}"), data=level),
    ]


def _yes_or_no(name: str, fact: object, advice: Words | None) -> Finding:
    value = _plain(fact) if isinstance(fact, str) and fact else both("doctor.yes" if fact else "doctor.no")
    return Finding(name, "good" if fact else "weak", value, advice, data=fact)


def _course(here: Here) -> Finding:
    try:
        course = here.course()
    except CatalogError as error:
        return Finding("course", "missing", both("doctor.unsound", count=len(error.problems)), both("doctor.see_list"))
    except CourseError as error:
        return Finding("course", "missing", both(error.key, **error.params))
    value = both("doctor.course_found", title=course.title, count=len(course.exercises), path=course.root)
    return Finding("course", "good", value, data=str(course.root))


def _workspace() -> Finding:
    root = find_workspace(Path.cwd())
    if root is None:
        return Finding("workspace", "good", both("doctor.no_workspace"), both("doctor.make_workspace"))
    return Finding("workspace", "good", _plain(root), data=str(root))


def _plain(value: object) -> Words:
    return both("doctor.plain", value=value)


def _table(findings: list[Finding]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True, style="bold")
    table.add_column()
    for finding in findings:
        mark, style = _MARKS[finding.state]
        name = word("doctor.device_row") if finding.name.startswith("device ") else word(f"doctor.{finding.name}")
        table.add_row(Text(mark, style=style), Text(name), Prose(pick(finding.value, language())))
        if finding.advice:
            table.add_row("", "", Prose(Text(f"→ {pick(finding.advice, language())}", style="yellow")))
    return table
