"""Reports of one submission from several runners, made one: a CPU runner's, a GPU runner's.

Each check takes the best word that there is: one that was judged before one that is pending, a real device's before a
simulated one's. Where a check passed on one device and failed on another, that is a contradiction: it is shown as such,
and counts by the course's rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from grader.catalog import CONTRADICTIONS
from grader.devices import ORDER, REAL
from grader.errors import UsageError
from grader.results import CheckResult, Judgement, Outcome, Report, TaskResult
from grader.text import both

STRICT, REAL_COUNTS, LENIENT = CONTRADICTIONS
_UNJUDGED = (Outcome.PENDING, Outcome.BROKEN, Outcome.SKIPPED)
"""From the emptiest word on: each gives way to any other."""


def merge(reports: Sequence[Report], rule: str = STRICT) -> Report:
    """Return one report of several about the same submission.

    Args:
        reports: At least one; of the same exercise, course version and files.
        rule: What a contradiction counts: strict (as failed), real (what a real device says), lenient (as passed).

    Raises:
        UsageError: They are not of the same submission, or not of the same checks.
    """
    first = reports[0]
    for report in reports[1:]:
        _demand_same(first, report)
    whole = [_with_load_problem(report) for report in sorted(reports, key=_rank)]
    tasks = tuple(_task([report.tasks[place] for report in whole], rule) for place in range(len(first.tasks)))
    unloaded = all(report.problem is not None for report in reports)
    return replace(
        whole[0],
        tasks=tasks,
        submission=first.submission,
        device=_joined(report.device for report in reports),
        sandbox=_joined(report.sandbox for report in reports),
        problem=whole[0].problem if unloaded else None,
        traceback=whole[0].traceback if unloaded else (),
        seconds=sum(report.seconds for report in reports),
    )


def merge_all(reports: Sequence[Report], rule: str = STRICT) -> list[Report]:
    """Return one report for each submission, in the order in which they first come.

    Raises:
        UsageError: Two reports by the name of one submission are not of the same files, or there is nothing to merge.
    """
    groups: dict[tuple[str, str], list[Report]] = {}
    for report in reports:
        groups.setdefault((report.exercise, report.submission), []).append(report)
    if len(reports) > 1 and all(len(group) == 1 for group in groups.values()):
        raise UsageError("merge.nothing", names=", ".join(f"{name} ({exercise})" for exercise, name in groups))
    return [merge(group, rule) for group in groups.values()]


def _joined(names: Iterable[str]) -> str:
    return "+".join(sorted({name for joined in names for name in joined.split("+")}))


def _demand_same(one: Report, other: Report) -> None:
    for name in ("exercise", "version", "sha256"):
        if getattr(one, name) != getattr(other, name):
            raise UsageError(f"merge.other_{name}", one=_told(one, name), other=_told(other, name))
    if _names(one) != _names(other):
        raise UsageError("merge.other_checks", one=one.submission, other=other.submission)


def _told(report: Report, name: str) -> str:
    value = str(getattr(report, name))
    return value if name == "exercise" else f"{report.submission} ({report.device}): {value[:16]}"


def _names(report: Report) -> list[tuple[str, list[tuple[str, float]]]]:
    return [(task.name, [(check.name, check.points) for check in task.checks]) for task in report.tasks]


def _rank(report: Report) -> int:
    """Return a number that is smaller for a better device."""
    kinds = [*sorted(REAL), *ORDER]
    return min((kinds.index(kind) for kind in report.device.split("+") if kind in kinds), default=len(kinds))


def _with_load_problem(report: Report) -> Report:
    """Return a report whose checks say themselves that the answer could not be loaded."""
    if report.problem is None:
        return report
    tasks = tuple(
        replace(task, checks=tuple(replace(check, problem=check.problem or report.problem) for check in task.checks))
        for task in report.tasks
    )
    return replace(report, tasks=tasks)


def _task(tasks: Sequence[TaskResult], rule: str) -> TaskResult:
    checks = (_check([task.checks[place] for task in tasks], rule) for place in range(len(tasks[0].checks)))
    return replace(tasks[0], checks=tuple(checks))


def _check(results: Sequence[CheckResult], rule: str) -> CheckResult:
    """Return what a check came to in the end; results come best device first."""
    judged = list(results)
    for empty in _UNJUDGED:
        judged = [result for result in judged if result.outcome is not empty] or judged
    passed = [result for result in judged if result.outcome is Outcome.PASSED]
    failed = [result for result in judged if result.outcome is not Outcome.PASSED]
    if not passed or not failed:
        return judged[0]
    counts = {STRICT: failed[0], LENIENT: passed[0]}.get(rule) or _by_real(judged, failed[0])
    others = failed if counts is passed[0] else passed
    elsewhere = tuple(Judgement(result.device, result.outcome) for result in others)
    told = both("merge.contradiction", here=counts.device, there=", ".join(entry.device for entry in elsewhere))
    problem = counts.problem
    words = told if problem is None else {language: f"{problem[language]} {told[language]}" for language in told}
    return replace(counts, contradicts=elsewhere, problem=words)


def _by_real(judged: Sequence[CheckResult], otherwise: CheckResult) -> CheckResult:
    """Return what a real device said; where none did, or real ones do not agree, the strict word."""
    real = [result for result in judged if result.device in REAL]
    agree = len({result.outcome is Outcome.PASSED for result in real}) == 1
    return real[0] if agree else otherwise
