"""Click, speaking the learner's language: help is looked up when it is shown, and every error is said in one place.

A command's help is the sentence `help.NAME`; an option's is `option.COMMAND_NAME`, or `option.NAME` where commands
share it.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from typing import Any

import click
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from grader.cli.failure import exit_code_of
from grader.errors import UsageError
from grader.reports.prose import Prose
from grader.text import LANGUAGES, language_of, say, sentences

_META = "course.language"
_WIDEST = 100


def language() -> str:
    """Return the language to speak: what the command line asks for, else the environment's."""
    context = click.get_current_context(silent=True)
    return language_of(context.meta.get(_META) if context else None)


def word(key: str, **params: object) -> str:
    """Return a sentence in the language to speak."""
    return say(key, language(), **params)


def screen() -> Console:
    """Return standard output as a place for tables and colours; never reads a text as markup."""
    return Console(file=sys.stdout, highlight=False, markup=False, emoji=False)


class Command(click.Command):
    """A command with its help in every language, and with `--lang`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params.append(click.Option(["--lang"], type=click.Choice(LANGUAGES), expose_value=False))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Note the language wished for before help or an error is said."""
        wish = _wish(args)
        if wish:
            ctx.meta[_META] = wish
        return super().parse_args(ctx, args)

    def get_help(self, ctx: click.Context) -> str:
        """Return the help in the language to speak."""
        return _drawn(Group(*_help(self, ctx)))


class Commands(Command, click.Group):
    """A group of commands, in the order in which a person meets them."""

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        """Find a command; an unknown one gets the closest names."""
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            close = _close(args[0], self.list_commands(ctx))
            raise UsageError("cli.no_command_meant" if close else "cli.no_command", name=args[0], meant=close)
        return super().resolve_command(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order in which a person meets them."""
        return list(self.commands)


class CourseGroup(Commands):
    """The group of all commands, and the outermost layer: here errors become words and exit codes."""

    def main(self, args: Sequence[str] | None = None, *others: Any, **extra: Any) -> Any:
        """Run a command and exit with its code, as the group's help documents it."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="replace")
        words = list(sys.argv[1:] if args is None else args)
        try:
            code = super().main(words, *others, **extra | {"standalone_mode": False})
        except (SystemExit, GeneratorExit):
            raise
        except BaseException as error:  # noqa: BLE001  # whatever ends a command is said here, Ctrl-C included
            code = exit_code_of(error, language_of(_wish(words)))
        sys.exit(code if isinstance(code, int) else 0)


def _close(name: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches

    return ", ".join(get_close_matches(name, known, n=2))


def _wish(args: Sequence[str]) -> str | None:
    for place, argument in enumerate(args):
        name, _, value = argument.partition("=")
        if name == "--lang":
            value = value or (args[place + 1] if place + 1 < len(args) else "")
            return value if value in LANGUAGES else None
    return None


def _help(command: click.Command, context: click.Context) -> list[RenderableType]:
    usage = f"{context.command_path} {' '.join(command.collect_usage_pieces(context))}"
    shown: list[RenderableType] = [Text.assemble((word("help.usage"), "bold"), " ", usage), Text()]
    lines = word(f"help.{command.name}").splitlines()
    shown += [Padding(Prose(Text(line.lstrip(), style=_style(line))), (0, 0, 0, _indent(line))) for line in lines]
    options = [option for option in command.get_params(context) if isinstance(option, click.Option)]
    shown += _section("help.options", [(_names(option, context), _meaning(command, option)) for option in options])
    if isinstance(command, click.Group):
        names = command.list_commands(context)
        shown += _section("help.commands", [(name, word(f"help.{name}").partition("\n")[0]) for name in names])
    return shown


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip()) + 2


def _style(line: str) -> str:
    return "cyan" if line.startswith("  ") else ""


def _section(title: str, rows: list[tuple[str, str]]) -> list[RenderableType]:
    table = Table.grid(padding=(0, 3, 0, 0))
    table.add_column(no_wrap=True, style="cyan")
    table.add_column()
    for name, meaning in rows:
        table.add_row(Text(name), Prose(meaning))
    return [Text(), Text(word(title), style="bold"), Padding(table, (0, 0, 0, 2))]


def _names(option: click.Option, context: click.Context) -> str:
    record = option.get_help_record(context)
    return record[0] if record else ", ".join(option.opts)


def _meaning(command: click.Command, option: click.Option) -> str:
    name = "help" if "--help" in option.opts else option.name
    own = f"option.{command.name}_{name}"
    return word(own if own in sentences(language()) else f"option.{name}")


def _drawn(shown: RenderableType) -> str:
    width = min(Console().width, _WIDEST)
    paper = io.StringIO()
    console = Console(file=paper, width=width, force_terminal=sys.stdout.isatty(), highlight=False)
    console.print(shown)
    return "\n".join(line.rstrip() for line in paper.getvalue().splitlines())
