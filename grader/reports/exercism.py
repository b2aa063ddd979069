"""A report as exercism's `results.json`, version 3 of its test runner interface.

That format knows no points, and three words for a test: pass, fail, error. A check that waits for a device has not
run, and is left out; `test_code` is the call that went wrong, since the hidden checks themselves are not shown.
"""

from __future__ import annotations

import json
from typing import Any

from grader.reports import telling
from grader.reports.plain import clean
from grader.results import CheckResult, Outcome, Report, TaskResult
from grader.text import say

MESSAGE_BYTES = 65_535
OUTPUT_CHARACTERS = 500
STATUS = {
    Outcome.PASSED: "pass",
    Outcome.FAILED: "fail",
    Outcome.TIMEOUT: "fail",
    Outcome.MEMORY: "fail",
    Outcome.SKIPPED: "fail",
    Outcome.ERROR: "error",
    Outcome.BROKEN: "error",
}


def render(report: Report, language: str) -> str:
    """Return a report as one JSON object."""
    pairs = [(task, check) for task in report.tasks for check in task.checks if check.outcome is not Outcome.PENDING]
    none_ran = all(check.outcome in (Outcome.BROKEN, Outcome.SKIPPED) for _, check in pairs)
    if report.problem is not None or none_ran:
        data = {"version": 3, "status": "error", "message": _why(report, language), "tests": []}
    else:
        statuses = {STATUS[check.outcome] for _, check in pairs}
        status = "pass" if statuses == {"pass"} else "fail"
        tests = [_test(task, check, language) for task, check in pairs]
        data = {"version": 3, "status": status, "message": None, "tests": tests}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _why(report: Report, language: str) -> str:
    """Return why no check ran: the answer could not be loaded, our own failure, or no fitting device."""
    if report.problem is not None:
        return _bounded(telling.not_loaded(report, language))
    checks = [check for task in report.tasks for check in task.checks]
    told = dict.fromkeys(telling.message(check, language) for check in checks)
    return _bounded("\n".join(told) or say("formats.not_judged", language))


def _test(task: TaskResult, check: CheckResult, language: str) -> dict[str, Any]:
    found: dict[str, Any] = {"name": telling.title(task, check, language), "status": STATUS[check.outcome]}
    if check.outcome is not Outcome.PASSED:
        found["message"] = _bounded(telling.story(check, language, printed=False))
    if check.printed.strip():
        found["output"] = output(check.printed, language)
    if check.example is not None:
        found["test_code"] = telling.cut(check.example.call, language)
    return found | {"task_id": task.number}


def output(printed: str, language: str) -> str:
    """Return what the answer printed, within exercism's bound; that something is missing is said."""
    text = clean(printed).strip()
    if len(text) <= OUTPUT_CHARACTERS:
        return text
    note = f" [{say('formats.truncated', language, limit=OUTPUT_CHARACTERS)}]"
    return text[: OUTPUT_CHARACTERS - len(note)] + note


def _bounded(text: str) -> str:
    kept = clean(text).encode()[:MESSAGE_BYTES]
    return kept.decode("utf-8", "ignore")
