"""Reports as the JSON of GitHub Classroom's graders, which its grading reporter adds up (a retired service's format).

The reporter prints names, messages and test code as they are, and the runner obeys printed lines that look like its
commands: a learner's error message could announce full points. So no line here looks like one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from grader.reports import telling
from grader.reports.exercism import STATUS, output
from grader.results import CheckResult, Outcome, Report, TaskResult

_COMMAND = re.compile(r"^(?=\s*::)", re.MULTILINE)
_LEGACY = re.compile(r"##(?=\[)")


def render(reports: Sequence[Report], language: str) -> str:
    """Return reports as one JSON object; points that wait for a device are left out of the maximum."""
    tests = [
        _test(report, task, check, language)
        for report in reports
        for task in report.tasks
        for check in task.checks
        if check.outcome is not Outcome.PENDING
    ]
    most = round(sum(report.max_score - report.pending for report in reports), 6)
    unread = [telling.not_loaded(report, language) for report in reports if report.problem is not None]
    broken = [telling.score_line(report, language) for report in reports if report.broken]
    passed = all(test["status"] == "pass" for test in tests)
    status = "error" if unread or broken else "pass" if passed else "fail"
    told = harmless("\n".join([*unread, *broken])) or None
    data = {"version": 3, "status": status, "message": told, "max_score": most, "tests": tests}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def harmless(text: str) -> str:
    """Return a text of which no line is a command to a runner of GitHub Actions."""
    return _LEGACY.sub("## ", _COMMAND.sub("| ", text))


def _test(report: Report, task: TaskResult, check: CheckResult, language: str) -> dict[str, Any]:
    frame = telling.place(check, report)
    name = f"{report.exercise} {telling.title(task, check, language)}"
    return {
        "name": harmless(name),
        "status": STATUS[check.outcome],
        "message": harmless(telling.story(check, language, printed=False)) or None,
        "test_code": "" if check.example is None else harmless(telling.cut(check.example.call, language)),
        "filename": "" if frame is None else harmless(telling.one_line(frame.file)),
        "line_no": 0 if frame is None else frame.line,
        "duration": round(check.seconds, 3),
        "score": check.score,
        "task_id": task.number,
        "output": harmless(output(check.printed, language)) if check.printed.strip() else None,
    }
