"""How long a learner waits: a cold `course grade`, against `python -c "import torch"`; and `course list` and `--help`.

Every command is a fresh process; the commands alternate, so that the ratio holds on a busy machine.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from grader.catalog import find_course, load_course
from grader.workspace import Workspace

EXERCISE = "03_autograd"
COURSE = str(Path(sys.executable).with_name("course"))


def timed(command: list[str], at: Path, expected: int = 0) -> float:
    """Return the seconds that a command takes."""
    started = time.perf_counter()
    ended = subprocess.run(command, cwd=at, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - started
    if ended.returncode != expected:
        raise SystemExit(f"{' '.join(command)} ended with {ended.returncode}:\n{ended.stdout}{ended.stderr}")
    return seconds


def main() -> None:
    """Measure, print a table, and with `--json` one object as the last line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    root = find_course(None)
    course = load_course(root)
    exercise = course.exercise(EXERCISE)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        Workspace(folder, course).fetch(exercise)
        shutil.copy(exercise.solution_path / exercise.file, folder / EXERCISE / exercise.file)
        commands = {
            "import torch": [sys.executable, "-c", "import torch"],
            "course grade": [COURSE, "--course", str(root), "grade"],
            "course list": [COURSE, "--course", str(root), "list"],
            "course --help": [COURSE, "--help"],
        }
        at = {"course grade": folder / EXERCISE}
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(options.rounds):
            for name_, command in commands.items():
                times[name_].append(timed(command, at.get(name_, folder)))
    medians = {name_: statistics.median(taken) for name_, taken in times.items()}
    ratio = medians["course grade"] / medians["import torch"]
    for name_, seconds in medians.items():
        print(f"{name_:14} {seconds * 1000:7.0f} ms")
    print(f"a cold `course grade` of {EXERCISE} takes {ratio:.2f} times as long as importing torch")
    if options.json:
        milliseconds = {f"{name_.replace(' ', '_')}_ms": round(seconds * 1e3, 1) for name_, seconds in medians.items()}
        print(json.dumps({"ratio_to_import_torch": round(ratio, 3), **milliseconds, "rounds": options.rounds}))


if __name__ == "__main__":
    main()
