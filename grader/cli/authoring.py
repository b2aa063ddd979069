"""The author's gate: `course verify`."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict

import click

from grader.cli.context import Here
from grader.cli.spoken import Command, language, screen, word
from grader.devices import KINDS
from grader.errors import EXIT_FULL_MARKS, EXIT_NOT_FULL_MARKS


@click.command("verify", cls=Command)
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--write", is_flag=True)
@click.option("--seeds", type=click.IntRange(min=1), default=2)
@click.option("--device", "kinds", type=click.Choice(KINDS), multiple=True)
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def verify(here: Here, names: tuple[str, ...], write: bool, seeds: int, kinds: tuple[str, ...], as_json: bool) -> int:
    """Prove that exercises are sound; return the exit code."""
    course = here.course(only=names, starters=not write)
    chosen = [course.exercise(name).name for name in names] or [exercise.name for exercise in course.exercises]

    from grader.verify import verify as prove  # imports torch and pytest

    started = time.perf_counter()
    with _progress(as_json) as say_progress:
        proofs = prove(course, chosen, seeds=seeds, write=write, on_progress=say_progress, kinds=kinds)
    seconds = time.perf_counter() - started
    if as_json:
        click.echo(
            json.dumps(
                {"seconds": seconds, "exercises": [asdict(proof) | {"sound": proof.sound} for proof in proofs]},
                ensure_ascii=False,
                indent=2,
            )
        )
    else:
        from grader.reports.proofs import show_verify

        show_verify(screen(), proofs, language(), seconds)
    return EXIT_FULL_MARKS if all(proof.sound for proof in proofs) else EXIT_NOT_FULL_MARKS


@contextmanager
def _progress(quiet: bool) -> Iterator[Callable[[str], None]]:
    """Give what tells a watching person how far the proof has come."""
    if quiet or not sys.stdout.isatty():
        yield lambda name: None
        return
    with screen().status(word("cli.verifying", name="…")) as status:
        yield lambda name: status.update(word("cli.verifying", name=name))
