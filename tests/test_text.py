"""The words: every sentence in both languages, with the same placeholders."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from grader.text import LANGUAGES, language_of, say, sentences

ENGLISH = sentences("en")
JAPANESE = sentences("ja")


def placeholders(sentence: str) -> set[str]:
    """Return the names that a sentence wants filled."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def test_both_languages_have_the_same_sentences() -> None:
    """No sentence exists in one language only."""
    assert set(ENGLISH) == set(JAPANESE)


@pytest.mark.parametrize("key", sorted(ENGLISH))
def test_a_sentence_has_the_same_placeholders_in_both(key: str) -> None:
    """What one language fills in, the other fills in too."""
    assert placeholders(ENGLISH[key]) == placeholders(JAPANESE[key])


@pytest.mark.parametrize("key", sorted(ENGLISH))
def test_a_japanese_sentence_is_japanese(key: str) -> None:
    """A sentence with English words in it is not left English in Japanese."""
    wordy = len(re.findall(r"[a-z]{3,}", re.sub(r"\{[^}]*\}", "", ENGLISH[key]))) > 3

    assert not wordy or re.search(r"[぀-ヿ一-鿿]", JAPANESE[key])


@pytest.mark.parametrize(
    ("option", "environment", "locale", "expected"),
    [
        ("ja", "en", "en_GB.UTF-8", "ja"),
        (None, "ja", "en_GB.UTF-8", "ja"),
        (None, "", "ja_JP.UTF-8", "ja"),
        (None, "fr", "ja_JP.UTF-8", "ja"),
        (None, "", "C", "en"),
        (None, "", "de_DE.UTF-8", "en"),
    ],
)
def test_the_language_spoken(
    monkeypatch: pytest.MonkeyPatch, option: str | None, environment: str, locale: str, expected: str
) -> None:
    """The option comes first, then COURSE_LANG, then the locale, then English."""
    monkeypatch.setenv("COURSE_LANG", environment)
    monkeypatch.setenv("LC_ALL", locale)

    assert expected == language_of(option)


def test_words_inside_a_sentence_are_said_in_its_language() -> None:
    """A value that is a text in every language is said in the sentence's."""
    title = {"en": "Twice", "ja": "二倍"}
    actual = [say("doctor.plain", language, value=title) for language in LANGUAGES]

    assert ["Twice", "二倍"] == actual
