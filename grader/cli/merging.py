"""`course merge`: reports of the same submissions from several runners become one."""

from __future__ import annotations

from pathlib import Path

import click

from grader.catalog import CONTRADICTIONS
from grader.cli.context import Here
from grader.cli.formats import Form
from grader.cli.grading import exit_code, show_all
from grader.cli.spoken import Command
from grader.errors import UsageError
from grader.merge import merge, merge_all
from grader.reports import json as json_report


@click.command("merge", cls=Command)
@click.argument("reports", nargs=-1, required=True, metavar="REPORT...", type=click.Path(path_type=Path))
@click.option("--rule", type=click.Choice(CONTRADICTIONS))
@click.option("--json", "as_json", is_flag=True)
@click.option("--output", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--verbose", is_flag=True)
@click.pass_obj
def merge_reports(
    here: Here, reports: tuple[Path, ...], rule: str | None, as_json: bool, output: Path | None, verbose: bool
) -> int:
    """Merge reports; return the exit code."""
    files = [json_report.read(path) for path in reports]
    counts = rule or _rule_of_course(here)
    if all(len(found) == 1 for found in files):
        merged = [merge([report for found in files for report in found], counts)]
    else:
        merged = merge_all([report for found in files for report in found], counts)
    if not as_json:
        show_all(merged, verbose=verbose)
    Form(None, as_json, output).write(merged)
    return exit_code(merged)


def _rule_of_course(here: Here) -> str:
    """Return what the course says of contradictions; the strict rule where there is no course here."""
    try:
        return here.course().contradictions
    except UsageError:
        return CONTRADICTIONS[0]
