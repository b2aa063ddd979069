"""YAML that remembers its lines: values are taken out one by one, and every problem on the way is noted, not raised."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches

import yaml

from grader.errors import Problem
from grader.text import LANGUAGES, Words, both

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TEXT = "tag:yaml.org,2002:str"
_NULL = "tag:yaml.org,2002:null"
_NOTHING: Words = dict.fromkeys(LANGUAGES, "")


@dataclass(slots=True)
class Source:
    """One text in YAML and the problems found so far.

    Attributes:
        file: The path, as the author knows it.
        before: How many lines of the file stand before the text (a docstring's).
        problems: What was found.
    """

    file: str
    before: int = 0
    problems: list[Problem] = field(default_factory=list)

    def complain(self, line: int, key: str, **params: object) -> None:
        """Note a problem at a line of the text, counted from 1."""
        self.problems.append(Problem(self.file, line + self.before if line else 0, key, params))

    def table(self, text: str, known: Collection[str] = ()) -> Table | None:
        """Read the text as one table; None where it is none."""
        try:
            node = yaml.compose(text, Loader=_Loader)
        except yaml.YAMLError as error:
            self._unreadable(text, error)
            return None
        if not isinstance(node, yaml.MappingNode):
            self.complain(1, "catalog.must_be", name=self.file, expected=both("expected.table"), got=_shown(node))
            return None
        return Table(self, node, known)

    def list(self, text: str) -> list[Table]:
        """Read the text as a list of tables."""
        try:
            node = yaml.compose(text, Loader=_Loader)
        except yaml.YAMLError as error:
            self._unreadable(text, error)
            return []
        return _tables(self, self.file, node, ())

    def _unreadable(self, text: str, error: yaml.YAMLError) -> None:
        mark = getattr(error, "problem_mark", None)
        reason = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
        last = text.rstrip().count("\n") + 1
        self.complain(min(mark.line + 1, last) if mark else 0, "catalog.yaml", reason=reason)


class Table:
    """One table of a YAML text. Each method takes one key's value out and notes what is wrong with it.

    Attributes:
        line: Where the table begins, counted from 1.
    """

    def __init__(self, source: Source, node: yaml.MappingNode, known: Collection[str] = ()) -> None:
        self.source = source
        self.line = node.start_mark.line + 1
        self._nodes: dict[str, yaml.Node] = {}
        for key, value in node.value:
            self._add(str(key.value), key.start_mark.line + 1, value, known)

    def _add(self, name: str, line: int, value: yaml.Node, known: Collection[str]) -> None:
        if name in self._nodes:
            self.source.complain(line, "catalog.twice", name=name)
        elif known and name not in known:
            self.unknown(name, line, known)
        else:
            self._nodes[name] = value

    def unknown(self, name: str, line: int, known: Collection[str]) -> None:
        """Note that a word is none of those known, with the closest of them."""
        close = get_close_matches(name, known, n=1)
        key = "catalog.unknown_meant" if close else "catalog.unknown"
        self.source.complain(line, key, name=name, meant=close[0] if close else "", known=", ".join(known))

    def __contains__(self, name: str) -> bool:
        return name in self._nodes

    def __iter__(self) -> Iterator[str]:
        return iter(self._nodes)

    def raw(self, name: str) -> str:
        """Return a value as it is written; empty where it is no single value."""
        node = self._nodes[name]
        return str(node.value) if isinstance(node, yaml.ScalarNode) else ""

    def wrong(self, name: str, expected: str) -> None:
        """Note that a key's value is not what is expected."""
        self._wrong(name, self._nodes[name], expected)

    def line_of(self, name: str) -> int:
        """Return the line of a key's value, or the table's where the key is missing."""
        return self._nodes[name].start_mark.line + 1 if name in self._nodes else self.line

    def text(self, name: str, default: str | None = None) -> str:
        """Return a text; without a default it must be there and not be empty."""
        node = self._node(name, required=default is None)
        if node is None:
            return default or ""
        if node.tag == _TEXT and node.value.strip():
            return str(node.value)
        self._wrong(name, node, "expected.text")
        return default or ""

    def words(self, name: str) -> Words:
        """Return a text in every language."""
        node = self._node(name)
        return _NOTHING if node is None else self._words(name, node)

    def all_words(self, name: str) -> tuple[Words, ...]:
        """Return a list of texts in every language."""
        return tuple(self._words(f"{name} {number}", item) for number, item in enumerate(self._items(name), start=1))

    def whole(self, name: str, low: int, high: int | None = None, default: int | None = None) -> int:
        """Return a whole number between two others."""
        node = self._node(name, required=default is None)
        value = low if default is None else default
        if node is None:
            return value
        found = _constructed(node)
        if type(found) is int and found >= low and (high is None or found <= high):
            return found
        self._wrong(name, node, "expected.whole" if high is None else "expected.whole_between", low=low, high=high)
        return value

    def seconds(self, name: str, default: float) -> float:
        """Return a number above 0."""
        node = self._node(name, required=False)
        if node is None:
            return default
        found = _constructed(node)
        if isinstance(found, int | float) and not isinstance(found, bool) and 0 < found < math.inf:
            return float(found)
        self._wrong(name, node, "expected.seconds")
        return default

    def yes_or_no(self, name: str, default: bool) -> bool:
        """Return true or false."""
        node = self._node(name, required=False)
        if node is None:
            return default
        found = _constructed(node)
        if isinstance(found, bool):
            return found
        self._wrong(name, node, "expected.yes_or_no")
        return default

    def one_of(self, name: str, known: Collection[str], default: str) -> str:
        """Return one of the words known."""
        value = self.text(name, default)
        if value in known:
            return value
        self.unknown(value, self.line_of(name), known)
        return default

    def names(self, name: str, known: Collection[str] | None = None) -> tuple[str, ...]:
        """Return a list of texts, each one of those known; empty where the key is missing."""
        return tuple(text for text, _ in self.names_with_lines(name, known))

    def names_with_lines(self, name: str, known: Collection[str] | None = None) -> list[tuple[str, int]]:
        """Return a list of texts, each once, with the lines on which they stand."""
        found: dict[str, int] = {}
        for item in self._items(name):
            line = item.start_mark.line + 1
            if item.tag != _TEXT or not item.value.strip():
                self._wrong(name, item, "expected.text")
            elif item.value in found:
                self.source.complain(line, "catalog.twice", name=item.value)
            elif known is not None and item.value not in known:
                self.unknown(item.value, line, known)
            else:
                found[item.value] = line
        return list(found.items())

    def table(self, name: str, known: Collection[str]) -> Table | None:
        """Return a table in this one; None where the key is missing."""
        node = self._node(name, required=False)
        if node is None or isinstance(node, yaml.MappingNode):
            return Table(self.source, node, known) if node else None
        self._wrong(name, node, "expected.table")
        return None

    def tables(self, name: str, known: Collection[str]) -> list[Table]:
        """Return a list of tables; there must be one at least."""
        node = self._node(name)
        if node is None:
            return []
        found = _tables(self.source, name, node, known)
        if not found and isinstance(node, yaml.SequenceNode) and not node.value:
            self._wrong(name, node, "expected.tables")
        return found

    def _node(self, name: str, required: bool = True) -> yaml.Node | None:
        node = self._nodes.get(name)
        if node is not None and node.tag != _NULL:
            return node
        if required:
            self.source.complain(self.line_of(name), "catalog.missing", name=name)
        return None

    def _items(self, name: str) -> list[yaml.Node]:
        node = self._node(name, required=False)
        if node is None:
            return []
        if isinstance(node, yaml.SequenceNode):
            return list(node.value)
        self._wrong(name, node, "expected.list")
        return []

    def _words(self, name: str, node: yaml.Node) -> Words:
        if not isinstance(node, yaml.MappingNode):
            self._wrong(name, node, "expected.words")
            return _NOTHING
        inner = Table(self.source, node, LANGUAGES)
        wanting = [language for language in LANGUAGES if not inner._has_text(language)]
        if wanting:
            self.source.complain(inner.line, "catalog.no_language", name=name, languages=", ".join(wanting))
            return _NOTHING
        return {language: str(inner._nodes[language].value).strip() for language in LANGUAGES}

    def _has_text(self, name: str) -> bool:
        node = self._nodes.get(name)
        return node is not None and node.tag == _TEXT and bool(node.value.strip())

    def _wrong(self, name: str, node: yaml.Node, expected: str, **params: object) -> None:
        line = node.start_mark.line + 1
        self.source.complain(line, "catalog.must_be", name=name, expected=both(expected, **params), got=_shown(node))


def _tables(source: Source, name: str, node: yaml.Node | None, known: Collection[str]) -> list[Table]:
    found = []
    items = node.value if isinstance(node, yaml.SequenceNode) else [node]
    for item in items:
        if isinstance(item, yaml.MappingNode) and item is not node:
            found.append(Table(source, item, known))
        else:
            line = item.start_mark.line + 1 if item is not None else 1
            source.complain(line, "catalog.must_be", name=name, expected=both("expected.tables"), got=_shown(item))
    return found


def _constructed(node: yaml.Node) -> object:
    if not isinstance(node, yaml.ScalarNode) or node.tag == _TEXT:
        return None
    try:
        return yaml.load(node.value, Loader=_Loader)
    except (yaml.YAMLError, ValueError):
        return None


def _shown(node: yaml.Node | None) -> object:
    if isinstance(node, yaml.ScalarNode):
        return repr(node.value) if node.tag == _TEXT else node.value
    if isinstance(node, yaml.MappingNode):
        return both("expected.got_table")
    return both("expected.got_nothing") if node is None else both("expected.got_list")
