"""A report as Gradescope's `results.json`.

What waits for a device stands there as a check without a score, and counts neither for nor against anybody. Where
something could not be judged through our own fault, no score stands there at all, so that the platform has none to
record: an instructor sees why and has it graded again.
"""

from __future__ import annotations

import json
from typing import Any

from grader.reports import telling
from grader.reports.plain import clean
from grader.results import CheckResult, Outcome, Report, TaskResult
from grader.text import Words, pick, say

_FORMATS = {"output_format": "text", "test_output_format": "text", "test_name_format": "text"}
"""Nothing is rendered: a learner's text is shown as it is."""
_SEEN = {"visibility": "visible", "stdout_visibility": "hidden"}


def render(report: Report, language: str) -> str:
    """Return a report as one JSON object."""
    tests = [
        _test(report, task, check, place, language)
        for task in report.tasks
        for place, check in enumerate(task.checks, start=1)
    ]
    scored: dict[str, Any] = {} if report.broken else {"score": report.score}
    times = {"execution_time": round(report.seconds, 3)}
    facts = {name: getattr(report, name) for name in ("exercise", "version", "sha256", "device", "sandbox")}
    totals = {"score": report.score, "max_score": report.max_score, "pending": report.pending}
    return _dumped(
        {
            **scored,
            **times,
            "output": _output(report, language),
            **_FORMATS,
            **_SEEN,
            "extra_data": {"course": facts | totals},
            "tests": tests,
        }
    )


def refused(reason: Words, language: str) -> str:
    """Return the result of what could not be read: no points, and why."""
    words = say("formats.refused", language, reason=clean(pick(reason, language)))
    return _dumped({"score": 0.0, "output": words, **_FORMATS, **_SEEN, "tests": []})


def failure(reason: Words, language: str) -> str:
    """Return the result of our own failure: no score, so that nobody loses one, and why."""
    words = say("formats.failure", language, reason=clean(pick(reason, language)))
    test = {"status": "failed", "name": say("formats.not_judged", language), "output": words, "visibility": "visible"}
    return _dumped({"output": words, **_FORMATS, **_SEEN, "tests": [test]})


def _output(report: Report, language: str) -> str:
    lines = [telling.score_line(report, language)]
    if report.problem is not None:
        lines.append(telling.not_loaded(report, language))
    if report.printed.strip():
        lines += [say("report.printed_at_load", language), telling.cut(report.printed, language)]
    return _plain("\n".join(lines))


def _test(report: Report, task: TaskResult, check: CheckResult, place: int, language: str) -> dict[str, Any]:
    judged = check.outcome not in (Outcome.PENDING, Outcome.BROKEN)
    scored: dict[str, Any] = {}
    if judged and not report.broken:
        scored |= {"score": check.score, "max_score": check.points}
    if judged:
        scored["status"] = "passed" if check.outcome is Outcome.PASSED else "failed"
    return {
        **scored,
        "name": _plain(telling.title(task, check, language)),
        "number": f"{task.number}.{place}",
        "output": _plain(telling.story(check, language)),
        "tags": [task.name, str(check.outcome)],
        "visibility": "visible",
        "extra_data": {"check": check.name, "outcome": str(check.outcome), "points": check.points},
    }


def _plain(text: str) -> str:
    return clean(text)


def _dumped(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
