"""Make a page of what `course verify --json` found: exercises, tasks, checks, and the misconceptions that each catches.

course verify --seeds 20 --json > proof.json; python scripts/proof_page.py proof.json > docs/proof.md

Several files are made one: an exercise may have been proved on each device apart, and where it was proved twice on one
device, the file named last counts. Proofs of checks that have changed in between are refused.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

ABOUT = """\
Made by `course verify --json` and `scripts/proof_page.py`. For each exercise, under every seed and on every device
named: the starter scores nothing, the solution and every alternative score everything, every misconception loses
points by the check that it names, and its own page is the one that a learner with these values reads.
"""


def main() -> None:
    """Read the proofs from the files named and print the page."""
    by_name: dict[str, dict[str, dict[str, Any]]] = {}
    for path in map(Path, sys.argv[1:]):
        for proof in json.loads(path.read_text(encoding="utf-8"))["exercises"]:
            by_name.setdefault(proof["exercise"], {})[", ".join(proof["devices"])] = proof
    proofs = [_merged(list(found.values())) for _, found in sorted(by_name.items())]
    print("# The proof\n")
    print(ABOUT)
    _overview(proofs)
    minutes = sum(proof["seconds"] for proof in proofs) / 60
    print(f"\nAll exercises together took {minutes:.1f} minutes, each on one core and with others beside it.\n")
    for proof in proofs:
        _exercise(proof)


def _merged(proofs: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the proofs of one exercise on several devices as one."""
    first = proofs[0]
    for proof in proofs[1:]:
        if any(proof[name] != first[name] for name in ("tasks", "checks", "alternatives")):
            raise SystemExit(f"{first['exercise']}: proved with other checks on another device; prove it again")
    return first | {
        "devices": [f"{device} ({proof['seeds']})" for proof in proofs for device in proof["devices"]],
        "sound": all(proof["sound"] for proof in proofs),
        "seconds": sum(proof["seconds"] for proof in proofs),
        "table": list({row["misconception"]: row for proof in reversed(proofs) for row in proof["table"]}.values()),
    }


def _overview(proofs: list[dict[str, Any]]) -> None:
    print("| exercise | tasks | checks | misconceptions | alternatives | devices (seeds) | sound |")
    print("| --- | --: | --: | --: | --: | --- | --- |")
    for proof in proofs:
        cells = [f"[{proof['exercise']}](#{proof['exercise']})", proof["tasks"], proof["checks"], len(proof["table"])]
        cells += [
            proof["alternatives"],
            ", ".join(proof["devices"]),
            "yes" if proof["sound"] else "**no**",
        ]
        print("|", " | ".join(map(str, cells)), "|")
    totals = [sum(proof[name] for proof in proofs) for name in ("tasks", "checks")]
    totals += [sum(len(proof["table"]) for proof in proofs), sum(proof["alternatives"] for proof in proofs)]
    print(f"| **{len(proofs)} exercises** |", " | ".join(f"**{total}**" for total in totals), "| | |")


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
