"""What `course verify` prints: the table of misconceptions against checks, and every problem."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from grader.text import say

if TYPE_CHECKING:
    from rich.console import Console

    from grader.verify import ExerciseProof


def show_verify(console: Console, proofs: Sequence[ExerciseProof], language: str) -> None:
    """Print proofs, each with its table; the problems last, where the eye ends up."""
    for proof in proofs:
        if proof.table:
            console.print(_table(proof, language))
    for proof in proofs:
        console.print(_verdict(proof, language))
        for problem in proof.problems:
            console.print(Text(f"  ✗ {problem[language]}", style="red"))
    seconds = sum(proof.seconds for proof in proofs)
    console.print(Text(say("verify.total", language, count=len(proofs), seconds=seconds)))


def _table(proof: ExerciseProof, language: str) -> Table:
    table = Table(title=f"{proof.exercise}: {say('verify.title', language)}", title_justify="left")
    for column in ("task", "name", "check", "others"):
        table.add_column(say(f"verify.column_{column}", language), overflow="fold")
    for row in proof.table:
        others = [
            name
            for name in row.failed
            if name != row.check and not (row.check == "rules" and name.startswith("rules["))
        ]
        named = row.check in row.failed or any(name.startswith("rules[") for name in row.failed if row.check == "rules")
        mark = Text("✓ " if named else "✗ ", style="green" if named else "red")
        table.add_row(row.task, row.misconception, mark + row.check, ", ".join(others) or "–")
    return table


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
        seconds=proof.seconds,
    )
    return Text(words, style="green")
