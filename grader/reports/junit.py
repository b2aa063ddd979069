"""Reports as JUnit XML, the form in which Jenkins, GitLab, Azure and most other CI systems read test results.

One `testsuite` for each submission, one `testcase` for each check, within the strict schema of Jenkins
(`junit-10.xsd`), which knows properties of a suite only: what a check is worth stands there as `points.NAME`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree import ElementTree

from grader.reports import telling
from grader.reports.plain import clean, number
from grader.results import CheckResult, Outcome, Report, TaskResult

Element = ElementTree.Element

_ELEMENTS = {
    Outcome.FAILED: "failure",
    Outcome.TIMEOUT: "failure",
    Outcome.MEMORY: "failure",
    Outcome.ERROR: "error",
    Outcome.BROKEN: "error",
    Outcome.SKIPPED: "skipped",
    Outcome.PENDING: "skipped",
}
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(reports: Sequence[Report], language: str) -> str:
    """Return reports as one XML document."""
    suites = [_suite(report, language) for report in reports]
    root = Element("testsuites", {"name": "course", **_totals(suites, ("tests", "failures", "errors"))})
    root.set("time", _seconds(sum(report.seconds for report in reports)))
    root.extend(suites)
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _totals(suites: Sequence[Element], names: Sequence[str]) -> dict[str, str]:
    return {name: str(sum(int(suite.get(name, "0")) for suite in suites)) for name in names}


def _suite(report: Report, language: str) -> Element:
    cases = [_case(report, task, check, language) for task in report.tasks for check in task.checks]
    suite = Element("testsuite", {"name": _safe(f"{report.exercise}/{report.submission}"), "tests": str(len(cases))})
    for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(name, str(sum(case.find(tag) is not None for case in cases)))
    suite.set("time", _seconds(report.seconds))
    properties = ElementTree.SubElement(suite, "properties")
    for name, value in _properties(report).items():
        ElementTree.SubElement(properties, "property", {"name": name, "value": _safe(value)})
    suite.extend(cases)
    if report.printed.strip():
        ElementTree.SubElement(suite, "system-out").text = _safe(telling.cut(report.printed, language))
    if report.problem is not None:
        ElementTree.SubElement(suite, "system-err").text = _safe(telling.not_loaded(report, language))
    return suite


def _properties(report: Report) -> dict[str, str]:
    facts = {
        "course.exercise": report.exercise,
        "course.version": report.version,
        "course.device": report.device,
        "course.sandbox": report.sandbox,
        "course.sha256": report.sha256,
        "course.score": number(report.score),
        "course.max_score": number(report.max_score),
        "course.pending": number(report.pending),
    }
    for check in (check for task in report.tasks for check in task.checks):
        facts[f"points.{check.name}"] = number(check.points)
        facts[f"score.{check.name}"] = number(check.score)
        facts[f"outcome.{check.name}"] = str(check.outcome)
    return facts


def _case(report: Report, task: TaskResult, check: CheckResult, language: str) -> Element:
    where = {"classname": f"{report.exercise}.{task.name}", "name": _safe(check.name)}
    case = Element("testcase", where | {"time": _seconds(check.seconds)})
    if check.outcome is not Outcome.PASSED:
        facts = {"type": str(check.outcome), "message": _safe(telling.message(check, language))}
        found = ElementTree.SubElement(case, _ELEMENTS[check.outcome], facts)
        told = telling.story(check, language, printed=False)
        found.text = _safe(f"{telling.title(task, check, language)}\n{told}")
    if check.printed.strip():
        ElementTree.SubElement(case, "system-out").text = _safe(telling.cut(check.printed, language))
    return case


def _seconds(seconds: float) -> str:
    return f"{seconds:.3f}"


def _safe(text: str) -> str:
    """Return a text without what XML does not allow at all, not even escaped."""
    return _FORBIDDEN.sub("", clean(text))
