"""Every error that the grader raises, as one family tree.

    CourseError                  says itself in both languages; knows its exit code
    ├─ UsageError          (2)   the command can't do what was asked: wrong name, no workspace, edited work
    │  ├─ CatalogError     (2)   course.yaml, exercise.yaml or a page is unsound; carries every problem at once
    │  └─ SubmissionError  (2)   what was handed in can't be read as a submission
    └─ BrokenError         (3)   our own failure; never the learner's loss
       ├─ SandboxError     (3)   the sandbox could not be made
       └─ WireError        (3)   bytes that are no message

An error holds the key of its sentence and the values that fill it; the words are looked up in `grader.text` by
whoever shows it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

EXIT_FULL_MARKS = 0
EXIT_NOT_FULL_MARKS = 1
EXIT_USAGE = 2
EXIT_BROKEN = 3


class CourseError(Exception):
    """Something that ends a command, said in words.

    Attributes:
        key: The sentence's key in `grader/locale`.
        params: The values that fill the sentence.
    """

    exit_code = EXIT_BROKEN

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key, params)
        self.key = key
        self.params = params

    def __reduce__(self) -> tuple[object, ...]:
        """Let an error reach another process of ours whole."""
        return _again, (type(self), self.key, self.params, {k: v for k, v in vars(self).items() if k not in _SAID})

    def __str__(self) -> str:
        filled = ", ".join(f"{name}={value}" for name, value in self.params.items())
        return f"{self.key}({filled})" if filled else self.key


_SAID = ("key", "params")


def _again(kind: type[CourseError], key: str, params: dict[str, object], rest: dict[str, object]) -> CourseError:
    error = kind.__new__(kind)
    CourseError.__init__(error, key, **params)
    vars(error).update(rest)
    return error


class UsageError(CourseError):
    """The command can't do what was asked; the sentence says the next step."""

    exit_code = EXIT_USAGE


@dataclass(frozen=True, slots=True)
class Problem:
    """One unsound place of a course file.

    Attributes:
        file: The path, as the author knows it.
        line: The line, counted from 1; 0 where no line can be named.
        key: The sentence's key in `grader/locale`.
        params: The values that fill the sentence.
    """

    file: str
    line: int
    key: str
    params: dict[str, object]


class CatalogError(UsageError):
    """Files of the course are unsound.

    Attributes:
        problems: All that was found, in file and line order.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("catalog.unsound", count=len(problems))
        self.problems = tuple(problems)


class SubmissionError(UsageError):
    """What was handed in can't be read as a submission."""


class BrokenError(CourseError):
    """Our own failure: the command exits with 3 and nobody loses points."""


class SandboxError(BrokenError):
    """The sandbox could not be made."""


class WireError(BrokenError):
    """Bytes that are no message."""

    def __init__(self, reason: str) -> None:
        super().__init__("broken.wire", reason=reason)
        self.reason = reason
