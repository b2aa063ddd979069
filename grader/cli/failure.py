"""How a command's end by an error is said, in one place: words on standard error, and the exit code."""

from __future__ import annotations

import platform
import sys
import tempfile
import traceback
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from grader.errors import EXIT_BROKEN, EXIT_USAGE, BrokenError, CatalogError, CourseError, Problem
from grader.reports.plain import clean
from grader.text import say

EXIT_STOPPED = 130


def exit_code_of(error: BaseException, language: str) -> int:
    """Say an error and return the exit code that it means."""
    if isinstance(error, click.exceptions.Exit):
        return error.exit_code
    if isinstance(error, KeyboardInterrupt | click.Abort):
        _print(say("cli.stopped", language), style="yellow")
        return EXIT_STOPPED
    if isinstance(error, ExceptionGroup):
        return max(exit_code_of(one, language) for one in error.exceptions)
    if isinstance(error, click.ClickException):
        _print(_click_words(error, language))
        return EXIT_USAGE
    if isinstance(error, CourseError) and not isinstance(error, BrokenError):
        return _usage(error, language)
    return _ours(error, language)


def warn(words: str) -> None:
    """Say something on standard error that does not end the command."""
    _print(words, style="yellow")


def _usage(error: CourseError, language: str) -> int:
    _print(say(error.key, language, **error.params))
    if isinstance(error, CatalogError):
        for problem in error.problems:
            _print(_place(problem, language), style="")
    return error.exit_code


def _place(problem: Problem, language: str) -> str:
    key = "catalog.place" if problem.line else "catalog.place_without_line"
    words = say(problem.key, language, **problem.params)
    return say(key, language, file=problem.file, line=problem.line, words=words)


def _ours(error: BaseException, language: str) -> int:
    reason = say(error.key, language, **error.params) if isinstance(error, CourseError) else _short(error)
    path = _write_record(error)
    _print(say("cli.broken", language, reason=reason))
    _print(say("cli.broken_record", language, path=path) if path else _trace(error), style="")
    return EXIT_BROKEN


def _short(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}".partition("\n")[0][:300]


def _write_record(error: BaseException) -> Path | None:
    facts = f"course {' '.join(sys.argv[1:])}\nPython {platform.python_version()} on {platform.platform()}\n\n"
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="course-failure-", suffix=".txt", delete=False, encoding="utf-8", errors="replace"
        ) as file:
            file.write(facts + _trace(error))
            return Path(file.name)
    except OSError:
        return None


def _trace(error: BaseException) -> str:
    return "".join(traceback.format_exception(error))


def _click_words(error: click.ClickException, language: str) -> str:
    if isinstance(error, click.NoSuchOption):
        meant = ", ".join(error.possibilities or ())
        key = "cli.no_option_meant" if meant else "cli.no_option"
        return say(key, language, name=error.option_name, meant=meant)
    if isinstance(error, click.MissingParameter):
        return say("cli.missing_argument", language, name=_parameter(error))
    if isinstance(error, click.BadParameter):
        return say("cli.bad_value", language, name=_parameter(error), reason=error.message.rstrip("."))
    return say("cli.usage", language, reason=error.format_message().rstrip("."))


def _parameter(error: click.BadParameter) -> str:
    if error.param is None:
        return "?"
    return error.param.opts[0] if isinstance(error.param, click.Option) else error.param.human_readable_name


def _print(words: str, style: str = "bold red") -> None:
    console = Console(stderr=True, highlight=False, markup=False, emoji=False)
    console.print(Text(clean(words), style=style), soft_wrap=True)
