"""A class graded: here, with pytest processes side by side, and with nbgrader, in one run on this machine.

A class of right, wrong, hanging and crashing answers to one exercise is graded (a) by `course grade` with one runner
and with two, (b) by one `python -m pytest` process per submission, two at a time, in-process and unconfined, and,
where nbgrader is installed, (c) by `nbgrader autograde` on twenty of them. Ratios are what to trust: all of them ran on
the same machine one after the other, and the load then is printed with them. Memory is the largest sum of resident
sizes (`Pss`, shared pages counted once) of all processes, looked at twice a second.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import random
import secrets
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from grader.catalog import Course, Exercise, find_course, load_course, misconceptions

COURSE = [sys.executable, "-c", "from grader.cli import main; main()"]
HANGING, CRASHING = 0.02, 0.04
"""The shares of answers that never end and that end their process, in one task each."""


@dataclass(slots=True)
class Watch:
    """How long a command took, and how much memory it and its children held at most."""

    seconds: float = 0.0
    peak_mb: float = 0.0
    history: list[float] = field(default_factory=list)


def make_class(course: Course, exercise: Exercise, count: int, folder: Path) -> None:
    """Write a class's submissions: each its own text, a third of them right."""
    solution = (exercise.solution_path / exercise.file).read_text(encoding="utf-8")
    wrong = [entry.source.replace("from __future__ import annotations", "") for entry in misconceptions(exercise)]
    dice = random.Random(1)
    for number in range(count):
        text = f"{solution}\n\n# learner {number}\n"
        if number % 3:
            text += dice.choice(wrong).split('"""', 2)[2]
        kind, task = dice.random(), dice.choice(exercise.tasks).name
        if kind < HANGING:
            text += f"\n\ndef {task}(*a, **k):\n    while True: pass\n"
        elif kind < HANGING + CRASHING:
            text += f"\n\ndef {task}(*a, **k):\n    import os; os._exit(1)\n"
        path = folder / f"learner{number:04d}" / exercise.name / exercise.file
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")


def watched(command: list[str], folder: Path, environment: dict[str, str]) -> Watch:
    """Run a command to its end, watching its memory."""
    found = Watch()
    started = time.perf_counter()
    running = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    ended = threading.Event()
    watching = threading.Thread(target=_watch, args=(running.pid, found, ended))
    watching.start()
    output, _ = running.communicate()
    found.seconds = time.perf_counter() - started
    ended.set()
    watching.join()
    if running.returncode not in {0, 1}:
        raise SystemExit(f"{' '.join(command)} ended with {running.returncode}:\n{output[-2000:]}")
    return found


def _watch(root: int, found: Watch, ended: threading.Event) -> None:
    while not ended.wait(0.5):
        held = sum(_pss(pid) for pid in [root, *_family(root)]) / 1024
        found.history.append(held)
        found.peak_mb = max(found.peak_mb, held)


def _family(root: int) -> list[int]:
    found, queue = [], [root]
    while queue:
        for path in Path(f"/proc/{queue.pop()}/task").glob("*/children"):
            try:
                children = [int(word) for word in path.read_text().split()]
            except OSError:
                continue
            found += children
            queue += children
    return found


def _pss(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def here(folder: Path, runners: int, engine: str = "local", cluster: dict[str, str] | None = None) -> Watch:
    """Grade the class with `course grade`; with Ray on the cluster that variables name, else on one started for it."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("RAY_")} | (cluster or {})
    with tempfile.TemporaryDirectory() as place:
        command = [*COURSE, "grade", str(folder), "--device", "cpu", "--runners", str(runners), "--engine", engine]
        return watched([*command, "--gradebook", f"{place}/gradebook.db", "--json"], Path(place), environment)


@contextmanager
def standing_cluster() -> Iterator[dict[str, str]]:
    """Start a Ray cluster of this machine that waits for work, as an operator would; yield the variables to join it."""
    key = {"RAY_AUTH_MODE": "token", "RAY_AUTH_TOKEN": secrets.token_hex(32)}
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "ray.scripts.scripts", "start", "--head", "--block", f"--port={port}"]
    command += ["--num-cpus=2", "--include-dashboard=false", "--disable-usage-stats", "--node-ip-address=127.0.0.1"]
    quiet: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "start_new_session": True}
    cluster = subprocess.Popen(command, env=os.environ | key, **quiet)
    try:
        time.sleep(20)  # until it has started and is at rest
        yield key | {"RAY_ADDRESS": f"127.0.0.1:{port}"}
    finally:
        cluster.terminate()
        cluster.wait()


def ray_to_local(folder: Path, rounds: int) -> dict[str, float]:
    """Return how long two runners take here and on Ray, the cluster started for it and standing: medians of rounds."""
    seconds: dict[str, list[float]] = {"local": [], "started": [], "standing": []}
    for _ in range(rounds):
        seconds["local"].append(here(folder, 2).seconds)
        seconds["started"].append(here(folder, 2, "ray").seconds)
        with standing_cluster() as cluster:
            seconds["standing"].append(here(folder, 2, "ray", cluster).seconds)
    middle = {name: median(values) for name, values in seconds.items()}
    ratios = {f"{name}_to_local": round(middle[name] / middle["local"], 3) for name in ("started", "standing")}
    return {name: round(value, 1) for name, value in middle.items()} | ratios


def pytest_processes(exercise: Exercise, folder: Path, count: int, at_once: int) -> float:
    """Grade some of the class with a pytest process each; return the seconds for one, so many at a time."""
    files = sorted(folder.glob(f"*/*/{exercise.file}"))[:count]

    def one(path: Path) -> None:
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--tb=no", "--answer", str(path)]
        command += ["--in-process", str(exercise.solution_path)]
        # What a plain pytest script would do with an answer that never ends: an outer limit, and all its points lost.
        subprocess.run(["timeout", "60", *command], capture_output=True, check=False, stdin=subprocess.DEVNULL)

    started = time.perf_counter()
    with ThreadPoolExecutor(at_once) as pool:
        list(pool.map(one, files))
    return (time.perf_counter() - started) / len(files)


def nbgrader_autograde(exercise: Exercise, count: int) -> float | None:
    """Return the seconds that `nbgrader autograde` takes for one notebook; None where it is not installed."""
    if importlib.util.find_spec("nbgrader") is None:
        return None
    from nbgrader_class import make_nbgrader_class, nbgrader

    with tempfile.TemporaryDirectory() as place:
        solution = (exercise.solution_path / exercise.file).read_text(encoding="utf-8")
        make_nbgrader_class(Path(place), exercise, [solution] * count)
        started = time.perf_counter()
        nbgrader("autograde", Path(place))
        return (time.perf_counter() - started) / count


def flat(exercise: Exercise, course: Course, count: int) -> Watch:
    """Grade many small submissions with one runner, to see whether memory grows."""
    with tempfile.TemporaryDirectory() as place:
        make_class(course, exercise, count, Path(place) / "class")
        return here(Path(place) / "class", 1)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--exercise", default="13_datasets")
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--pytest", type=int, default=20, help="how many of them pytest processes grade")
    parser.add_argument("--nbgrader", type=int, default=20, help="how many notebooks nbgrader grades")
    parser.add_argument("--flat", type=int, default=0, help="also grade so many to see whether memory grows")
    parser.add_argument("--ray", type=int, default=0, help="also grade them on Ray, in so many rounds")
    options = parser.parse_args()
    course = load_course(find_course(None), only=[options.exercise])
    exercise = course.exercise(options.exercise)
    found: dict[str, object] = {"exercise": exercise.name, "count": options.count, "cores": os.cpu_count()}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "class"
        make_class(course, exercise, options.count, folder)
        found["load_before"] = os.getloadavg()[0]
        one, two = here(folder, 1), here(folder, 2)
        for name, run in (("one_runner", one), ("two_runners", two)):
            found[name] = {"seconds": round(run.seconds, 1), "peak_mb": round(run.peak_mb)}
        found["per_second"] = round(options.count / two.seconds, 2)
        found["efficiency"] = round(one.seconds / (2 * two.seconds), 3)
        slow = pytest_processes(exercise, folder, options.pytest, 2)
        found["pytest_seconds_each"] = round(slow, 3)
        found["faster_than_pytest"] = round(slow / (two.seconds / options.count), 1)
        if options.ray:
            found["ray"] = ray_to_local(folder, options.ray)
        found["load_after"] = os.getloadavg()[0]
    notebook = nbgrader_autograde(exercise, options.nbgrader)
    found["nbgrader_seconds_each"] = "nbgrader is not installed" if notebook is None else round(notebook, 2)
    if options.flat:
        run = flat(exercise, course, options.flat)
        quarter = len(run.history) // 4
        early, late = run.history[quarter : 2 * quarter], run.history[-quarter:]
        found["memory"] = {"of": options.flat, "second_quarter_mb": _mean(early), "last_quarter_mb": _mean(late)}
    print(json.dumps(found, indent=2))


def _mean(values: list[float]) -> float:
    return round(sum(values) / max(len(values), 1), 1)


if __name__ == "__main__":
    main()
