"""The pages in a real Chromium: nothing runs, nothing overflows, and axe-core finds nothing to complain about."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from grader.site.build import Site

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
sync_api = pytest.importorskip("playwright.sync_api")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Return a Chromium without a network."""
    flags = ["--no-sandbox"] if os.geteuid() == 0 else []  # Chromium's own sandbox refuses root; the pages are ours
    with sync_api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield opened
        opened.close()


def _pages(site: Site) -> list[Path]:
    """Return one page of each kind, and those of the learner with the hostile name."""
    root = site.index.parent
    (hostile,) = root.glob("learners/*script*")
    (many,) = root.glob("learners/佐藤*")
    return [site.index, *root.glob("exercises/*.html"), *sorted(hostile.iterdir()), *sorted(many.iterdir())]


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1280, "light")])
def test_pages(browser: Any, crowd: Callable[..., Site], language: str, width: int, scheme: str) -> None:
    """On a phone and on a desk, dark and light: no script ran, no request, no sideways scrolling, no violation."""
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, offline=True)
    page = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("dialog", lambda dialog: said.append(dialog.message) or dialog.dismiss())
    page.on("request", lambda request: asked.append(request.url))
    for path in _pages(crowd(language)):
        asked.clear()
        page.goto(path.as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")

        assert [] == said
        assert [path.as_uri()] == asked
        assert "taken" != page.title()
        assert 0 == page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"), path
        assert language == page.evaluate("document.documentElement.lang")
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert (scheme == "dark") is (sum(map(int, re.findall(r"\d+", ground))) < 200)
        _demand_accessible(page, path)
    context.close()


def _demand_accessible(page: Any, path: Path) -> None:
    """Run axe-core, which comes in through the debugger: the page itself lets nothing run."""
    found = axe.Axe().run(page)
    told = [(one["id"], one["nodes"][0]["html"][:200], one["help"]) for one in found.response["violations"]]

    assert [] == told, path
