"""JUnit XML, read by a parser of others, within the schema that Jenkins holds it to."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from junitparser import JUnitXml, TestCase, TestSuite

from grader.reports import junit
from grader.results import Report

ATTRIBUTES = {
    "testsuites": {"name", "time", "tests", "failures", "errors"},
    "testsuite": {"name", "tests", "failures", "errors", "skipped", "time"},
    "properties": set(),
    "property": {"name", "value"},
    "testcase": {"name", "classname", "time"},
    "failure": {"type", "message"},
    "error": {"type", "message"},
    "skipped": {"type", "message"},
    "system-out": set(),
    "system-err": set(),
}
CHILDREN = {
    "testsuites": {"testsuite"},
    "testsuite": {"properties", "testcase", "system-out", "system-err"},
    "properties": {"property"},
    "testcase": {"failure", "error", "skipped", "system-out"},
}


def suites(text: str) -> list[TestSuite]:
    """Return the suites that an independent parser reads."""
    return list(JUnitXml.fromstring(text.encode()))


def cases(suite: TestSuite) -> dict[str, TestCase]:
    """Return a suite's cases by name."""
    return {case.name: case for case in suite}


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_whole_form(everything: Report, perfect: Report, golden: Callable[..., None], language: str) -> None:
    """Two submissions with everything in them are these bytes."""
    golden(f"junit.{language}.xml", junit.render([everything, perfect], language))


@pytest.mark.parametrize("name", ["everything", "broken", "perfect", "unloaded", "hostile"])
def test_nothing_stands_outside_the_strict_schema(name: str, request: pytest.FixtureRequest) -> None:
    """Only elements and attributes that `junit-10.xsd` knows, where it knows them."""
    root = ElementTree.fromstring(junit.render([request.getfixturevalue(name)], "en"))
    for element in root.iter():
        assert set(element.attrib) <= ATTRIBUTES[element.tag]
        assert {child.tag for child in element} <= CHILDREN.get(element.tag, set())


def test_outcomes_become_junit_s(everything: Report, broken: Report) -> None:
    """Failed, out of time and out of memory are failures; raised is an error, and so is what we broke, by its type."""
    suite = suites(junit.render([broken], "en"))[0]
    kinds = {name: [(type(one).__name__, one.type) for one in case.result] for name, case in cases(suite).items()}

    assert {
        "doubles": [("Failure", "failed")],
        "zero": [],
        "adds_up": [("Error", "error")],
        "is_quick": [("Failure", "timeout")],
        "is_small": [("Failure", "memory")],
        "later": [("Skipped", "skipped")],
        "on_a_device": [("Skipped", "pending")],
        "on_a_gpu": [("Skipped", "pending")],
        "ours": [("Error", "broken")],
    } == kinds
    assert (9, 3, 2, 3) == (suite.tests, suite.failures, suite.errors, suite.skipped)
    assert "not yours" in cases(suite)["ours"].result[0].message
    assert "hi\nthere" == cases(suite)["doubles"].system_out


def test_points_and_place_are_properties(everything: Report) -> None:
    """What was graded, where, and what each check is worth."""
    found = {one.name: one.value for one in suites(junit.render([everything], "en"))[0].properties()}

    assert ("0.5", "9", "3", "cpu", "v1") == tuple(
        found[f"course.{name}"] for name in ("score", "max_score", "pending", "device", "version")
    )
    assert ("1.5", "0", "failed") == tuple(found[f"{name}.doubles"] for name in ("points", "score", "outcome"))


def test_an_answer_that_can_not_be_loaded_says_why(unloaded: Report) -> None:
    """The reason stands with the suite, and every check is an error."""
    text = junit.render([unloaded], "en")
    why = ElementTree.fromstring(text).findtext("testsuite/system-err") or ""

    assert "SyntaxError" in why
    assert "double.py, line 3" in why
    assert 8 == suites(text)[0].errors


def test_what_xml_forbids_is_taken_out(hostile: Report) -> None:
    """Control characters, halves of surrogate pairs and `]]>` do no harm; the text is still there."""
    text = junit.render([hostile], "en")
    suite = suites(text)[0]

    assert "::error file=a.py::forged" in cases(suite)["bad_failed"].system_out
    assert not {"\x00", "\x0b", "\x1b", "\ufffe", "\ud800"} & set(text)
    assert 3 == suite.tests
