"""A report as JSON: what `course grade --json` prints. The schema is `grader.results.SCHEMA`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from grader.results import Report


def render(report: Report) -> str:
    """Return one report as one JSON object."""
    return _dumped(report.to_dict())


def render_all(reports: Sequence[Report]) -> str:
    """Return several reports as one JSON object."""
    return _dumped({"reports": [report.to_dict() for report in reports]})


def _dumped(data: dict[str, Any]) -> str:
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "replace").decode() + "\n"  # half a surrogate pair, from a learner's text, is no UTF-8
