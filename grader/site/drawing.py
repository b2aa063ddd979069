"""Templates made into pages: everything is escaped, and a page may neither run nor load anything.

A page is one file. Its style stands in it under a Content-Security-Policy that allows just that text, so markup that
found a way in could still do nothing.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from grader.reports.plain import clean, number
from grader.text import Words, pick, say

TEMPLATES = Path(__file__).parent / "templates"
_CODE = re.compile(r"`([^`\n]+)`")


def draw(template: str, language: str, **facts: Any) -> str:
    """Return a page: a template filled with facts, its words in one language."""
    words = {
        "language": language,
        "say": lambda key, **params: say(key, language, **params),
        "prose": lambda words: prose(words, language),
        "line": lambda words: code(pick(words, language)),
    }
    return _environment().get_template(template).render(**words, **facts)


def prose(words: Words, language: str) -> Markup:
    """Return a text as HTML: paragraphs, and what stands between backticks as code; all else is shown as it is."""
    paragraphs = re.split(r"\n\s*\n", clean(pick(words, language)).strip())
    return Markup("").join(Markup("<p>{}</p>").format(_inline(one)) for one in paragraphs)


def percent(share: float) -> str:
    """Return a share as a person reads it, rounded down so that 100 % means all."""
    return f"{int(share * 100 + 1e-9)} %"


def code(text: str) -> Markup:
    """Return a sentence as HTML in one line; what stands between backticks is code."""
    return _inline(" ".join(clean(text).split()))


def _inline(text: str) -> Markup:
    parts = _CODE.split(text)
    shown = (Markup("<code>{}</code>").format(part) if place % 2 else escape(part) for place, part in enumerate(parts))
    return Markup("").join(shown)


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style = (TEMPLATES / "style.css").read_text(encoding="utf-8")
    made.filters |= {"clean": clean, "number": number, "percent": percent, "code": code, "href": quote}
    made.globals |= {
        "style": Markup(style),  # our own file
        "style_digest": b64encode(hashlib.sha256(style.encode()).digest()).decode(),
    }
    return made
