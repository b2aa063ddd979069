"""The words, English and Japanese: the only place where a sentence is looked up.

Sentences live in `grader/locale/*.en.toml` and `*.ja.toml`, as `[section]` tables; a key is `section.name`.
"""

from __future__ import annotations

import locale
import os
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

LANGUAGES = ("en", "ja")
LOCALE = Path(__file__).parent / "locale"

Words = Mapping[str, str]
"""One text in every language: ``{"en": …, "ja": …}``."""


@cache
def sentences(language: str) -> dict[str, str]:
    """Return every sentence of a language by its key."""
    found: dict[str, str] = {}
    for path in sorted(LOCALE.glob(f"*.{language}.toml")):
        for section, table in tomllib.loads(path.read_text(encoding="utf-8")).items():
            found |= {f"{section}.{name}": sentence.strip() for name, sentence in table.items()}
    return found


def say(key: str, language: str, **params: object) -> str:
    """Return one sentence in one language; a parameter that is `Words` is said in that language too.

    Raises:
        KeyError: There is no such sentence.
    """
    filled = {name: pick(value, language) if is_words(value) else value for name, value in params.items()}
    return sentences(language)[key].format(**filled)


def both(key: str, **params: object) -> Words:
    """Return one sentence in every language."""
    return {language: say(key, language, **params) for language in LANGUAGES}


def join(*texts: Words, separator: str = " ") -> Words:
    """Return texts one after the other, in every language."""
    return {language: separator.join(text[language] for text in texts) for language in LANGUAGES}


def is_words(value: object) -> bool:
    """Tell whether a value is a text in every language."""
    return isinstance(value, Mapping) and set(value) == set(LANGUAGES)


def pick(words: object, language: str) -> str:
    """Return the text of one language out of `Words`."""
    assert isinstance(words, Mapping)
    return str(words[language])


def language_of(option: str | None = None) -> str:
    """Return the language to speak: the option, else `COURSE_LANG`, else the locale's, else English."""
    for wish in (option, os.environ.get("COURSE_LANG"), *_locale_wishes()):
        if wish and wish[:2].lower() in LANGUAGES:
            return wish[:2].lower()
    return "en"


def _locale_wishes() -> list[str | None]:
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    first = next((os.environ[name] for name in names if os.environ.get(name)), None)
    return [first, locale.getlocale()[0]] if first is None else [first]
