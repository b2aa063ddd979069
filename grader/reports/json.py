"""A report as JSON: what `course grade --json` prints and `course merge` reads.

Its version is `grader.results.SCHEMA`, and its JSON Schema lies beside this file: `schema/course-report-1.json`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from grader.errors import UsageError
from grader.files import in_words
from grader.results import Report

LARGEST = 512 << 20
_SCHEMA = Path(__file__).parent / "schema" / "course-report-1.json"


def schema() -> dict[str, Any]:
    """Return the JSON Schema of what this format writes."""
    found: dict[str, Any] = json.loads(_SCHEMA.read_text(encoding="utf-8"))
    return found


def render(report: Report) -> str:
    """Return one report as one JSON object."""
    return _dumped(report.to_dict())


def render_all(reports: Sequence[Report]) -> str:
    """Return several reports as one JSON object."""
    return _dumped({"reports": [report.to_dict() for report in reports]})


def read(path: Path) -> list[Report]:
    """Return the reports of a file that `course grade --output` or `--json` wrote.

    Raises:
        UsageError: It is none, or too large.
    """
    with in_words(path):
        contents = path.read_bytes() if path.stat().st_size <= LARGEST else None
    if contents is None:
        raise UsageError("merge.too_large", path=path, limit=LARGEST >> 20)
    try:
        data = json.loads(contents)
        return [Report.from_dict(entry) for entry in data.get("reports", [data])]
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise UsageError("merge.no_report", path=path, reason=f"{type(error).__name__}: {error}"[:200]) from error


def _dumped(data: dict[str, Any]) -> str:
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "replace").decode() + "\n"  # half a surrogate pair, from a learner's text, is no UTF-8
