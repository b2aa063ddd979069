"""Our own JSON against its published schema: what we write is valid, and what is wrong is refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from grader.reports import json as json_report
from grader.results import Report

VALIDATOR = Draft202012Validator(json_report.schema())
Change = Callable[[dict[str, Any]], object]


def test_the_schema_is_one() -> None:
    """The schema itself is valid, and names the version that reports name."""
    Draft202012Validator.check_schema(json_report.schema())

    assert {"const": "course-report/1"} == json_report.schema()["$defs"]["report"]["properties"]["schema"]


@pytest.mark.parametrize("name", ["everything", "broken", "perfect", "unloaded", "hostile"])
def test_every_report_is_valid(name: str, request: pytest.FixtureRequest) -> None:
    """Every outcome, counterexamples, pages, contradictions, Japanese and hostile text, alone and together."""
    report: Report = request.getfixturevalue(name)

    assert [] == list(VALIDATOR.iter_errors(json.loads(json_report.render(report))))
    assert [] == list(VALIDATOR.iter_errors(json.loads(json_report.render_all([report, report]))))


def test_no_field_is_missing_in_the_schema(everything: Report) -> None:
    """The schema knows exactly the fields that are written."""
    data = json.loads(json_report.render(everything))
    known = json_report.schema()["$defs"]
    found = {
        "report": data,
        "task": data["tasks"][0],
        "check": data["tasks"][0]["checks"][0],
        "example": data["tasks"][0]["checks"][0]["example"],
        "page": data["tasks"][0]["checks"][0]["misconception"],
    }

    assert {name: set(known[name]["required"]) for name in found} == {name: set(one) for name, one in found.items()}
    assert {name: set(known[name]["properties"]) for name in found} == {name: set(one) for name, one in found.items()}


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data.update(extra=1),
        lambda data: data.pop("seconds"),
        lambda data: data.update(schema="course-report/2"),
        lambda data: data.update(score=-1),
        lambda data: data.update(score="3"),
        lambda data: data.update(sha256="x" * 64),
        lambda data: data["title"].pop("ja"),
        lambda data: data["title"].update(fr="Le double"),
        lambda data: data["tasks"][0].update(number=0),
        lambda data: data["tasks"][0].update(outcome="fine"),
        lambda data: data["tasks"][0]["checks"][0].update(outcome="PASSED"),
        lambda data: data["tasks"][0]["checks"][0].update(verdict="passed"),
        lambda data: data["tasks"][0]["checks"][0]["example"].update(call=None),
        lambda data: data["tasks"][0]["checks"][0]["misconception"].pop("try"),
        lambda data: data["tasks"][0]["checks"][0]["traceback"][0].update(line="7"),
        lambda data: data["tasks"][1]["checks"][1]["contradicts"][0].pop("outcome"),
        lambda data: data.update(tasks={}),
    ],
)
def test_what_is_wrong_is_refused(everything: Report, spoil: Change) -> None:
    """An unknown field, a missing one, a wrong kind or a word that is none."""
    data = json.loads(json_report.render(everything))
    spoil(data)

    assert list(VALIDATOR.iter_errors(data))
