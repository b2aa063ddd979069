"""How fast submissions are graded: here, by a pytest process each, and by a bare fork each, alternating in one run.

(a) here: full sandbox, one worker, report included; (b) one `python -m pytest` process per submission with the checks
in-process; (c) the floor: a bare fork of a warm process per submission with the checks called inside it, no isolation,
no report. Medians of wall time per submission; ratios are what to trust, since all three ran side by side.
"""

from __future__ import annotations

import argparse
import importlib
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import torch
from floor import fork_and_run

from grader.catalog import Course, Exercise, find_course, load_course, misconceptions
from grader.grade import Settings, answer_of, box_for, explainer, grade, open_host
from grader.session import Checks, with_checks
from grader.submission import Submission

EXERCISES = ("13_datasets", "22_gradient_accumulation")


def submissions_of(exercise: Exercise) -> list[Submission]:
    """Return what is graded: the reference, and two copies of it with one task done wrong."""
    solution = (exercise.solution_path / exercise.file).read_text(encoding="utf-8")
    sources = [solution]
    for entry in misconceptions(exercise)[:2]:
        code = entry.source.replace("from __future__ import annotations", "")
        sources.append(f"{solution}\n\n{code.split(chr(34) * 3, 2)[2]}")
    return [
        Submission(f"s{place}", {exercise.file: text.encode()}, exercise.file) for place, text in enumerate(sources)
    ]


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that some work takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def pytest_process(exercise: Exercise, path: Path) -> None:
    """Run the checks as one ordinary pytest process."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--tb=no"]
    command += [str(exercise.solution_path), "--answer", str(path), "--in-process"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    if "passed" not in ended.stdout:
        raise SystemExit(f"pytest did not run:\n{ended.stdout}{ended.stderr}")


def measure(exercise: Exercise, course: Course, rounds: int) -> dict[str, object]:
    """Return the medians for one exercise, in milliseconds."""
    times: dict[str, list[float]] = {"here": [], "pytest": [], "floor": [], "load": []}
    submissions = submissions_of(exercise)
    level = ""
    passed: set[int] = set()
    calls = 0

    def use(checks: Checks) -> None:
        nonlocal level, calls
        explain = explainer(exercise, course, checks, host)
        for submission in submissions:  # warm: caches of words, pages and misconceptions
            grade(submission, exercise, course, checks, host, explain)
        with tempfile.TemporaryDirectory() as folder:
            for number in range(rounds):
                for submission in submissions:
                    for _ in range(3):
                        times["here"].append(
                            timed(lambda s=submission: grade(s, exercise, course, checks, host, explain))
                        )
                        answer = answer_of(submission, exercise)
                        times["floor"].append(timed(lambda a=answer: passed.add(fork_and_run(checks, a))))
                    if number < max(2, rounds // 3):
                        path = Path(folder) / exercise.file
                        path.write_bytes(submission.files[exercise.file])
                        times["pytest"].append(timed(lambda p=path: pytest_process(exercise, p)))
        with box_for(answer_of(submissions[0], exercise), exercise, host) as box:
            calls = sum(len(record.transcript) for record in checks.run(box))
        level = host.level

    torch.set_num_threads(1)
    for name in exercise.preload:  # the floor forks from this process, which must be as warm as the zygote is
        importlib.import_module(name)
    with open_host(exercise, course, Settings(sandbox="full"), spares=1) as host:
        with_checks(exercise.name, exercise.hidden_path, course.seed, use)
    here, slow, floor = (statistics.median(times[name]) * 1e3 for name in ("here", "pytest", "floor"))
    return {
        "exercise": exercise.name,
        "here_ms": round(here, 2),
        "pytest_ms": round(slow, 1),
        "floor_ms": round(floor, 2),
        "ratio_to_pytest": round(slow / here, 1),
        "ratio_to_floor": round(here / floor, 2),
        "calls_across_the_border": calls,
        "sandbox": level,
        "n": {name: len(taken) for name, taken in times.items() if taken},
    }


def main() -> None:
    """Measure, print a table, and with `--json` one object as the last line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    course = load_course(find_course(None), only=EXERCISES)
    found = [measure(course.exercise(name), course, options.rounds) for name in EXERCISES]
    for row in found:
        print(
            f"{row['exercise']:28} here {row['here_ms']:8.1f} ms   pytest {row['pytest_ms']:8.1f} ms"
            f"   floor {row['floor_ms']:7.1f} ms   {row['ratio_to_pytest']}x faster than pytest,"
            f" {row['ratio_to_floor']}x the floor   ({row['calls_across_the_border']} calls)"
        )
    if options.json:
        summary = {
            "ratio_to_pytest": min(float(str(row["ratio_to_pytest"])) for row in found),
            "ratio_to_floor": max(float(str(row["ratio_to_floor"])) for row in found),
            "setting": {"torch": torch.__version__, "rounds": options.rounds, "workers": 1},
            "exercises": found,
        }
        print(json.dumps(summary))


if __name__ == "__main__":
    main()
