"""Gradescope, exercism and GitHub Classroom: held against what each system's own documentation allows."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from grader.reports import classroom, exercism, gradescope
from grader.results import Report

EVERY = ["everything", "broken", "perfect", "unloaded", "hostile"]
FORMAT = {"enum": ["text", "html", "simple_format", "md", "ansi"]}
SEEN = {"enum": ["hidden", "after_due_date", "after_published", "visible"]}


def closed(required: list[str], **properties: Any) -> dict[str, Any]:
    """Return the schema of an object with these fields and no others."""
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


# gradescope/autograder_samples, docs/specs.md
GRADESCOPE = closed(
    ["tests"],
    score={"type": "number"},
    execution_time={"type": "number"},
    output={"type": "string"},
    output_format=FORMAT,
    test_output_format=FORMAT,
    test_name_format=FORMAT,
    visibility=SEEN,
    stdout_visibility=SEEN,
    extra_data={"type": "object"},
    tests={
        "type": "array",
        "items": closed(
            [],
            score={"type": "number"},
            max_score={"type": "number"},
            status={"enum": ["passed", "failed"]},
            name={"type": "string"},
            name_format=FORMAT,
            number={"type": "string"},
            output={"type": "string"},
            output_format=FORMAT,
            tags={"type": "array", "items": {"type": "string"}},
            visibility=SEEN,
            extra_data={"type": "object"},
        ),
    },
)
# exercism/docs, building/tooling/test-runners/interface.md
EXERCISM = {
    **closed(
        ["version", "status"],
        version={"const": 3},
        status={"enum": ["pass", "fail", "error"]},
        message={"type": ["string", "null"], "maxLength": 65_535},
        tests={
            "type": "array",
            "items": {
                **closed(
                    ["name", "status"],
                    name={"type": "string"},
                    status={"enum": ["pass", "fail", "error"]},
                    message={"type": "string", "minLength": 1, "maxLength": 65_535},
                    output={"type": "string", "maxLength": 500},
                    test_code={"type": "string"},
                    task_id={"type": "integer", "minimum": 1},
                ),
                "if": {"properties": {"status": {"const": "pass"}}},
                "else": {"required": ["message"]},
            },
        },
    ),
    "if": {"properties": {"status": {"const": "error"}}},
    "then": {"required": ["message"], "properties": {"message": {"type": "string"}}},
    "else": {"required": ["tests"], "properties": {"message": {"type": "null"}}},
}
# classroom-resources/autograding-python-grader, runner/data.py
CLASSROOM = closed(
    ["version", "status", "max_score", "tests"],
    version={"const": 3},
    status={"enum": ["pass", "fail", "error"]},
    message={"type": ["string", "null"]},
    max_score={"type": "number"},
    tests={
        "type": "array",
        "items": closed(
            ["name", "status", "test_code", "filename", "line_no", "duration", "score", "task_id"],
            name={"type": "string"},
            status={"enum": ["pass", "fail", "error"]},
            message={"type": ["string", "null"]},
            test_code={"type": "string"},
            task_id={"type": "integer"},
            filename={"type": "string"},
            line_no={"type": "integer"},
            duration={"type": "number"},
            score={"type": "number"},
            output={"type": ["string", "null"]},
        ),
    },
)


def valid(schema: dict[str, Any], text: str) -> dict[str, Any]:
    """Return the data of a JSON text that a schema allows."""
    data: dict[str, Any] = json.loads(text)

    assert [] == [error.message for error in Draft202012Validator(schema).iter_errors(data)]
    assert text.encode()
    return data


# --- Gradescope ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "ja"])
def test_gradescope_s_whole_form(everything: Report, golden: Callable[..., None], language: str) -> None:
    """A report with everything in it is these bytes."""
    golden(f"gradescope.{language}.json", gradescope.render(everything, language))


@pytest.mark.parametrize("name", EVERY)
def test_gradescope_takes_every_report(name: str, request: pytest.FixtureRequest) -> None:
    """No field that the specification does not know, and nothing that it renders."""
    data = valid(GRADESCOPE, gradescope.render(request.getfixturevalue(name), "en"))

    assert {"text"} == {data[key] for key in ("output_format", "test_output_format", "test_name_format")}


def test_what_waits_counts_neither_way(everything: Report) -> None:
    """A pending check has no score and no maximum there; the total is what the judged ones earned."""
    data = json.loads(gradescope.render(everything, "en"))
    tests = {test["extra_data"]["check"]: test for test in data["tests"]}

    assert 0.5 == data["score"]
    assert {"score", "max_score", "status"}.isdisjoint(tests["on_a_gpu"])
    assert "not counted yet" in tests["on_a_gpu"]["output"]
    assert (0, 1.5, "failed", "1.1") == tuple(
        tests["doubles"][key] for key in ("score", "max_score", "status", "number")
    )
    assert sum(test.get("score", 0) for test in data["tests"]) == data["score"]
    assert "3 more points wait" in data["output"]


def test_our_failure_gives_no_score(broken: Report) -> None:
    """Where a check could not be judged, no score stands anywhere; what was judged is shown all the same."""
    data = json.loads(gradescope.render(broken, "en"))
    tests = {test["extra_data"]["check"]: test for test in data["tests"]}

    assert "score" not in data
    assert all("score" not in test and "max_score" not in test for test in data["tests"])
    assert ("failed", "passed", None) == tuple(tests[name].get("status") for name in ("doubles", "zero", "ours"))
    assert "You lose no points" in data["output"]
    assert "our failure" in tests["ours"]["output"]


def test_gradescope_without_a_report() -> None:
    """What can't be read earns nothing yet and is told why; a failure of ours holds no score."""
    reason = {"en": "It is empty.", "ja": "空です。"}
    refused = valid(GRADESCOPE, gradescope.refused(reason, "ja"))
    failed = valid(GRADESCOPE, gradescope.failure(reason, "en"))

    assert (0, True) == (refused["score"], "空です。" in refused["output"])
    assert all({"score", "max_score"}.isdisjoint(place) for place in (failed, *failed["tests"]))
    assert "not yours: It is empty." in failed["output"]


# --- exercism ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "ja"])
def test_exercism_s_whole_form(everything: Report, golden: Callable[..., None], language: str) -> None:
    """A report with everything in it is these bytes."""
    golden(f"exercism.{language}.json", exercism.render(everything, language))


@pytest.mark.parametrize("name", EVERY)
def test_exercism_takes_every_report(name: str, request: pytest.FixtureRequest) -> None:
    """No field that the interface does not know, and every one that it asks for."""
    valid(EXERCISM, exercism.render(request.getfixturevalue(name), "en"))


def test_exercism_s_words(everything: Report, broken: Report, perfect: Report, unloaded: Report) -> None:
    """Pass, fail, and error only where nothing ran; tests in the order of the checks, those that wait left out."""
    reports = (everything, broken, perfect, unloaded)
    found = [json.loads(exercism.render(report, "en")) for report in reports]

    assert ["fail", "fail", "pass", "error"] == [data["status"] for data in found]
    assert ["fail", "pass", "error", "fail", "fail", "fail"] == [test["status"] for test in found[0]["tests"]]
    assert [1, 1, 2, 2, 2, 2] == [test["task_id"] for test in found[0]["tests"]]
    assert "SyntaxError" in found[3]["message"]
    assert "double(tensor(3.))" == found[0]["tests"][0]["test_code"]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_exercism_s_output_is_bounded(language: str) -> None:
    """500 characters, and that something is missing is said."""
    assert "x" * 500 == exercism.output("x" * 500 + "\n", language)
    assert 500 == len(exercism.output("あ" * 501, language))
    assert "500" in exercism.output("あ" * 501, language)


# --- GitHub Classroom ----------------------------------------------------------------------------------------------


def test_classroom_s_whole_form(everything: Report, perfect: Report, golden: Callable[..., None]) -> None:
    """Two reports are these bytes."""
    golden("classroom.en.json", classroom.render([everything, perfect], "en"))


@pytest.mark.parametrize("name", EVERY)
def test_classroom_s_reporter_can_add_up(name: str, request: pytest.FixtureRequest) -> None:
    """Every report has tests, a maximum without what waits, and scores that add up to the report's."""
    report: Report = request.getfixturevalue(name)
    data = valid(CLASSROOM, classroom.render([report], "en"))

    assert report.score == sum(test["score"] for test in data["tests"])
    assert report.max_score - report.pending == data["max_score"]


def test_no_text_for_classroom_is_a_command(hostile: Report) -> None:
    """The reporter prints texts as they are; none of their lines is one that a runner obeys."""
    data = json.loads(classroom.render([hostile], "en"))
    texts = [str(test[key]) for test in data["tests"] for key in ("name", "message", "test_code", "output", "filename")]
    lines = [line.strip() for text in texts for line in text.splitlines()]

    assert [] == [line for line in lines if line.startswith("::") or "##[" in line]
    assert any("Autograding report" in line for line in lines)
