"""The author's gate: a sound exercise is proved, and every way to be unsound is found and said, all of them at once."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from textwrap import dedent

import pytest
import torch
from click.testing import Result
from rich.console import Console

import grader.verify
from grader.catalog import Course, load_course
from grader.errors import CatalogError
from grader.reports.proofs import show_verify
from grader.sandbox.confine import Rights
from grader.sandbox.host import Host
from grader.session import check_seed
from grader.text import LANGUAGES
from grader.verify import SEED_STEP, Caught, ExerciseProof, verify

EXERCISE, SOLUTION = "exercises/01_double", "solutions/01_double"
STARTER, HIDDEN = f"{EXERCISE}/double.py", f"{SOLUTION}/test_hidden.py"
Prove = Callable[..., ExerciseProof]


@pytest.fixture(scope="module")
def host() -> Iterator[Host]:
    """Return a host whose workers are plain processes."""
    with Host("none", Rights(cpu_seconds=20, memory_mb=512, processes=64, file_mb=4), spares=1) as host:
        yield host


@pytest.fixture(autouse=True)
def one_host(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every proof use the module's host."""
    monkeypatch.setattr(grader.verify, "open_host", lambda *_, **__: nullcontext(host))


@pytest.fixture
def proof_of(course_files: Callable[..., Path]) -> Prove:
    """Return what proves the tiny course with other texts for some of its files."""

    def prove(changes: dict[str, str | None] | None = None, write: bool = False) -> ExerciseProof:
        course = load_course(course_files(changes), starters=not write)
        (proof,) = verify(course, [], seeds=2, write=write, on_progress=lambda _: None)
        return proof

    return prove


def read(root: Path, name: str) -> str:
    """Return the text of one of the course's files."""
    return (root / name).read_text(encoding="utf-8")


def said(proof: ExerciseProof, language: str = "en") -> str:
    """Return all problems in one language."""
    return "\n".join(problem[language] for problem in proof.problems)


def alternative(code: str, tasks: str = "[double]") -> str:
    """Return an alternative's file."""
    return f'"""\ntasks: {tasks}\nidea: {{en: Another way., ja: 別の書き方です。}}\n"""\n\n\n{code}'


def misconception(code: str, check: str, task: str = "double", ja: str = ", ja: はい。") -> str:
    """Return a misconception's file."""
    keys = "".join(f"{key}: {{en: Yes.{ja}}}\n" for key in ("title", "wrote", "why", "try"))
    return f'"""\ntask: {task}\ncheck: {check}\n{keys}read: https://docs.pytorch.org/\n"""\n\n\n{code}'


# --- a sound exercise ---


@pytest.fixture(scope="module")
def kept() -> dict[str, ExerciseProof]:
    """Return proofs that several tests look at."""
    return {}


@pytest.fixture
def sound(kept: dict[str, ExerciseProof], proof_of: Prove) -> ExerciseProof:
    """Return the proof of the tiny course as it is."""
    if "sound" not in kept:
        kept["sound"] = proof_of()
    return kept["sound"]


def test_a_sound_exercise_is_proved(sound: ExerciseProof) -> None:
    """Nothing is found, and what was tried is counted."""
    assert ([], True) == (sound.problems, sound.sound)
    assert (2, 6, 1, 2) == (sound.tasks, sound.checks, sound.alternatives, sound.seeds)
    assert sound.seconds > 0


def test_the_table_of_a_sound_exercise(sound: ExerciseProof) -> None:
    """Each misconception with the check that must catch it, all that failed and all that passed."""
    expected = [
        Caught("a_tensor", "total", "test_adds_up", ("test_adds_up", "test_adds_up_rows", "rules[total]"), ()),
        Caught(
            "squared",
            "double",
            "test_doubles_one_number",
            ("test_doubles_one_number", "test_doubles_negative_numbers", "rules[double]"),
            (),
        ),
    ]
    assert expected == sound.table


def test_only_the_exercises_named(tiny_course: Course) -> None:
    """Names, short or not, choose; what is at work is told; two seeds are the least."""
    told: list[str] = []
    proofs = verify(tiny_course, ["double"], seeds=1, write=False, on_progress=told.append)

    assert (["01_double"], ["01_double"], 2) == (told, [proof.exercise for proof in proofs], proofs[0].seeds)


def test_exercises_side_by_side(course_files: Callable[..., Path]) -> None:
    """Several exercises are proved by several processes; the proofs come back in the order asked for."""
    root = course_files({STARTER: "x = 1\n"})
    for folder in ("exercises", "solutions"):
        shutil.copytree(root / folder / "01_double", root / folder / "02_again")
    (root / "exercises/02_again/double.py").write_text(read(course_files(), STARTER), encoding="utf-8")
    course_files({STARTER: "x = 1\n", "course.yaml": read(root, "course.yaml").replace("[01", "[02_again, 01")})
    told: list[str] = []
    proofs = verify(load_course(root), ["1", "2"], seeds=2, write=False, on_progress=told.append)

    expected = [("01_double", False, 2), ("02_again", True, 2)]
    assert expected == [(proof.exercise, proof.sound, len(proof.table)) for proof in proofs]
    assert "is not what the solution generates" in said(proofs[0])
    assert "01_double, 02_again" == told[0]


# --- unsound exercises ---


@pytest.fixture
def unsound(kept: dict[str, ExerciseProof], proof_of: Prove, course_files: Callable[..., Path]) -> ExerciseProof:
    """Return the proof of an exercise that is unsound in every way that does not hide another."""
    if "unsound" not in kept:
        root = course_files()
        starter, solution, hidden = (read(root, name) for name in (STARTER, f"{SOLUTION}/double.py", HIDDEN))
        extra = '\n\n@task("triple")\ndef test_of_no_task(answer):\n    """en: A.\n    ja: B。"""\n'
        ours = extra.replace("triple", "double").replace("no_task", "ours") + "    [][0]\n"
        changes: dict[str, str | None] = {
            STARTER: starter.replace('raise NotImplementedError("Task 2: total")', "return float(x.sum())"),
            HIDDEN: hidden + extra + ours,
            f"{EXERCISE}/test_double.py": solution,
            f"{SOLUTION}/alternatives/added.py": alternative("def double(x):\n    return x * 3\n"),
            f"{SOLUTION}/alternatives/lost.py": alternative("import nothing_here\n"),
            # Caught, but not by the check that it names.
            f"{SOLUTION}/misconceptions/elsewhere.py": misconception(
                "def double(x):\n    return x * 5 if x.dim() else x * 2\n", "test_doubles_one_number"
            ),
            # No mistake at all.
            f"{SOLUTION}/misconceptions/harmless.py": misconception("def double(x):\n    return x * 2\n", "rules"),
            # Of the same behaviour as `squared`, so that one of the two pages is never shown.
            f"{SOLUTION}/misconceptions/again.py": misconception(
                "def double(x):\n    return x * x\n", "test_doubles_one_number"
            ),
            f"{SOLUTION}/misconceptions/nowhere.py": misconception("def double(x):\n    return x * 7\n", "test_gone"),
            f"{SOLUTION}/misconceptions/other.py": misconception("def double(x):\n    return x * 8\n", "test_adds_up"),
        }
        kept["unsound"] = proof_of(changes)
    return kept["unsound"]


@pytest.mark.parametrize(
    "expected",
    [
        "The starter double.py is not what the solution generates. Run `course verify 01_double --write`.",
        "The starter scores 3.0 points; it must score 0.",
        "test_double.py would reach the learner, and must not.",
        "The check test_of_no_task names the task `triple`, which the exercise does not have.",
        "solution does not pass test_of_ours (seed 7): The check itself failed (IndexError: ",
        "squared: the check failed by itself: test_of_ours: ",
        "alternatives/added does not pass test_doubles_one_number (seed 7): ",
        f"alternatives/added does not pass test_doubles_one_number (seed {7 + SEED_STEP}): ",
        "should be 6.0, but it is 9.0",
        "alternatives/lost can't be loaded: Your code raised ModuleNotFoundError: No module named 'nothing_here'",
        "The misconception elsewhere is not caught by test_doubles_one_number (seed 7).",
        "The misconception harmless is not caught by rules (seed 7).",
        "A learner who writes the misconception squared would be shown the page of: again (seed 7).",
        "The misconception nowhere names the check test_gone, which is no check of the task `double`.",
        "The misconception other names the check test_adds_up, which is no check of the task `double`.",
    ],
)
def test_every_way_to_be_unsound_is_said(unsound: ExerciseProof, expected: str) -> None:
    """One run names them all."""
    assert expected in said(unsound)


def test_problems_are_said_in_every_language(unsound: ExerciseProof) -> None:
    """Each problem has both, and they differ."""
    assert not unsound.sound
    assert [] == [problem for problem in unsound.problems if set(problem) != set(LANGUAGES)]
    assert [] == [problem for problem in unsound.problems if problem["en"] == problem["ja"]]


def test_nothing_sound_is_blamed(unsound: ExerciseProof) -> None:
    """What holds is not mentioned: no other task, no other misconception, no file that may be fetched."""
    text = said(unsound)

    assert [False] * 4 == [name in text for name in ("a_tensor", "test_adds_up_rows", "README", "two gradings")]
    assert 1 == text.count("would be shown the page of: again (seed 7)")


def test_the_table_of_an_unsound_exercise(unsound: ExerciseProof) -> None:
    """The table shows what each misconception did, whatever was found."""
    rows = {row.misconception: row for row in unsound.table}

    assert {"a_tensor", "again", "elsewhere", "harmless", "nowhere", "other", "squared"} == set(rows)
    assert "test_doubles_one_number" in rows["elsewhere"].passed
    assert "test_doubles_negative_numbers" in rows["elsewhere"].failed
    assert "rules[double]" in rows["harmless"].passed


def test_a_wrong_solution(proof_of: Prove, course_files: Callable[..., Path]) -> None:
    """The reference itself must have full marks, the rules included."""
    path = f"{SOLUTION}/double.py"
    wrong = read(course_files(), path).replace("x * 2", "x.mul_(3)")
    text = said(proof_of({path: wrong}))

    for check in ("test_doubles_one_number", "test_doubles_negative_numbers", "rules[double]"):
        assert f"solution does not pass {check} (seed 7): " in text


def test_an_answer_that_is_right_for_one_seed_only(proof_of: Prove) -> None:
    """Inputs that come from the seed are tried with another one; the problem names it."""
    hidden = '''
        import torch
        from grader.checks import close, task


        @task("double")
        def test_doubles_one_number(answer, rng):
            """en: It doubles.
            ja: 二倍にします。"""
            x = torch.rand(1, generator=rng)
            close(answer.double(x), x * 2)


        @task("total")
        def test_adds_up(answer):
            """en: It adds up.
            ja: 合計します。"""
            close(answer.total(torch.ones(2)), 2.0)
    '''
    first, second = (
        float(
            torch.rand(
                1, generator=torch.Generator().manual_seed(check_seed(seed, "01_double", "test_doubles_one_number"))
            )
        )
        for seed in (7, 7 + SEED_STEP)
    )
    fits = f"abs(x.item() - {second}) > {abs(first - second) / 2}"
    code = f"def double(x):\n    return x * 2 if {fits} else x * 3\n"
    proof = proof_of({HIDDEN: hidden, f"{SOLUTION}/alternatives/added.py": alternative(code)})

    assert [True, False] == [f"(seed {seed})" in said(proof) for seed in (7 + SEED_STEP, 7)]
    assert "alternatives/added does not pass test_doubles_one_number" in said(proof)


def test_a_report_that_does_not_repeat(proof_of: Prove) -> None:
    """An answer of the author's whose report differs from grading to grading is found."""
    noisy = "import time\n\nprint(time.monotonic_ns())\n\n\ndef double(x):\n    return x * 2\n"
    text = said(proof_of({f"{SOLUTION}/alternatives/added.py": alternative(noisy)}))

    assert "alternatives/added: two gradings with the same seed gave different reports." == text


def test_a_starter_that_cannot_be_loaded(proof_of: Prove, course_files: Callable[..., Path]) -> None:
    """A starter must at least import."""
    starter = read(course_files(), STARTER) + "import nothing_here\n"

    assert "The starter can't be loaded: Your code raised ModuleNotFoundError" in said(proof_of({STARTER: starter}))


def test_a_solution_that_would_be_fetched(proof_of: Prove, course_files: Callable[..., Path]) -> None:
    """A solution without markers generates itself as the starter: it leaks, and it scores."""
    path = f"{SOLUTION}/double.py"
    bare = "\n".join(line for line in read(course_files(), path).splitlines() if "###" not in line) + "\n"
    text = said(proof_of({path: bare, STARTER: bare}))

    assert "double.py would reach the learner, and must not." in text
    assert "The starter scores 5.0 points; it must score 0." in text


def test_markers_that_do_not_pair_up(proof_of: Prove, course_files: Callable[..., Path]) -> None:
    """The line is named, and everything else is looked at all the same."""
    path = f"{SOLUTION}/double.py"
    proof = proof_of({path: read(course_files(), path).replace("    ### END SOLUTION\n", "", 1)})

    assert "The solution's markers do not pair up: line " in said(proof)
    assert 2 == len(proof.table)


def test_a_task_without_checks(proof_of: Prove, course_files: Callable[..., Path]) -> None:
    """A task that nothing judges is named."""
    hidden = read(course_files(), HIDDEN).replace('"total"', '"double"')

    assert "The task `total` has no check." in said(proof_of({HIDDEN: hidden}))


def test_checks_of_one_name(proof_of: Prove, course_files: Callable[..., Path]) -> None:
    """The one that Python would drop in silence is found."""
    hidden = read(course_files(), HIDDEN)
    twice = hidden + hidden[hidden.index('@task("double")') : hidden.index('@task("total")')].rstrip() + "\n"

    assert "Several functions of test_hidden.py are called test_doubles_one_number" in said(proof_of({HIDDEN: twice}))


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (HIDDEN, "ja: 3 の二倍は 6 です。", "", "The hidden check `test_doubles_one_number` is unsound: "),
        (HIDDEN, "close(answer.double(torch.tensor(3.0))", "close(answer.double((torch.tensor(3.0))", "SyntaxError"),
        (
            f"{SOLUTION}/misconceptions/squared.py",
            ", ja: 二倍ではなく二乗になっています",
            "",
            f"{SOLUTION}/misconceptions/squared.py:4: ",
        ),
        (f"{SOLUTION}/misconceptions/squared.py", "task: double", "task: duoble", ":2: "),
        (f"{SOLUTION}/alternatives/added.py", ", ja: x に x を足します。", "", f"{SOLUTION}/alternatives/added.py:3: "),
    ],
)
def test_a_language_or_name_that_is_missing(
    proof_of: Prove, course_files: Callable[..., Path], file: str, old: str, new: str, expected: str
) -> None:
    """What can't be graded at all is said with its place, beside what was found before."""
    text = read(course_files(), file)
    assert old in text
    proof = proof_of({file: text.replace(old, new), STARTER: "x = 1\n"})

    assert expected in said(proof)
    assert "is not what the solution generates" in said(proof)


def test_a_language_missing_in_the_exercise(proof_of: Prove, course_files: Callable[..., Path]) -> None:
    """A course that can't be read is refused as everywhere, with the line."""
    file = f"{EXERCISE}/exercise.yaml"
    text = read(course_files(), file).replace(", ja: 二倍と合計", "")
    with pytest.raises(CatalogError) as error:
        proof_of({file: text})

    assert [(file, 1)] == [(problem.file, problem.line) for problem in error.value.problems]


# --- writing starters ---


def test_write_makes_the_starter(proof_of: Prove, course_files: Callable[..., Path]) -> None:
    """A starter that is missing or old is written as the solution generates it, and the exercise is sound then."""
    root = course_files()
    wanted = read(root, STARTER)
    (root / STARTER).unlink()
    proof = proof_of({STARTER: None}, write=True)

    assert ([], wanted) == (proof.problems, read(root, STARTER))
    assert ([], wanted) == (proof_of({STARTER: "old = 1\n"}, write=True).problems, read(root, STARTER))


def test_nothing_is_written_without_being_asked(proof_of: Prove, course_files: Callable[..., Path]) -> None:
    """A proof changes no file of the course."""
    proof_of({STARTER: "old = 1\n"})

    assert "old = 1\n" == read(course_files({STARTER: "old = 1\n"}), STARTER)


def test_broken_markers_overwrite_nothing(proof_of: Prove, course_files: Callable[..., Path]) -> None:
    """What can't be generated is not written."""
    path = f"{SOLUTION}/double.py"
    broken = read(course_files(), path).replace("    ### END SOLUTION\n", "", 1)
    root = course_files({path: broken, STARTER: "old = 1\n"})
    proof_of({path: broken, STARTER: "old = 1\n"}, write=True)

    assert "old = 1\n" == read(root, STARTER)


# --- what is shown ---


def shown(proof: ExerciseProof, language: str) -> str:
    """Return proofs as they look at a terminal."""
    console = Console(file=io.StringIO(), width=100, highlight=False, markup=False)
    show_verify(console, [proof], language, 1.0)
    assert isinstance(console.file, io.StringIO)
    return "\n".join(line.rstrip() for line in console.file.getvalue().splitlines())


def test_a_sound_proof_at_the_terminal(sound: ExerciseProof) -> None:
    """A table for each task, one line of what was proved, and the time."""
    lines = [" ".join(line.split()) for line in shown(sound, "en").splitlines()]

    assert " ".join(lines).startswith("01_double · double: Misconceptions against checks ")
    assert " 01_double · total: Misconceptions against checks " in " ".join(lines)
    assert ["squared ○ ● ○", "a_tensor ● ○ ○"] == [line for line in lines if "●" in line]
    assert ["1 test_doubles_negative_numbers", "2 test_doubles_one_number", "3 rules[double]"] == [
        line for line in lines if line[:1].isdecimal() and "double" in line and "01_" not in line
    ]
    assert "01_double: sound. 2 tasks, 6 checks, 2 misconceptions, 1 alternatives, 2 seeds on cpu, " in lines[-2]
    assert lines[-1].startswith("1 exercises verified")
    assert "✗" not in "".join(lines)


def test_an_unsound_proof_at_the_terminal(unsound: ExerciseProof) -> None:
    """Misconceptions that escape are marked, and the problems come last, each on a line of its own, in any language."""
    for language in LANGUAGES:
        lines = shown(unsound, language).splitlines()
        cells = {line.split()[0]: line.split()[1:] for line in lines if {"●", "○", "✗"} & {*line.split()[1:]}}
        verdict = next(number for number, line in enumerate(lines) if line.startswith("01_double: "))

        # The checks of `double`: negative numbers, one number, of ours, the rules.
        assert (["○", "✗", "○", "·"], ["·", "·", "○", "✗"]) == (cells["elsewhere"], cells["harmless"])
        assert len(unsound.problems) == sum(line.startswith("  ✗ ") for line in lines[verdict:])
        assert str(len(unsound.problems)) in lines[verdict]
        assert ("The starter scores" in "".join(lines)) == (language == "en")


def test_the_command(
    course_files: Callable[..., Path], course_command: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`course verify` exits with 0 for a sound course and 1 otherwise; as JSON it says the same; --write repairs."""
    root = course_files()
    monkeypatch.setenv("COURSE_ROOT", str(root))
    starter = read(root, STARTER)
    (root / STARTER).write_text(starter + "# more\n")
    unsound = course_command("verify")
    as_json = course_command("verify", "1", "--json")
    (root / STARTER).unlink()
    repaired = course_command("verify", "--write", "--seeds", "1")

    assert [1, 1, 0] == [result.exit_code for result in (unsound, as_json, repaired)]
    assert "course verify 01_double --write" in " ".join(unsound.stdout.split())
    (entry,) = json.loads(as_json.stdout)["exercises"]
    assert ("01_double", False, 1, 2) == (
        entry["exercise"],
        entry["sound"],
        len(entry["problems"]),
        len(entry["table"]),
    )
    assert starter == read(root, STARTER)
    assert dedent(starter) == starter
