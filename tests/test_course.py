"""The real course: every exercise is complete, in both languages, and its visible tests tell right from unwritten."""

from __future__ import annotations

import ast
import importlib.util
import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from grader.catalog import Course, Exercise, load_course, misconceptions
from grader.session import with_checks
from grader.starter import make_starter

ROOT = Path(__file__).resolve().parents[1]
EXERCISES = [path.parent.name for path in sorted(ROOT.glob("exercises/*/exercise.yaml"))]
JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")
SECONDS = 100
FUNCTION = ast.FunctionDef | ast.ClassDef

# Runs pytest in each folder named, in forks of one process that has torch and pytest loaded.
RUNNER = r"""
import json
import os
import sys

import pytest
import torch
import torch._dynamo

torch.set_num_threads(1)


class Outcomes:
    def __init__(self):
        self.found = {}

    def pytest_runtest_logreport(self, report):
        if report.when == "call" or not report.passed:
            self.found[report.nodeid.partition("::")[2]] = report.outcome

    def pytest_collectreport(self, report):
        if report.failed:
            self.found["collection"] = str(report.longrepr)


for folder in sys.argv[1:]:
    pid = os.fork()
    if pid == 0:
        os.chdir(folder)
        os.dup2(os.open("output.txt", os.O_WRONLY | os.O_CREAT), 1)
        outcomes = Outcomes()
        options = ["-q", "--tb=no", "--disable-plugin-autoload", "-c", os.devnull, "--rootdir", folder]
        unused = ("cacheprovider", "threadexception", "unraisableexception")  # the last collects garbage, five times
        options += [word for name in unused for word in ("-p", f"no:{name}")]
        pytest.main([*options, "."], plugins=[outcomes])
        with open("outcomes.json", "w") as file:
            json.dump(outcomes.found, file)
        os._exit(0)
    os.waitpid(pid, 0)
"""


@pytest.fixture(scope="module")
def course() -> Course:
    """Return the real course; that it can be read is the first thing to know of it."""
    return load_course(ROOT)


@pytest.fixture(scope="module")
def visible(course: Course, tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], dict[str, str]]:
    """Return the outcomes of every exercise's visible tests, against the solution and against the starter."""
    top = tmp_path_factory.mktemp("visible")
    folders = {}
    for exercise in course.exercises:
        for kind, answer in (("solution", exercise.solution_path / exercise.file), ("starter", exercise.starter_path)):
            folder = folders[exercise.name, kind] = top / kind / exercise.name
            folder.mkdir(parents=True)
            shutil.copy(answer, folder / exercise.file)
            shutil.copy(exercise.test_path, folder)
    words = [sys.executable, "-c", RUNNER, *map(str, folders.values())]
    subprocess.run(words, check=True, timeout=SECONDS, capture_output=True)
    return {key: json.loads((folder / "outcomes.json").read_text()) for key, folder in folders.items()}


@pytest.fixture(scope="module")
def checks_of(course: Course) -> Callable[[str], Counter[str]]:
    """Return what counts the hidden checks of an exercise by task."""

    @cache
    def count(name: str) -> Counter[str]:
        hidden = course.exercise(name).hidden_path
        return with_checks(name, hidden, course.seed, lambda checks: Counter(spec.task for spec in checks.specs))

    return count


@pytest.fixture(scope="module")
def topics() -> list[dict[str, Any]]:
    """Return the entries of topics.yaml."""
    found: list[dict[str, Any]] = yaml.safe_load((ROOT / "topics.yaml").read_text(encoding="utf-8"))
    return found


def test_every_exercise_is_in_the_course(course: Course) -> None:
    """No folder is forgotten, and both sides mirror each other."""
    solutions = sorted(path.parent.name for path in ROOT.glob("solutions/*/test_hidden.py"))

    assert EXERCISES == sorted(exercise.name for exercise in course.exercises) == solutions


# --- visible tests ---


@pytest.mark.parametrize("name", EXERCISES)
def test_visible_tests_pass_against_the_solution(visible: dict[tuple[str, str], dict[str, str]], name: str) -> None:
    """What a learner can see never contradicts what is graded."""
    outcomes = visible[name, "solution"]

    assert dict.fromkeys(outcomes, "passed") == outcomes


@pytest.mark.parametrize("name", EXERCISES)
def test_visible_tests_fail_against_the_starter(visible: dict[tuple[str, str], dict[str, str]], name: str) -> None:
    """Nothing is green before anything is written; the tests can be collected all the same."""
    outcomes = visible[name, "starter"]

    assert dict.fromkeys(visible[name, "solution"], "failed") == outcomes


@pytest.mark.parametrize("name", EXERCISES)
def test_every_task_has_visible_tests(course: Course, name: str) -> None:
    """Two at least use each task's name, themselves or through a helper of the file."""
    exercise = course.exercise(name)
    tree = ast.parse(exercise.test_path.read_text(encoding="utf-8"))
    words = {node.name: set(re.findall(r"\w+", ast.unparse(node))) for node in tree.body if isinstance(node, FUNCTION)}
    reach = {one: mine.union(*(words[other] for other in mine & set(words))) for one, mine in words.items()}
    used = Counter(word for test, mine in reach.items() if test.startswith("test_") for word in mine)

    assert {} == {task.name: used[task.name] for task in exercise.tasks if used[task.name] < 2}


# --- topics ---


@pytest.mark.parametrize("name", EXERCISES)
def test_every_topic_of_an_exercise_exists(course: Course, topics: list[dict[str, Any]], name: str) -> None:
    """A topic that is named is one of topics.yaml."""
    known = {entry["id"] for entry in topics}

    assert [] == [topic for topic in course.exercise(name).topics if topic not in known]


@pytest.mark.parametrize("name", EXERCISES)
def test_every_topic_given_to_an_exercise_is_taught(course: Course, topics: list[dict[str, Any]], name: str) -> None:
    """What topics.yaml gives to an exercise is graded by a task, or taught by the text."""
    taught = course.exercise(name).topics

    assert [] == [entry["id"] for entry in topics if entry["exercise"] == name and entry["id"] not in taught]


def test_topics_are_told_once(topics: list[dict[str, Any]]) -> None:
    """No two topics share an id, and each has an exercise."""
    assert [] == [topic for topic, count in Counter(entry["id"] for entry in topics).items() if count > 1]
    assert [] == [entry["id"] for entry in topics if not entry.get("exercise")]


# --- tasks ---


@pytest.mark.parametrize("name", EXERCISES)
def test_every_task_has_four_hidden_checks(course: Course, checks_of: Callable[[str], Counter[str]], name: str) -> None:
    """Fewer leave a way round."""
    counts = checks_of(name)

    assert {} == {task.name: counts[task.name] for task in course.exercise(name).tasks if counts[task.name] < 4}


@pytest.mark.parametrize("name", EXERCISES)
def test_every_task_has_three_misconceptions(course: Course, name: str) -> None:
    """Wrong answers are part of the course."""
    exercise = course.exercise(name)
    counts = Counter(entry.task for entry in misconceptions(exercise))

    assert {} == {task.name: counts[task.name] for task in exercise.tasks if counts[task.name] < 3}


@pytest.mark.parametrize("name", EXERCISES)
def test_every_task_has_three_hints(course: Course, name: str) -> None:
    """Three steps, no two the same, each in both languages."""
    for task in course.exercise(name).tasks:
        assert 3 == len({hint["en"] for hint in task.hints}) == len({hint["ja"] for hint in task.hints})
        assert [True] * 3 == [JAPANESE.search(hint["ja"]) is not None for hint in task.hints]


@pytest.mark.parametrize("name", EXERCISES)
def test_the_starter_is_generated(course: Course, name: str) -> None:
    """The starter is what the solution says, so that the two never drift apart."""
    exercise = course.exercise(name)
    solution = (exercise.solution_path / exercise.file).read_text(encoding="utf-8")
    numbers = {task.name: task.number for task in exercise.tasks}

    assert make_starter(solution, numbers) == exercise.starter_path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", EXERCISES)
def test_docstrings_of_the_starter_are_in_both_languages(course: Course, name: str) -> None:
    """The file, and each task in it, speaks English and Japanese."""
    exercise = course.exercise(name)
    told = docstrings(exercise)
    wanted = ["", *(task.name for task in exercise.tasks)]

    assert [] == [task for task in wanted if not JAPANESE.search(told.get(task, ""))]
    assert [] == [task for task in wanted if not re.search(r"[a-z]{3,} [a-z]+", told.get(task, ""))]


def docstrings(exercise: Exercise) -> dict[str, str]:
    """Return the docstring of a starter and of each function and class at its top, by name."""
    tree = ast.parse(exercise.starter_path.read_text(encoding="utf-8"))
    tops = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    return {"": ast.get_docstring(tree) or "", **{node.name: ast.get_docstring(node) or "" for node in tops}}


@pytest.mark.parametrize("name", EXERCISES)
def test_words_of_the_exercise_are_in_both_languages(course: Course, name: str) -> None:
    """Titles, summary and the pages of misconceptions have Japanese where Japanese belongs."""
    exercise = course.exercise(name)
    pages = [entry.page for entry in misconceptions(exercise)]
    told = [exercise.title, exercise.summary, *(task.title for task in exercise.tasks)]
    told += [words for page in pages for words in (page.title, page.wrote, page.why, page.try_)]

    assert [] == [words["en"] for words in told if not JAPANESE.search(words["ja"])]
    assert [] == [words["en"] for words in told if JAPANESE.search(words["en"])]


def test_what_is_made_from_the_course_is_what_it_says() -> None:
    """The tables of exercises in both READMEs and the page of topics: `python scripts/course_pages.py` makes them."""
    spec = importlib.util.spec_from_file_location("course_pages", ROOT / "scripts" / "course_pages.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    course = load_course(ROOT)

    assert script.coverage(course) == script.COVERAGE.read_text(encoding="utf-8")
    for language, name in script.READMES.items():
        text = (ROOT / name).read_text(encoding="utf-8")
        assert script.replaced(text, script.table(course, language)) == text
