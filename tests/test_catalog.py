"""The catalog: files to records, and every problem named with file and line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from grader.catalog import Course, Limits, alternatives, find_course, load_course, misconceptions
from grader.errors import CatalogError, UsageError
from grader.text import LANGUAGES, say

Write = Callable[..., Path]

EXERCISE = "exercises/01_double/exercise.yaml"
TASKS = """
    tasks:
      - name: double
        title: {en: Twice, ja: 二倍}
        points: 2
        topics: [doubling]
        hints: [{en: a, ja: あ}, {en: b, ja: い}, {en: c, ja: う}]
"""
HEAD = """
    title: {en: T, ja: T}
    summary: {en: S, ja: S}
    level: 1
    file: double.py
"""


def said(error: CatalogError, language: str = "en") -> list[str]:
    """Return every problem as a person reads it."""
    return [f"{p.file}:{p.line} {say(p.key, language, **p.params)}" for p in error.problems]


def problems(root: Path) -> list[str]:
    """Return what is wrong with a course."""
    with pytest.raises(CatalogError) as caught:
        load_course(root)
    for language in LANGUAGES:
        assert all(said(caught.value, language))
    return said(caught.value)


def test_the_course_is_read(tiny_course: Course) -> None:
    """A course knows its name, titles, seed, parts, exercises and topics."""
    actual = (
        tiny_course.name,
        tiny_course.seed,
        tiny_course.title["ja"],
        tiny_course.parts[0].exercises,
        [exercise.name for exercise in tiny_course.exercises],
        tiny_course.topics["totals"]["en"],
        tiny_course.reveal_expected,
    )

    assert actual == ("tiny", 7, "小さなコース", ("01_double",), ["01_double"], "Totals", True)


def test_an_exercise_is_read(tiny_course: Course) -> None:
    """An exercise knows its tasks, points, topics and where its files lie."""
    exercise = tiny_course.exercises[0]
    actual = (
        [(task.name, task.number, task.points, len(task.hints)) for task in exercise.tasks],
        exercise.points,
        exercise.topics,
        exercise.module,
        exercise.starter_path.relative_to(tiny_course.root).as_posix(),
        exercise.hidden_path.relative_to(tiny_course.root).as_posix(),
        exercise.probes_path,
        exercise.limits,
    )

    expected = (
        [("double", 1, 2, 3), ("total", 2, 3, 3)],
        5,
        ("tensors", "doubling", "totals"),
        "double",
        "exercises/01_double/double.py",
        "solutions/01_double/test_hidden.py",
        None,
        Limits(),
    )
    assert expected == actual


def test_probes_are_found_where_they_are(course_files: Write) -> None:
    """An exercise with a probes.py knows its path."""
    root = course_files({"solutions/01_double/probes.py": "x = 1\n"})

    assert root / "solutions/01_double/probes.py" == load_course(root).exercises[0].probes_path


def test_an_exercise_limits_override_the_course_s(course_files: Write) -> None:
    """Limits come from course.yaml, and those that exercise.yaml gives come from there."""
    course_yaml = """
        name: tiny
        title: {en: A, ja: あ}
        seed: 7
        topics: topics.yaml
        limits: {check_seconds: 2, memory_mb: 512}
        parts: [{title: {en: P, ja: P}, exercises: [01_double]}]
    """
    root = course_files({"course.yaml": course_yaml, EXERCISE: HEAD + "    limits: {check_seconds: 9.5}\n" + TASKS})

    assert Limits(check_seconds=9.5, memory_mb=512) == load_course(root).exercises[0].limits


@pytest.mark.parametrize("name", ["01_double", "1", "01", "double", "DOUBLE"])
def test_an_exercise_is_found_by_a_short_name(tiny_course: Course, name: str) -> None:
    """An exercise answers to its number, its name without the number, and its whole name."""
    assert tiny_course.exercise(name).name == "01_double"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("duoble", "There is no exercise 'duoble'. Did you mean 01_double?"),
        ("01_dubble", "There is no exercise '01_dubble'. Did you mean 01_double?"),
        ("zzz", "There is no exercise 'zzz'. See all with: course list"),
        ("", "There is no exercise ''. See all with: course list"),
        ("二倍 の", "There is no exercise '二倍 の'. See all with: course list"),
    ],
)
def test_a_wrong_name_gets_the_closest(tiny_course: Course, name: str, expected: str) -> None:
    """A name that no exercise has is answered with the closest names, or with how to see all."""
    with pytest.raises(UsageError) as caught:
        tiny_course.exercise(name)

    assert expected == say(caught.value.key, "en", **caught.value.params)


def test_an_ambiguous_name_is_refused(tiny_course: Course) -> None:
    """A short name of two exercises names neither."""
    from dataclasses import replace

    twin = replace(tiny_course.exercises[0], name="02_double")
    course = replace(tiny_course, exercises=(*tiny_course.exercises, twin))

    with pytest.raises(UsageError) as caught:
        course.exercise("double")

    assert (caught.value.key, caught.value.params["names"]) == ("catalog.ambiguous", "01_double, 02_double")


def test_a_task_is_found_by_name_or_number(tiny_course: Course) -> None:
    """A task answers to its name and to its number; others are refused with the list."""
    exercise = tiny_course.exercises[0]

    assert (exercise.task("2").name, exercise.task("total").name) == ("total", "total")
    with pytest.raises(UsageError, match="no_task"):
        exercise.task("3")


NO_JAPANESE = "must be given in every language (missing: ja)."
KEYS = "title, summary, level, file, devices, prerequisites, lesson_topics, preload, limits, tasks"


def head(**changes: str) -> str:
    """Return a sound exercise.yaml, some keys of its head replaced or added."""
    keys = {"title": "{en: T, ja: T}", "summary": "{en: S, ja: S}", "level": "1", "file": "double.py"} | changes
    return "".join(f"    {key}: {value}\n" for key, value in keys.items()) + TASKS


def tasks(old: str, new: str) -> str:
    """Return a sound exercise.yaml with something else in its one task."""
    assert old in TASKS
    return HEAD + TASKS.replace(old, new)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: {en: [", "1 This must be YAML, but reading stopped here: did not find expected node content."),
        ("- 1", f"1 '{EXERCISE}' must be a table of keys and values (got a list)."),
        ("", f"1 '{EXERCISE}' must be a table of keys and values (got nothing)."),
        (HEAD, "1 'tasks' must be given (it is missing or empty)."),
        (HEAD + "    tasks: []", "5 'tasks' must be a list with one table for each entry (got a list)."),
        (head(colour="red"), f"5 'colour' is not known here. Known are: {KEYS}."),
        (head(titel="x"), "5 'titel' is not known here. Did you mean 'title'?"),
        (head(devices="gpu"), "5 'gpu' is not known here. Did you mean 'cpu'?"),
        (HEAD + "    level: 2" + TASKS, "5 'level' must be there only once (it is there again)."),
        (head(level="9"), "3 'level' must be a whole number from 1 to 5 (got 9)."),
        (head(level="true"), "3 'level' must be a whole number from 1 to 5 (got true)."),
        (head(title="T"), "1 'title' must be a text in every language, as {en: …, ja: …} (got 'T')."),
        (head(title="{en: T}"), f"1 'title' {NO_JAPANESE}"),
        (head(title="{en: T, ja: ' '}"), f"1 'title' {NO_JAPANESE}"),
        (head(limits="{memory: 3}"), "5 'memory' is not known here. Did you mean 'memory_mb'?"),
        (head(limits="{check_seconds: -1}"), "5 'check_seconds' must be a number above 0 (got -1)."),
        (head(limits="3"), "5 'limits' must be a table of keys and values (got 3)."),
        (head(lesson_topics="[dubling]"), "5 'dubling' is not known here. Did you mean 'doubling'?"),
        (head(lesson_topics="[totals, totals]"), "5 'totals' must be there only once (it is there again)."),
        (head(prerequisites="[01_doubel]"), "5 '01_doubel' is not known here. Did you mean '01_double'?"),
        (
            head(prerequisites="[01_double]"),
            "5 '01_double' must come before '01_double' in the course, since it is a prerequisite.",
        ),
        (
            head(file="../double.py"),
            "4 'file' must be a file name that can be imported, such as losses.py (got '../double.py').",
        ),
        (tasks("points: 2", "points: 0.5"), "9 'points' must be a whole number of at least 1 (got 0.5)."),
        (tasks("[doubling]", "doubling"), "10 'topics' must be a list (got 'doubling')."),
        (tasks("name: double", "name: a b"), "7 'name' must be the name of a function or class (got 'a b')."),
        (tasks("{en: a, ja: あ}, ", ""), "11 Task 'double' must have 3 hints (got 2)."),
        (tasks("{en: a, ja: あ}", "{en: a}"), f"11 'hints 1' {NO_JAPANESE}"),
        (tasks("points", "allows: [print]\n        points"), "9 'print' is not known here. Did you mean 'prints'?"),
        (
            tasks("    tasks:\n", "    tasks:\n      - 3\n"),
            "7 'tasks' must be a list with one table for each entry (got 3).",
        ),
        (
            HEAD + TASKS + TASKS.replace("    tasks:\n", ""),
            "13 'double' must be there only once (it is there again).",
        ),
    ],
)
def test_every_problem_of_an_exercise_is_named(course_files: Write, text: str, expected: str) -> None:
    """What is wrong with an exercise.yaml is said in words, with its line."""
    actual = problems(course_files({EXERCISE: text}))

    assert [f"{EXERCISE}:{expected}"] == actual


def test_all_problems_of_all_files_come_at_once(course_files: Write) -> None:
    """Problems of course.yaml, topics, exercise and folders are reported together."""
    root = course_files(
        {
            "course.yaml": """
                name: tiny
                title: {en: A, ja: あ}
                seed: soon
                topics: topics.yaml
                parts: [{title: {en: P, ja: P}, exercises: [01_double, 02_gone, 01_double, ../x]}]
            """,
            "topics.yaml": "- {id: doubling, title: {en: D}}\n- {id: doubling, title: {en: D, ja: D}}\n- 3\n",
            EXERCISE: HEAD + TASKS,
            "exercises/01_double/README.ja.md": None,
            "exercises/01_double/double.py": None,
            "solutions/01_double/test_hidden.py": None,
        }
    )

    expected = [
        "topics.yaml:1 'title' must be given in every language (missing: ja).",
        "topics.yaml:2 'doubling' must be there only once (it is there again).",
        "topics.yaml:3 'topics.yaml' must be a list with one table for each entry (got 3).",
        "course.yaml:3 'seed' must be a whole number of at least 0 (got 'soon').",
        "course.yaml:5 The folder exercises/02_gone must be there. Make it, or take '02_gone' out of the list.",
        "course.yaml:5 '01_double' must be there only once (it is there again).",
        "course.yaml:5 'exercises' must be the name of a folder, such as 03_autograd (got '../x').",
        "exercises/01_double/README.ja.md:0 This file must be there. Write it.",
        "solutions/01_double/test_hidden.py:0 This file must be there. Write it.",
        "exercises/01_double/double.py:0 The starter must be there. Generate it with: course verify 01_double --write",
    ]
    assert sorted(expected) == sorted(problems(root))


def test_a_missing_starter_is_no_problem_for_who_generates_it(course_files: Write) -> None:
    """The author who is about to write the starters may read a course without them."""
    root = course_files({"exercises/01_double/double.py": None})

    assert len(load_course(root, starters=False).exercises) == 1


def test_only_some_exercises_are_judged(course_files: Write) -> None:
    """A course read for some exercises leaves the problems of the others aside."""
    course_yaml = """
        name: tiny
        title: {en: A, ja: あ}
        seed: 7
        topics: topics.yaml
        parts: [{title: {en: P, ja: P}, exercises: [01_double, 02_broken]}]
    """
    root = course_files({"course.yaml": course_yaml, "exercises/02_broken/exercise.yaml": "["})

    assert [exercise.name for exercise in load_course(root, only=["double"]).exercises] == ["01_double"]
    with pytest.raises(CatalogError):
        load_course(root, only=["broken"])


def test_bytes_that_are_no_text_are_a_problem(course_files: Write) -> None:
    """A course file that is not UTF-8 is named, not a crash."""
    root = course_files()
    (root / EXERCISE).write_bytes("title: café".encode("latin-1"))

    assert [f"{EXERCISE}:0 The file must be UTF-8 (byte 10 is not). Save it as UTF-8."] == problems(root)


def test_no_course_yaml_is_a_problem(tmp_path: Path) -> None:
    """A folder without course.yaml is no course."""
    assert problems(tmp_path) == ["course.yaml:0 This file must be there. Write it."]


def test_misconceptions_are_read(tiny_course: Course) -> None:
    """A misconception knows its task, its check, its page and its source."""
    found = misconceptions(tiny_course.exercises[0])
    squared = found[1]

    assert [misconception.name for misconception in found] == ["a_tensor", "squared"]
    assert (squared.task, squared.check) == ("double", "test_doubles_one_number")
    assert squared.page.try_["en"] == "Multiply by 2."
    assert "return x**2" in squared.source


def test_alternatives_are_read(tiny_course: Course) -> None:
    """An alternative knows its tasks and its idea."""
    (added,) = alternatives(tiny_course.exercises[0])

    assert (added.name, added.tasks, added.idea["en"]) == ("added", ("double",), "x added to itself.")


def test_every_problem_of_the_pages_is_named(course_files: Write) -> None:
    """Unsound misconceptions are reported together, with the line in the file and not in the docstring."""
    folder = "solutions/01_double/misconceptions"
    root = course_files(
        {
            f"{folder}/a_tensor.py": '''
                # a comment before
                """

                task: totl
                check: test_adds_up
                title: {en: T, ja: T}
                wrote: {en: W}
                why: {en: W, ja: W}
                try: {en: W, ja: W}
                read: http://example.org
                """
            ''',
            f"{folder}/squared.py": "def f(:\n",
            f"{folder}/third.py": "x = 1\n",
            f"{folder}/fourth.py": '"""just words"""\n',
        }
    )
    exercise = load_course(root).exercises[0]

    with pytest.raises(CatalogError) as caught:
        misconceptions(exercise)

    keys = "task, check, title, wrote, why, try, read"
    expected = [
        "a_tensor.py:4 'totl' is not known here. Did you mean 'total'?",
        "a_tensor.py:7 'wrote' must be given in every language (missing: ja).",
        "a_tensor.py:10 'read' must be an address that begins with https:// (got http://example.org).",
        f"fourth.py:1 '{folder}/fourth.py' must be a table of keys and values (got 'just words').",
        "squared.py:1 The file must be Python, but reading stopped here: invalid syntax.",
        f"third.py:1 The file must begin with a docstring in YAML with these keys: {keys}.",
    ]
    assert expected == [line.removeprefix(f"{folder}/") for line in said(caught.value)]


def test_an_alternative_must_name_tasks(course_files: Write) -> None:
    """An alternative without tasks is unsound."""
    text = '"""\ntasks: []\nidea: {en: a, ja: b}\n"""\n'
    exercise = load_course(course_files({"solutions/01_double/alternatives/added.py": text})).exercises[0]

    with pytest.raises(CatalogError) as caught:
        alternatives(exercise)

    expected = ["solutions/01_double/alternatives/added.py:2 'tasks' must be given (it is missing or empty)."]
    assert expected == said(caught.value)


def test_the_course_asked_for_is_found(course_files: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The option comes first, then COURSE_ROOT, then the folder that we stand in."""
    root = course_files()
    monkeypatch.chdir(root / "exercises")
    assert root == find_course(None)

    monkeypatch.setenv("COURSE_ROOT", str(tmp_path))
    with pytest.raises(UsageError, match="not_a_course"):
        find_course(None)

    assert root == find_course(root)


def test_a_workspace_remembers_its_course(course_files: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """In a learner's folder the recorded course is found; a record that is broken or leads nowhere is passed over."""
    root = course_files()
    record = tmp_path / "ws" / ".course" / "state.json"
    record.parent.mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "ws")
    record.write_text(f'{{"course": {{"root": "{root}"}}}}')
    assert root == find_course(None)

    ours = Path(__file__).resolve().parents[1]
    for text in ("[", "{}", '{"course": {"root": "/nowhere"}}', '{"course": 3}'):
        record.write_text(text)
        assert ours == find_course(None)
