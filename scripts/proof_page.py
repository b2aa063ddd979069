"""Make a page of what `course verify --json` found: exercises, tasks, checks, and the misconceptions that each catches.

course verify --seeds 20 --json | python scripts/proof_page.py > docs/proof.md
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from itertools import groupby
from operator import itemgetter
from typing import Any

ABOUT = """\
Made by `course verify --json` and `scripts/proof_page.py`. For each exercise, under every seed and on every device
named: the starter scores nothing, the solution and every alternative score everything, every misconception loses
points by the check that it names, and its own page is the one that a learner with these values reads.
"""


def main() -> None:
    """Read the proofs from standard input and print the page."""
    found = json.load(sys.stdin)
    proofs = found["exercises"]
    print("# The proof\n")
    print(ABOUT)
    _overview(proofs)
    minutes = found["seconds"] / 60
    print(f"\nThe whole course was verified in {minutes:.1f} minutes.\n" if len(proofs) > 1 else "")
    for proof in proofs:
        _exercise(proof)


def _overview(proofs: list[dict[str, Any]]) -> None:
    print("| exercise | tasks | checks | misconceptions | alternatives | seeds | devices | sound |")
    print("| --- | --: | --: | --: | --: | --: | --- | --- |")
    for proof in proofs:
        cells = [f"[{proof['exercise']}](#{proof['exercise']})", proof["tasks"], proof["checks"], len(proof["table"])]
        cells += [
            proof["alternatives"],
            proof["seeds"],
            ", ".join(proof["devices"]),
            "yes" if proof["sound"] else "**no**",
        ]
        print("|", " | ".join(map(str, cells)), "|")
    totals = [sum(proof[name] for proof in proofs) for name in ("tasks", "checks")]
    totals += [sum(len(proof["table"]) for proof in proofs), sum(proof["alternatives"] for proof in proofs)]
    print(f"| **{len(proofs)} exercises** |", " | ".join(f"**{total}**" for total in totals), "| | | |")


def _exercise(proof: dict[str, Any]) -> None:
    print(f"## {proof['exercise']}\n")
    print("| task | check | misconceptions that it must catch | all that it catches |")
    print("| --- | --- | --- | --: |")
    rows = sorted(proof["table"], key=itemgetter("task"))
    for task, entries in groupby(rows, key=itemgetter("task")):
        known = list(entries)
        caught = Counter(name for row in known for name in row["failed"])
        checks = dict.fromkeys(name for row in known for name in (*row["failed"], *row["passed"]))
        for check in sorted(checks, key=lambda name: ("[" in name, name)):
            short = "rules" if check.startswith("rules[") else check
            named = ", ".join(row["misconception"] for row in known if row["check"] == short)
            print(f"| {task} | {short} | {named} | {caught[check]} |")
    print()


if __name__ == "__main__":
    main()
