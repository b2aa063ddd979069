"""What `course verify` prints: the table of misconceptions against checks, and every problem."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.console import Group
from rich.table import Table
from rich.text import Text

from grader.text import say

if TYPE_CHECKING:
    from rich.console import Console

    from grader.verify import Caught, ExerciseProof


def show_verify(console: Console, proofs: Sequence[ExerciseProof], language: str, seconds: float) -> None:
    """Print proofs, each with its tables; the problems last, where the eye ends up, and how long it took."""
    for proof in proofs:
        for task, rows in groupby(sorted(proof.table, key=lambda row: row.task), key=lambda row: row.task):
            console.print(_matrix(proof.exercise, task, list(rows), language))
    for proof in proofs:
        console.print(_verdict(proof, language))
        for problem in proof.problems:
            console.print(Text(f"  ✗ {problem[language]}", style="red"))
    work = sum(proof.seconds for proof in proofs)
    console.print(Text(say("verify.total", language, count=len(proofs), work=work, seconds=seconds)))


def _matrix(exercise: str, task: str, rows: list[Caught], language: str) -> Group:
    """Return misconceptions against checks: ● the one that must fail, ○ fails too, · passes, ✗ must and did not."""
    checks = sorted({name for row in rows for name in (*row.failed, *row.passed)}, key=lambda name: ("[" in name, name))
    table = Table(title=f"{exercise} · {task}: {say('verify.title', language)}", title_justify="left", box=SIMPLE_HEAD)
    table.add_column(say("verify.column_name", language), overflow="fold")
    for number in range(1, len(checks) + 1):
        table.add_column(str(number), justify="center", no_wrap=True)
    for row in rows:
        named = next((name for name in checks if name == row.check or name.startswith(f"{row.check}[")), row.check)
        table.add_row(row.misconception, *(_cell(name, named, row) for name in checks))
    legend = "\n".join(f"  {number:2} {name}" for number, name in enumerate(checks, start=1))
    return Group(table, Text(legend, style="dim"), Text())


def _cell(name: str, named: str, row: Caught) -> Text:
    if name not in row.failed:
        return Text("✗", style="bold red") if name == named else Text("·", style="dim")
    return Text("●", style="green") if name == named else Text("○")


def _verdict(proof: ExerciseProof, language: str) -> Text:
    if not proof.sound:
        return Text(
            say("verify.unsound", language, exercise=proof.exercise, count=len(proof.problems)), style="bold red"
        )
    words = say(
        "verify.sound",
        language,
        exercise=proof.exercise,
        tasks=proof.tasks,
        checks=proof.checks,
        misconceptions=len(proof.table),
        alternatives=proof.alternatives,
        seeds=proof.seeds,
        devices=", ".join(proof.devices),
        seconds=proof.seconds,
    )
    return Text(words, style="green")
