"""The pictures of the lessons: drawn by scripts, the same every time, and told in words for who can't see them."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[1]
PICTURES = sorted(ROOT.glob("exercises/*/*.svg"))
SHOWN = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")


@pytest.mark.parametrize("picture", PICTURES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_picture_is_shown_with_words(picture: Path) -> None:
    """Both lessons show it, each with a text alternative in its own language; it has a background and no script."""
    said = []
    for name in ("README.md", "README.ja.md"):
        shown = dict((file, words) for words, file in SHOWN.findall((picture.parent / name).read_text("utf-8")))
        said.append(shown.get(picture.name, ""))
    tags = {element.tag.rpartition("}")[2] for element in ElementTree.parse(picture).iter()}

    assert all(len(words) > 30 for words in said)
    assert said[0] != said[1]
    assert re.search("[ぁ-ん]", said[1])
    assert "script" not in tags


def test_every_picture_that_is_shown_is_there() -> None:
    """No lesson names a picture that nobody drew."""
    lessons = ROOT.glob("exercises/*/README*.md")
    wanted = {path.parent / file for path in lessons for _, file in SHOWN.findall(path.read_text("utf-8"))}

    assert set(PICTURES) == {path for path in wanted if path.suffix == ".svg"}


@pytest.mark.skipif(find_spec("matplotlib") is None, reason="matplotlib draws the pictures; install course[pictures]")
@pytest.mark.parametrize("script", sorted(ROOT.glob("scripts/pictures/*.py")), ids=lambda path: path.stem)
def test_a_script_draws_the_same_picture(script: Path) -> None:
    """Drawn again, a picture is the same to the byte."""
    pictures = sorted((ROOT / "exercises" / script.stem).glob("*.svg"))
    before = [path.read_bytes() for path in pictures]
    subprocess.run([sys.executable, str(script)], check=True, capture_output=True, cwd=ROOT)

    assert pictures
    assert before == [path.read_bytes() for path in pictures]
