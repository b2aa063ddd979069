"""The session: hidden checks collected once and run for one submission after the other, each outcome told apart."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from textwrap import dedent

import pytest
import torch
from click.testing import Result

import grader.grade
from grader.checks import requirement
from grader.errors import EXIT_BROKEN, BrokenError, UsageError
from grader.results import Outcome
from grader.sandbox.box import Answer, Box
from grader.sandbox.confine import Rights
from grader.sandbox.host import Host
from grader.session import CheckRecord, Checks, CheckSpec, check_seed, judge, with_checks

Write = Callable[..., Path]
Grade = Callable[..., list[list[CheckRecord]]]

ANSWER = """
import os
import signal
import sys
import torch


def same(x):
    return x


def wrong(x):
    return x + 1


def raises():
    return {}["nothing"]


def endless():
    while True:
        pass


def hungry():
    return bytearray(1 << 45)


def leaves():
    os._exit(5)


def dies():
    os.kill(os.getpid(), signal.SIGSEGV)


def interrupts():
    raise KeyboardInterrupt


def draws():
    return torch.rand(())


class Thing:
    pass
"""

# Each check and what it must come to, against the answer above.
OUTCOMES = {
    "right": (Outcome.PASSED, "close(answer.same(1.5), 1.5)"),
    "differs": (Outcome.FAILED, "close(answer.wrong(1.5), 1.5)"),
    "expected_otherwise": (Outcome.FAILED, "expect(answer.same(1) == 2, en='Not two.', ja='2 ではありません。')"),
    "plain_assert": (Outcome.FAILED, "assert answer.same(1) == 2"),
    "learner_raises": (Outcome.ERROR, "answer.raises()"),
    "learner_lacks_it": (Outcome.ERROR, "answer.nothing()"),
    "learner_leaves": (Outcome.ERROR, "answer.leaves()"),
    "learner_dies": (Outcome.ERROR, "answer.dies()"),
    "learner_interrupts": (Outcome.ERROR, "answer.interrupts()"),
    "endless": (Outcome.TIMEOUT, "answer.endless()"),
    "hungry": (Outcome.MEMORY, "answer.hungry()"),
    "right_after_all_that": (Outcome.PASSED, "close(answer.same(2), 2)"),
    "our_error": (Outcome.BROKEN, "answer.same(1); 1 / 0"),
    "our_attribute": (Outcome.BROKEN, "answer.same(1).nothing"),
    "our_uncrossable": (Outcome.BROKEN, "answer.same(lambda: 1)"),
    "our_unread": (Outcome.BROKEN, "assert answer.same"),
    "our_exit": (Outcome.BROKEN, "raise SystemExit(0)"),
    "our_skip": (Outcome.BROKEN, "pytest.skip('no')"),
    "our_fail": (Outcome.BROKEN, "pytest.fail('no')"),
    "our_subclass": (Outcome.BROKEN, "raise Other('no')"),
    "our_fixture": (Outcome.BROKEN, "answer.same(missing)", ", fails"),
    "our_lost_fixture": (Outcome.BROKEN, "pass", ", no_such_fixture"),
    "our_teardown": (Outcome.BROKEN, "close(answer.same(1), 1)", ", fails_after"),
}
HEAD = """
import pytest
import torch
from grader.checks import close, expect, task


class Other(AssertionError):
    pass


@pytest.fixture
def fails():
    raise LookupError("ours")


@pytest.fixture
def fails_after():
    yield
    raise LookupError("ours")
"""
CHECK = '''

@task("{task}")
def test_{name}(answer{fixtures}):
    """en: {name} holds.
    ja: {name} は正しいです。"""
    {body}
'''


def check(name: str, body: str, fixtures: str = "", task: str = "first") -> str:
    """Return the text of one check."""
    return CHECK.format(name=name, body=body, fixtures=fixtures, task=task)


@pytest.fixture(scope="module")
def host() -> Iterator[Host]:
    """Return a host whose workers are plain processes."""
    with Host("none", Rights(cpu_seconds=20, memory_mb=512, processes=64, file_mb=4)) as host:
        yield host


@pytest.fixture
def hidden(tmp_path: Path) -> Write:
    """Return what writes a file of hidden checks."""

    def write(*checks: str, head: str = HEAD) -> Path:
        folder = tmp_path / "01_double"
        folder.mkdir(exist_ok=True)
        path = folder / "test_hidden.py"
        path.write_text(dedent(head) + "".join(checks), encoding="utf-8")
        return path

    return write


def box_of(host: Host, source: str = ANSWER, check_seconds: float = 20) -> Box:
    """Return a box for an answer."""
    answer = Answer({"mine.py": source.encode()}, "mine.py", "mine", None)
    return Box(host.worker, answer, check_seconds=check_seconds, total_seconds=60, output_kb=4)


@pytest.fixture
def run(host: Host, hidden: Write) -> Grade:
    """Return what runs checks against answers, one box after the other."""

    def grade(*checks: str, answers: tuple[str, ...] = (ANSWER,), seed: int = 7) -> list[list[CheckRecord]]:
        def use(collected: Checks) -> list[list[CheckRecord]]:
            found = []
            for source in answers:
                with box_of(host, source) as box:
                    found.append(collected.run(box))
            return found

        return with_checks("01_double", hidden(*checks), seed, use)

    return grade


# --- every outcome ---


@pytest.fixture(scope="module")
def everything(host: Host, tmp_path_factory: pytest.TempPathFactory) -> dict[str, CheckRecord]:
    """Return the record of each check above, from one run."""
    path = tmp_path_factory.mktemp("01_double") / "test_hidden.py"
    path.write_text(HEAD + "".join(check(name, *rest) for name, (_, *rest) in OUTCOMES.items()), encoding="utf-8")

    def use(collected: Checks) -> list[CheckRecord]:
        with box_of(host, check_seconds=1.0) as box:
            return collected.run(box)

    return {record.spec.name.removeprefix("test_"): record for record in with_checks("01_double", path, 7, use)}


@pytest.mark.parametrize("name", OUTCOMES)
def test_each_outcome(everything: dict[str, CheckRecord], name: str) -> None:
    """The answer's faults are the learner's, those of a check are ours, and the next check starts afresh."""
    assert OUTCOMES[name][0] is everything[name].outcome


def test_broken_checks_say_so_and_keep_the_traceback(everything: dict[str, CheckRecord]) -> None:
    """A learner reads that it is our fault; an author finds the line."""
    record = everything["our_error"]

    assert record.words is not None
    assert "ZeroDivisionError" in record.words["en"]
    assert "no points are lost" in record.words["en"]
    assert "採点側の不具合" in record.words["ja"]
    assert "answer.same(1); 1 / 0" in record.detail
    assert [""] * 2 == [everything[name].detail for name in ("right", "learner_raises")]


def test_a_failure_has_its_words_call_and_expectation(everything: dict[str, CheckRecord]) -> None:
    """The record holds what is wrong, the call that showed it, and what was expected."""
    record = everything["differs"]

    assert record.words is not None
    assert record.example is not None
    assert "should be 1.5, but it is 2.5" in record.words["en"]
    assert ("wrong(1.5)", 2.5, "1.5") == (record.example.call, record.example.value, record.expected)


def test_a_plain_assert_has_no_words_of_its_own(everything: dict[str, CheckRecord]) -> None:
    """It fails the check with the last call; the words are those of the requirement."""
    record = everything["plain_assert"]

    assert record.words is None
    assert record.example is not None
    assert "same(1)" == record.example.call


def test_an_error_shows_where(everything: dict[str, CheckRecord]) -> None:
    """The learner's own lines come with the error, and nothing of ours."""
    record = everything["learner_raises"]

    assert [("mine.py", "raises", 'return {}["nothing"]')] == [(f.file, f.function, f.text) for f in record.frames]
    assert record.words is not None
    assert "Your code raised KeyError: 'nothing'" == record.words["en"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [("learner_leaves", "(exit code 5)"), ("learner_dies", "(signal 11)"), ("endless", "did not come back in time")],
)
def test_a_lost_process_is_said(everything: dict[str, CheckRecord], name: str, expected: str) -> None:
    """How the process ended is told, and the call that ended it is shown."""
    words, example = everything[name].words, everything[name].example

    assert words is not None
    assert expected in words["en"]
    assert example is not None
    assert f"{name.removeprefix('learner_')}()" == example.call


def test_every_check_is_timed(everything: dict[str, CheckRecord]) -> None:
    """Wall time is kept; what did not come back cost its limit and little more."""
    assert all(record.seconds > 0 for record in everything.values())
    assert 1.0 <= everything["endless"].seconds < 5.0


def test_the_first_wrong_value_is_the_example(run: Grade) -> None:
    """Of several calls the one is shown whose value was judged, or that holds it."""
    ((by_value, inside, by_fault),) = run(
        check("value", "seen = answer.wrong(1); answer.same(2); close(seen, 1)"),
        check("inside", "seen = answer.same({'a': [1.5]}); answer.same(2); close(seen['a'], [2.5])"),
        check("fault", "raises(ValueError, answer.raises)\n    answer.same(2)", fixtures=", raises"),
        # A fixture, to have `raises` without another import.
        "\n\n@pytest.fixture\ndef raises():\n    import grader.checks\n    return grader.checks.raises\n",
    )

    expected = ["wrong(1)", "same({'a': [1.5]})", "raises()"]
    assert expected == [record.example.call for record in (by_value, inside, by_fault) if record.example]
    assert ["raises"] == [frame.function for frame in by_fault.frames]


def test_a_check_that_never_ran_is_broken() -> None:
    """Where pytest captured nothing, the learner loses nothing."""
    spec = CheckSpec("test_x", "first", 1, frozenset(), requirement("en: a\nja: b"))

    assert Outcome.BROKEN is judge(spec, None, ()).outcome


# --- collect once, run many ---


def test_collected_once_run_many(run: Grade, tmp_path: Path) -> None:
    """The checks' module is imported once; every submission gets all checks, and fixtures of its own."""
    log = tmp_path / "log"
    wrong = ANSWER.replace("return x\n", "return x + 1\n")
    scoped = f"""
def note(letter):
    with open({str(log)!r}, "a") as log:
        log.write(letter)

note("i")

@pytest.fixture(scope="module")
def shared():
    note("s")
    yield
    note("t")
"""
    found = run(
        scoped,
        check("one", "close(answer.same(1), 1)", ", shared"),
        check("two", "close(answer.wrong(1), 2)", ", shared"),
        answers=(ANSWER, wrong, ANSWER),
    )

    assert "iststst" == log.read_text()
    assert ["pp", "fp", "pp"] == ["".join(record.outcome.value[0] for record in records) for records in found]


def test_two_files_of_checks_in_one_process(run: Grade, tmp_path: Path) -> None:
    """The checks of one exercise are never taken for those of another, though all files have one name."""
    names = []
    for number in ("one", "two"):
        folder = tmp_path / number
        folder.mkdir()
        (folder / "test_hidden.py").write_text(HEAD + check(number, "pass"), encoding="utf-8")
        names += with_checks(number, folder / "test_hidden.py", 7, lambda checks: [spec.name for spec in checks.specs])

    assert ["test_one", "test_two"] == names


def test_specs_in_file_order(hidden: Write) -> None:
    """Name, task, weight, what is allowed and the requirement are known before anything runs."""
    last = check("a_last", "pass").replace('@task("first")', '@task("second", weight=3, allows=["rng"])')
    specs = with_checks("01_double", hidden(check("z_first", "pass"), last), 7, lambda checks: checks.specs)

    expected = [("test_z_first", "first", 1, frozenset()), ("test_a_last", "second", 3, frozenset({"rng"}))]
    assert expected == [(spec.name, spec.task, spec.weight, spec.allows) for spec in specs]
    assert {"en": "a_last holds.", "ja": "a_last は正しいです。"} == specs[1].requirement.words


def test_only_some_tasks(host: Host, hidden: Write) -> None:
    """A task's checks run alone."""
    path = hidden(check("one", "pass"), check("two", "pass", task="second"), check("three", "pass"))

    def use(checks: Checks) -> list[list[str]]:
        with box_of(host) as box:
            chosen: list[set[str] | None] = [{"first"}, {"second"}, set(), None]
            return [[record.spec.name[5:] for record in checks.run(box, tasks)] for tasks in chosen]

    expected = [["one", "three"], ["two"], [], ["one", "two", "three"]]
    assert expected == with_checks("01_double", path, 7, use)


def test_parametrized_checks_are_checks_of_their_own(run: Grade) -> None:
    """Each case has a name and a seed."""
    cases = check("case", "answer.same(float(torch.rand((), generator=rng)))", ", value, rng")
    (records,) = run(cases.replace("@task", '@pytest.mark.parametrize("value", [1, 2])\n@task'))

    assert ["test_case[1]", "test_case[2]"] == [record.spec.name for record in records]
    assert 2 == len({record.transcript[0].value for record in records})


def test_objects_live_for_one_check(run: Grade) -> None:
    """What a check kept on the other side is gone in the next one."""
    keep = "global kept; kept = answer.Thing(); answer.same(kept)"
    (records,) = run(check("keeps", keep), check("uses", "answer.same(1); answer.same(kept)"))

    assert [Outcome.PASSED, Outcome.ERROR] == [record.outcome for record in records]


def test_an_answer_that_cannot_be_loaded_fails_every_check(run: Grade) -> None:
    """The same reason each time, and nothing is asked of it."""
    (records,) = run(check("one", "answer.same(1)"), check("two", "answer.same(1)"), answers=("import nothing_here",))

    assert [(Outcome.ERROR, ())] * 2 == [(record.outcome, record.transcript) for record in records]
    assert ["Your code raised ModuleNotFoundError: No module named 'nothing_here'"] * 2 == [
        record.words["en"] for record in records if record.words
    ]
    assert ["import nothing_here"] == [frame.text for frame in records[0].frames]


# --- seeds ---

DRAWS = "answer.same([float(torch.rand((), generator=rng)), float(torch.rand(()))]); answer.draws()"


def test_seeds_repeat(run: Grade) -> None:
    """The same course seed gives the same numbers, here and there; another seed or another check gives others."""
    checks = check("one", DRAWS, ", rng"), check("two", DRAWS, ", rng")
    first, again = run(*checks, answers=(ANSWER, ANSWER))
    (other,) = run(*checks, seed=8)
    ours = [[entry.value for entry in record.transcript] for record in (*first, *again, *other)]
    drawn = [(*values[0], float(values[1])) for values in ours if isinstance(values[0], list)]

    assert drawn[:2] == drawn[2:4]
    assert 4 == len({own for own, _, _ in drawn})
    assert 4 == len({global_ for _, global_, _ in drawn})
    assert all(here == there for _, here, there in drawn)


def test_the_seed_of_a_check() -> None:
    """It depends on course seed, exercise and check, fits every generator, and never changes."""
    seeds = [check_seed(*key) for key in ((1, "a", "b"), (2, "a", "b"), (1, "b", "b"), (1, "a", "c"))]

    assert 4 == len(set(seeds))
    assert seeds[0] == check_seed(1, "a", "b") == 57021790632176144
    assert all(0 <= seed < 2**56 for seed in seeds)
    torch.Generator().manual_seed(max(seeds))


# --- what ends a session ---


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("def (", "SyntaxError: invalid syntax"),
        ("import nothing_here", "No module named 'nothing_here'"),
        ("from grader.checks import task\n\n@task('a', weight=0)\ndef test_a(): ...", "'weight' must be at least 1"),
        ("@pytest.fixture\ndef answer", "SyntaxError"),
    ],
)
def test_checks_that_cannot_be_collected(hidden: Write, text: str, expected: str) -> None:
    """It is our failure, with the file and the reason; nothing is graded with half of the checks."""
    used: list[Checks] = []
    path = hidden(head=text)
    with pytest.raises(BrokenError) as error:
        with_checks("01_double", path, 7, used.append)

    assert ("broken.collect", EXIT_BROKEN) == (error.value.key, error.value.exit_code)
    assert str(path) == error.value.params["file"]
    assert expected in str(error.value.params["reason"])
    assert [] == used


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (check("bare", "pass").replace('@task("first")\n', ""), "needs @task"),
        (check("bare", "pass").replace('"""', "#").replace("    ja", "    # ja"), "'en: …' and 'ja: …'"),
        (check("bare", "pass").replace("    ja:", "    jp:"), "'en: …' and 'ja: …'"),
    ],
)
def test_a_check_without_task_or_docstring(hidden: Write, text: str, expected: str) -> None:
    """An unsound check is named, and nothing is run."""
    with pytest.raises(BrokenError) as error:
        with_checks("01_double", hidden(check("sound", "pass"), text), 7, lambda _: None)

    assert ("broken.unsound_check", "test_bare") == (error.value.key, error.value.params["check"])
    assert expected in str(error.value.params["reason"])


def test_no_file_of_checks(tmp_path: Path) -> None:
    """A file that is not there is our failure too."""
    with pytest.raises(BrokenError):
        with_checks("01_double", tmp_path / "test_hidden.py", 7, lambda _: None)


@pytest.mark.parametrize("body", ["signal.raise_signal(signal.SIGINT)", "raise KeyboardInterrupt"])
def test_ctrl_c_passes_through(run: Grade, body: str) -> None:
    """The person at the keyboard ends grading; no check is blamed, and the next run is whole."""
    with pytest.raises(KeyboardInterrupt):
        run(check("one", f"import signal; answer.same(1); {body}"), check("two", "answer.same(1)"))
    (records,) = run(check("one", "answer.same(1)"))

    assert [Outcome.PASSED] == [record.outcome for record in records]


def test_what_the_caller_raises_comes_out(hidden: Write) -> None:
    """Whatever ends the caller's own work is raised as it is."""

    def use(_: Checks) -> None:
        raise UsageError("sandbox.missing")

    with pytest.raises(UsageError, match=r"sandbox\.missing"):
        with_checks("01_double", hidden(check("one", "pass")), 7, use)


def test_other_settings_of_pytest_do_not_matter(run: Grade, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Options from the environment, a conftest or a pytest.ini around the course change nothing."""
    monkeypatch.setenv("PYTEST_ADDOPTS", "--no-such-option")
    (tmp_path / "pytest.ini").write_text("[pytest]\naddopts = --nor-this-one\n")
    for folder in (tmp_path, tmp_path / "01_double"):
        folder.mkdir(exist_ok=True)
        (folder / "conftest.py").write_text("raise RuntimeError\n")
    (records,) = run(check("one", "answer.same(1)"))

    assert [Outcome.PASSED] == [record.outcome for record in records]


# --- the command's exit code ---


def test_broken_checks_exit_with_3(
    host: Host,
    course_files: Callable[..., Path],
    course_command: Callable[..., Result],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """One broken check, or checks that can't be collected, are our failure: exit code 3, and no zero for anybody."""
    monkeypatch.setattr(grader.grade, "open_host", lambda *_, **__: nullcontext(host))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))  # where the record of a failure is left
    hidden = "solutions/01_double/test_hidden.py"
    ours = HEAD + check("ours", "1 / 0", task="double") + check("fine", "pass", task="total")
    root = course_files({hidden: ours})
    monkeypatch.setenv("COURSE_ROOT", str(root))
    solution = root / "solutions/01_double/double.py"
    broken = course_command("grade", solution, "--sandbox", "none")
    (root / hidden).write_text("def (")
    lost = course_command("grade", solution, "--sandbox", "none")

    assert [EXIT_BROKEN, EXIT_BROKEN] == [broken.exit_code, lost.exit_code]
    assert "ZeroDivisionError" in broken.stdout
    assert "SyntaxError" in lost.stderr
    assert "" == lost.stdout
