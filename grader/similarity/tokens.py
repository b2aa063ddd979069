"""Python as a copier can't disguise it: no comments, docstrings, imports or layout, and the learner's names all alike.

What the world names stays (keywords, operators, numbers, builtins, imported modules, attributes of other people's
objects, the tasks): it says what is done. A name that the learner chose is one mark, a string another. Text that is no
sound Python is read as far as it looks like it; nothing is compiled or run.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from pygments.lexers.python import PythonLexer
from pygments.token import Comment, Error, Keyword, Name, Operator, String, Text, _TokenType

_OPEN, _CLOSE = frozenset("([{"), frozenset(")]}")
_BEGINS = frozenset({"def", "class", "async"})
_GIVEN = (Name.Builtin, Name.Exception)
_LEXER = PythonLexer(stripnl=False, ensurenl=False)
CHOSEN, STRING = "v", "s"
"""What stands for a name that the learner chose, and for a string."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch that is compared by itself, so that the order of functions does not matter: from one `def` or `class`
    to the next.

    Attributes:
        words: The tokens.
        lines: The line of each, from 1.
    """

    words: list[str] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)

    def add(self, word: str, line: int) -> None:
        """Add a token; strings side by side are one."""
        if word and not (word == STRING and self.words[-1:] == [STRING]):
            self.words.append(word)
            self.lines.append(line)


@dataclass(frozen=True, slots=True)
class _Token:
    """A token with its line; whether a statement begins with it, and whether that is an import or a lone string."""

    kind: _TokenType
    text: str
    line: int
    first: bool
    idle: bool


_NONE = _Token(Text, "", 0, False, False)


def pieces(code: str, known: Collection[str] = ()) -> list[Piece]:
    """Return what is compared of a text.

    Args:
        code: The text.
        known: Names that the exercise gives, which are kept.
    """
    every = list(_tokens(code))
    tokens = [token for token in every if not token.idle]
    kept = {part for token in every if token.idle and token.kind in Name for part in token.text.split(".")} | {*known}
    own = set(_made(tokens)) - kept
    found = [Piece()]
    depth, heading = 0, False
    for before, token, after in zip([_NONE, *tokens], tokens, [*tokens[1:], _NONE], strict=False):
        if token.first and (token.text in _BEGINS or token.text == "@"):
            found.append(Piece())
        heading = (heading or (token.first and token.text in _BEGINS)) and not (token.text == ":" and depth == 0)
        depth = 0 if token.first else _depth(depth, token.text)
        keyword = depth > 0 and not heading and after.text == "=" and before.text in ("(", ",")
        if not (token.text == "," and after.text in _CLOSE):
            found[-1].add(_word(token, before.text == "." or keyword, kept, own), token.line)
    return [piece for piece in found if piece.words]


def _word(token: _Token, given: bool, kept: Collection[str], own: Collection[str]) -> str:
    """Return what a token counts as; nothing where it does not count."""
    if token.kind in String:
        return "" if token.kind in (String.Affix, String.Interpol) else STRING
    if token.text == ";" or token.kind in Error:
        return ""
    if token.kind not in Name or token.text in kept:
        return token.text
    given = given or any(token.kind in kind for kind in _GIVEN)
    return token.text if given and token.text not in own else CHOSEN


def _tokens(code: str) -> Iterator[_Token]:
    """Return the tokens without comments and layout."""
    line, depth, first, idle = 1, 0, True, False
    for _, kind, text in _LEXER.get_tokens_unprocessed(code):
        here, line = line, line + text.count("\n")
        if kind in Text or kind in Comment or kind in String.Doc:
            first = first or ("\n" in text and not text.startswith("\\"))
            continue
        begins = first and (depth == 0 or text in _BEGINS)
        if begins:
            depth, idle = 0, kind in String or text in ("import", "from")
        if kind in Name.Decorator and len(text) > 1:  # `x @w` looks like one, too
            yield _Token(Operator, "@", here, begins, idle)
            kind, text, begins = Name, text[1:].strip(), False
        yield _Token(kind, text, here, begins, idle)
        depth = _depth(depth, text)
        first = text == ";"


def _depth(depth: int, text: str) -> int:
    if text in _OPEN:
        return depth + 1
    return max(depth - 1, 0) if text in _CLOSE else depth


def _made(tokens: list[_Token]) -> Iterator[str]:
    """Return the attributes and functions that the text itself makes: `self.layer = …`, `def step(…)`."""
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if (before.text == "." and after.text == "=") or (before.text in _BEGINS and before.kind in Keyword):
            yield token.text
