"""Feedback: the rules in words, the misconception that behaves the same, and what a learner is shown of a call."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent

import pytest

from grader.catalog import RULES, Task, load_course
from grader.feedback import rules_name, rules_record, violations
from grader.grade import explainer, grade
from grader.results import CheckResult, Outcome, Report
from grader.sandbox.box import Answer, Box
from grader.sandbox.confine import Rights
from grader.sandbox.host import Host
from grader.session import CheckRecord, Checks, with_checks
from grader.submission import Submission
from grader.text import LANGUAGES

HIDDEN = "solutions/01_double/test_hidden.py"
PROBES = "solutions/01_double/probes.py"
RIGHT = "def double(x):\n    return x * 2\n\n\ndef total(x):\n    return x.sum().item()\n"
Graded = Callable[..., Report]


@pytest.fixture(scope="module")
def host() -> Iterator[Host]:
    """Return a host whose workers are plain processes."""
    with Host("none", Rights(cpu_seconds=20, memory_mb=512, processes=64, file_mb=4)) as host:
        yield host


@pytest.fixture
def graded(host: Host, course_files: Callable[..., Path]) -> Graded:
    """Return what grades an answer to the tiny course, with other texts for some of its files."""

    def make(answer: str, changes: dict[str, str | None] | None = None) -> Report:
        course = load_course(course_files(changes))
        exercise = course.exercise("01_double")
        submission = Submission("mine.py", {"double.py": dedent(answer).encode()}, "double.py")

        def use(checks: Checks) -> Report:
            return grade(submission, exercise, course, checks, host, explainer(exercise, course, checks, host))

        return with_checks(exercise.name, exercise.hidden_path, course.seed, use)

    return make


def results(report: Report) -> dict[str, CheckResult]:
    """Return a report's checks by name."""
    return {check.name: check for task in report.tasks for check in task.checks}


def pages(report: Report) -> dict[str, str]:
    """Return the name of the page shown at each check that shows one."""
    return {name: check.misconception.name for name, check in results(report).items() if check.misconception}


# --- the rules ---

# For each rule, an answer that breaks it and what the learner reads.
BREACHES = {
    "inputs": ("x.mul_(2)", "The call changed argument 1, which belongs to the caller."),
    "prints": ("print('seen', object())", "The call printed something: seen <object object at 0x…>"),
    "warnings": ("w.warn('old')", "The call caused a warning: UserWarning: old"),
    "grad_mode": ("torch.set_grad_enabled(False)", "left gradients switched on or off"),
    "default_dtype": ("torch.set_default_dtype(torch.float64)", "changed the default dtype"),
    "default_device": ("torch.set_default_device('meta')", "changed the default device"),
    "deterministic": ("torch.backends.cudnn.benchmark = True", "deterministic or cuDNN flags"),
    "threads": ("torch.set_num_threads(2)", "changed the number of threads"),
    "modes": ("module.eval()", "train/eval mode different"),
    "rng": ("torch.rand(1)", "drew from a global random generator"),
}
MORE = {
    "rng_of_numpy": ("np.random.rand()", "rng"),
    "rng_of_random": ("random.random()", "rng"),
    "rng_of_its_own": ("torch.rand(1, generator=torch.Generator().manual_seed(1))", None),
    "nothing": ("x * 2", None),
    "restored": ("exec('with torch.no_grad(): x * 2')", None),
    "to_the_error_stream": ("print('seen', file=sys.stderr)", "prints"),
    "stays_": ("x.mul_(2)", None),
    "then_fails": ("x.mul_(2) / 'a'", "inputs"),
}
BREAKING = "import random, sys, warnings as w\nimport numpy as np\nimport torch\n" + "".join(
    f"\n\ndef {name}(x, module=None):\n    {body}\n    return 1\n" for name, (body, _) in {**BREACHES, **MORE}.items()
)
RULES_CHECKS = """
import torch
from grader.checks import close, task
{checks}
"""
RULE_CHECK = '''

@task("{name}")
def test_{name}(answer, probe):
    """en: It is 1.
    ja: 1 です。"""
    close(answer.{name}(torch.ones(2), module=probe.module), 1)
'''


def task_of(name: str, *allows: str) -> Task:
    """Return a task."""
    return Task(name, 1, {"en": name, "ja": name}, 1, (), frozenset(allows), ())


@pytest.fixture(scope="module")
def breaches(host: Host, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[CheckRecord]]:
    """Return the records of an answer that breaks each rule in a task of its own."""
    path = tmp_path_factory.mktemp("rules") / "test_hidden.py"
    checks = "".join(RULE_CHECK.format(name=name) for name in [*BREACHES, *MORE])
    path.write_text(RULES_CHECKS.format(checks=checks), encoding="utf-8")
    answer = Answer({"mine.py": BREAKING.encode()}, "mine.py", "mine", "import torch\nmodule = torch.nn.Linear(1, 1)\n")

    def use(collected: Checks) -> dict[str, list[CheckRecord]]:
        with Box(host.worker, answer, check_seconds=20, total_seconds=60, output_kb=4) as box:
            return {record.spec.task: [record] for record in collected.run(box)}

    return with_checks("rules", path, 7, use)


def test_every_rule_is_tried() -> None:
    """No rule that the catalog knows is without a breach."""
    assert set(RULES) == set(BREACHES)


@pytest.mark.parametrize("rule", BREACHES)
def test_a_broken_rule_is_said(breaches: dict[str, list[CheckRecord]], rule: str) -> None:
    """The one rule that was broken is named in words of both languages, with the call, though the value is right."""
    (record,) = breaches[rule]
    judged = rules_record(task_of(rule), [record])

    assert (Outcome.PASSED, Outcome.FAILED) == (record.outcome, judged.outcome)
    assert [rule] == [found.rule for found in violations([record], task_of(rule))]
    assert judged.words is not None
    assert BREACHES[rule][1] in judged.words["en"]
    assert set(LANGUAGES) == set(judged.words)
    assert judged.words["en"] != judged.words["ja"]
    assert judged.example is not None
    assert judged.example.call.startswith(f"{rule}(tensor([1.0, 1.0], dtype float32), module=")


@pytest.mark.parametrize("rule", BREACHES)
def test_a_task_may_allow_a_rule(breaches: dict[str, list[CheckRecord]], rule: str) -> None:
    """What a task allows is no breach; every other rule still holds."""
    others = [name for name in RULES if name != rule]

    assert Outcome.PASSED is rules_record(task_of(rule, rule), breaches[rule]).outcome
    assert Outcome.FAILED is rules_record(task_of(rule, *others), breaches[rule]).outcome


@pytest.mark.parametrize("name", MORE)
def test_what_else_breaks_a_rule(breaches: dict[str, list[CheckRecord]], name: str) -> None:
    """Every generator and stream counts, also in a call that fails; a name ending in _ may change its input."""
    expected = [] if MORE[name][1] is None else [MORE[name][1]]

    assert expected == [found.rule for found in violations(breaches[name], task_of(name))]


def test_a_keyword_is_named(graded: Graded) -> None:
    """A changed argument is told as it was passed."""
    changes = {HIDDEN: one_check("close(answer.double(x=torch.ones(1)), torch.ones(1) * 2)")}
    report = graded(RIGHT.replace("x * 2", "x.mul_(2).clone()"), changes)
    problem = results(report)["rules[double]"].problem

    assert problem is not None
    assert ("argument `x`" in problem["en"], "引数 `x`" in problem["ja"]) == (True, True)


def one_check(body: str, mark: str = '@task("double")') -> str:
    """Return hidden checks with one for `double`, and one that holds for `total`."""
    return f'''
import torch
from grader.checks import close, expect, place, raises, read, task


{mark}
def test_one(answer{", probe" if "probe" in body else ""}):
    """en: It holds.
    ja: 成り立ちます。
    help en: Think.
    help ja: 考えましょう。"""
    {body}


@task("total")
def test_total(answer):
    """en: The sum of 1 and 2 is 3.
    ja: 1 と 2 の合計は 3 です。"""
    close(answer.total(torch.tensor([1.0, 2.0])), 3.0)
'''.replace(" place,", "")


def test_a_check_may_allow_a_rule(graded: Graded) -> None:
    """`allows` of @task holds in that check only."""
    body = "close(answer.double(torch.ones(1)), torch.ones(1) * 2)"
    prints = RIGHT.replace("return x * 2", "print(x)\n    return x * 2").replace(
        "return x.sum", "print(x); return x.sum"
    )
    report = graded(prints, {HIDDEN: one_check(body, '@task("double", allows=["prints"])')})

    expected = {"rules[double]": Outcome.PASSED, "rules[total]": Outcome.FAILED}
    assert expected == {name: results(report)[name].outcome for name in expected}


def test_rules_need_another_passed_check(graded: Graded) -> None:
    """Doing nothing harmful is worth nothing by itself: the rules are not judged, and earn nothing, until then."""
    wrong = results(graded(RIGHT.replace("x * 2", "x * 3")))
    harmful = results(graded(RIGHT.replace("x * 2", "x.mul_(3)")))
    half = results(graded(RIGHT.replace("x * 2", "x * 2 if x.dim() else x")))
    names = [check["rules[double]"] for check in (wrong, harmful, half)]

    assert [Outcome.SKIPPED, Outcome.FAILED, Outcome.PASSED] == [check.outcome for check in names]
    assert [0, 0, 2 / 3] == [check.score for check in names]
    assert names[0].problem is not None
    assert "as soon as another check of the task passes" in names[0].problem["en"]


# --- what a check's result holds ---


def test_points_are_shared_by_weight(graded: Graded) -> None:
    """A task's points go to its checks by weight, and one share to the rules; passed shares make the score."""
    report = graded(RIGHT)
    shares = {name: check.points for name, check in results(report).items()}

    expected = {
        "test_doubles_one_number": 2 / 3,
        "test_doubles_negative_numbers": 2 / 3,
        "rules[double]": 2 / 3,
        "test_adds_up": 3 / 4,
        "test_adds_up_rows": 3 / 2,
        "rules[total]": 3 / 4,
    }
    assert expected == shares
    assert (5.0, 5, True) == (report.score, report.max_score, report.full_marks)


def test_a_passed_check_needs_no_words(graded: Graded) -> None:
    """Problem, example, help and page belong to what failed."""
    for check in results(graded(RIGHT)).values():
        assert (None, None, None, None, ()) == (
            check.problem,
            check.example,
            check.help,
            check.misconception,
            check.traceback,
        )


def test_a_failed_check_shows_the_call(graded: Graded) -> None:
    """The call, what came back, what was expected, and the author's help where no page says more."""
    check = results(graded(RIGHT.replace("x * 2", "x + 1")))["test_doubles_one_number"]

    assert check.example is not None
    assert "double(tensor(3.0, dtype float32))" == check.example.call
    assert "tensor(4.0, dtype float32)" == check.example.returned
    assert "tensor(6.0, dtype float32)" == check.example.expected
    assert {"en": "Multiply by two.", "ja": "2 を掛けます。"} == check.help
    assert {"en": "Twice 3 is 6.", "ja": "3 の二倍は 6 です。"} == check.requirement


def test_a_plain_assert_says_the_requirement_is_not_met(graded: Graded) -> None:
    """A check without words of its own still says something in both languages."""
    report = graded(RIGHT, {HIDDEN: one_check("assert answer.double(1) == 3")})

    expected = {"en": "The requirement does not hold.", "ja": "この条件を満たしていません。"}
    assert expected == results(report)["test_one"].problem


def test_an_error_shows_lines_and_no_value(graded: Graded) -> None:
    """Where nothing came back there is no returned value, but the learner's own lines."""
    check = results(graded(RIGHT.replace("x * 2", "x.nothing")))["test_doubles_one_number"]

    assert Outcome.ERROR is check.outcome
    assert check.example is not None
    assert (None, None) == (check.example.returned, check.example.expected)
    assert [("double.py", 2, "double", "return x.nothing")] == [
        (frame.file, frame.line, frame.function, frame.text) for frame in check.traceback
    ]


def test_expected_values_can_be_hidden(graded: Graded, course_files: Callable[..., Path]) -> None:
    """Where the course does not reveal what was expected, no part of a check's result holds it."""
    course = (course_files() / "course.yaml").read_text()
    wrong = RIGHT.replace("x * 2", "x + 1").replace("x.sum().item()", "x.sum().item() + 1")
    check = results(graded(wrong, {"course.yaml": course + "reveal_expected: false\n"}))["test_doubles_one_number"]

    assert check.example is not None
    assert ("tensor(4.0, dtype float32)", None) == (check.example.returned, check.example.expected)
    assert check.problem is not None
    assert [False, False] == ["6.0" in check.problem[language] for language in LANGUAGES]


def test_other_differences_are_said_all_the_same(graded: Graded, course_files: Callable[..., Path]) -> None:
    """Type, shape and dtype are the contract, not the secret: they are named also where values are hidden."""
    course = (course_files() / "course.yaml").read_text() + "reveal_expected: false\n"
    wrong = RIGHT.replace("x * 2", "(x * 2).double()").replace("x.sum().item()", "x.sum()")
    found = results(graded(wrong, {"course.yaml": course}))

    assert "should be torch.float32" in str(found["test_doubles_one_number"].problem)
    assert "should be float" in str(found["test_adds_up"].problem)


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("return object()", "<object object>"),
        ("raise ValueError(object())", "Your code raised ValueError: <object object at 0x…>"),
        ("return repr(object())", "'<object object at 0x…>'"),
        ("return {'a': [lambda: 1]}", "{'a': ["),
    ],
)
def test_addresses_are_made_stable(graded: Graded, body: str, shown: str) -> None:
    """Nothing that differs at every run stays in a report: not in words, values, calls or printed text."""
    report = graded(RIGHT.replace("return x * 2", f"print(object())\n    {body}"))
    text = str(report.to_dict())

    assert shown in str([report.tasks[0].checks[0].problem, report.tasks[0].checks[0].example])
    assert "<object object at 0x…>" in report.tasks[0].checks[0].printed
    assert "0x7f" not in text
    assert "0x0000" not in text


def test_addresses_at_import_are_made_stable(graded: Graded) -> None:
    """Also what an answer prints, or dies of, while it is loaded."""
    prints = graded("print(object())\n" + RIGHT)
    fails = graded("raise ValueError(object())")

    assert "<object object at 0x…>\n" == prints.printed
    assert fails.problem is not None
    assert "Your code raised ValueError: <object object at 0x…>" == fails.problem["en"]


def test_printed_text_is_bounded(graded: Graded) -> None:
    """What a check printed is shown up to a bound, and what was printed at import too."""
    loud = "print('i' * 30_000)\n" + RIGHT.replace("return x * 2", "print('p' * 30_000)\n    return x * 2")
    report = graded(loud)
    check = results(report)["test_doubles_one_number"]
    problem = results(report)["rules[double]"].problem

    assert ("p" * 2000 + " …", Outcome.PASSED) == (check.printed, check.outcome)
    assert "i" * 2000 == report.printed[:2000]
    assert len(report.printed) <= 2002
    assert problem is not None
    assert "p" * 200 + " …" in problem["en"]
    assert len(problem["en"]) < 300


# --- notes on the names in a call ---

PROBE_TEXT = '''
import torch


def square(x):
    return x * x


def long(x):
    """Not in two languages."""
    a = 1
    b = 2
    c = 3
    d = 4
    e = 5
    f = 6
    g = 7
    return x


class Model:
    """en: A model with one weight.
    ja: 重みが 1 つのモデルです。"""


def train(answer, steps):
    """en: Calls your function with 1, 2, 3 and more.
    ja: あなたの関数を 1、2、3 などで呼び出します。"""
    return [answer.double(torch.full((2,), float(step))) for step in range(1, steps)]
'''


def note_of(graded: Graded, body: str) -> list[dict[str, str]]:
    """Return the notes that a failed check shows beside its call."""
    report = graded("def double(x, f=None):\n    return 0\n", {HIDDEN: one_check(body), PROBES: PROBE_TEXT})
    example = results(report)["test_one"].example
    assert example is not None
    return [dict(note) for note in example.notes]


def test_a_probe_that_is_passed_shows_its_source(graded: Graded) -> None:
    """What the learner's function was given is shown as code, the same in both languages."""
    source = "def square(x):\n    return x * x"

    assert [{"en": source, "ja": source}] == note_of(graded, "close(answer.double(1, f=probe.square), 1)")


def test_a_long_probe_is_cut(graded: Graded) -> None:
    """Eight lines are enough to see what it is."""
    (note,) = note_of(graded, "close(answer.double(1, f=probe.long), 1)")

    assert note["en"].startswith('def long(x):\n    """Not in two languages."""\n    a = 1')
    assert note["en"].endswith("\n    f = 6\n    …")


def test_a_probe_that_is_called_shows_its_docstring(graded: Graded) -> None:
    """What a probe does is told in words, then how it called the learner's function, three times at most."""
    told, *inner = note_of(graded, "close(probe.train(answer, steps=6), 1)")

    assert {
        "en": "train: Calls your function with 1, 2, 3 and more.",
        "ja": "train: あなたの関数を 1、2、3 などで呼び出します。",
    } == told
    assert ["your function was called as double(Tensor[2])"] == [note["en"] for note in inner]
    assert all("double(Tensor[2])" in note["ja"] for note in inner)


def test_a_class_of_the_probes_is_told_too(graded: Graded) -> None:
    """Each name in the call is told once, in the order of the call."""
    notes = note_of(graded, "close(answer.double(probe.Model, f=[probe.square, probe.Model]), 1)")

    assert ["Model: A model with one weight.", "def square(x):\n    return x * x"] == [note["en"] for note in notes]


def test_no_probes_no_notes(graded: Graded) -> None:
    """An exercise without probes has nothing to tell."""
    example = results(graded(RIGHT.replace("x * 2", "x + 1")))["test_doubles_one_number"].example

    assert example is not None
    assert () == example.notes


# --- misconceptions ---


def misconception(task: str, check: str, code: str) -> str:
    """Return a misconception's file."""
    words = "{en: Yes., ja: はい。}"
    keys = "".join(f"{key}: {words}\n" for key in ("title", "wrote", "why", "try"))
    return f'"""\ntask: {task}\ncheck: {check}\n{keys}read: https://docs.pytorch.org/\n"""\nimport torch\n\n\n{code}'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("x**2", {"test_doubles_one_number", "test_doubles_negative_numbers"}),
        ("x * x", {"test_doubles_one_number", "test_doubles_negative_numbers"}),
        ("torch.einsum('...,...->...', x, x)", {"test_doubles_one_number", "test_doubles_negative_numbers"}),
        ("x * x * (1 + 1e-7)", {"test_doubles_one_number", "test_doubles_negative_numbers"}),
        ("x * x if x.dim() else x + 1", {"test_doubles_negative_numbers"}),
        ("x * x if x.dim() else x * 2", {"test_doubles_negative_numbers"}),
        ("x * x * (1 + 1e-6) if x.dim() else x * 2", set()),  # close, and the check that catches it passes
        ("x + 1", set()),
        ("(x * x).double()", set()),
        ("x * x + 0.01", set()),
        ("[x * x]", set()),
        ("x * 2", set()),
    ],
)
def test_values_decide_which_page_is_shown(graded: Graded, body: str, expected: set[str]) -> None:
    """Whatever the source, equal values on failing calls show the page, at the checks that agree, in place of help."""
    report = graded("import torch\n" + RIGHT.replace("x * 2", body))

    assert dict.fromkeys(expected, "squared") == pages(report)
    assert [] == [name for name in expected if results(report)[name].help is not None]


def test_each_task_has_its_own_page(graded: Graded) -> None:
    """Two tasks, two mistakes, two pages."""
    report = graded("def double(x):\n    return x**2\n\n\ndef total(x):\n    return x.sum()\n")

    assert {"squared", "a_tensor"} == set(pages(report).values())
    page = results(report)["test_adds_up"].misconception
    assert page is not None
    assert {"en": "A tensor is not a float", "ja": "テンソルは float ではありません"} == page.title


@pytest.mark.parametrize("answer", ["unwritten", "def triple(x):\n    return 3 * x\n", "import nothing", "x = ("])
def test_no_page_for_what_was_not_begun(graded: Graded, course_files: Callable[..., Path], answer: str) -> None:
    """The starter, a missing name and a file that can't be loaded look like no mistake, though one raises the same."""
    raising = misconception(
        "double", "test_doubles_one_number", 'def double(x):\n    raise NotImplementedError("Task 1: double")'
    )
    missing = misconception("total", "test_adds_up", "def other(x):\n    pass\n")
    changes = {
        f"solutions/01_double/misconceptions/{name}.py": text
        for name, text in (("raises", raising), ("misses", missing))
    }
    starter = (course_files() / "exercises/01_double/double.py").read_text(encoding="utf-8")
    report = graded(starter if answer == "unwritten" else answer, changes)

    assert ({}, 0) == (pages(report), report.score)


def test_the_misconception_that_explains_most_is_shown(graded: Graded) -> None:
    """Of two that agree with some failing checks, the one that agrees with more of them wins."""
    changes = {
        "solutions/01_double/misconceptions/aaa.py": misconception(
            "double", "test_doubles_one_number", "def double(x):\n    return x * x if x.dim() == 0 else x * 2\n"
        )
    }

    assert {"squared"} == set(pages(graded(RIGHT.replace("x * 2", "x * x"), changes)).values())
    assert {"aaa"} == set(pages(graded(RIGHT.replace("x * 2", "x * x if x.dim() == 0 else 2 * x"), changes)).values())


def test_a_misconception_that_breaks_a_rule(graded: Graded) -> None:
    """The same rule broken in the same way is a match; another rule is none."""
    in_place = misconception("double", "rules", "def double(x):\n    return x.mul_(2)\n")
    changes = {"solutions/01_double/misconceptions/in_place.py": in_place}

    assert {"rules[double]": "in_place"} == pages(graded(RIGHT.replace("x * 2", "x.copy_(x + x)"), changes))
    assert {} == pages(graded(RIGHT.replace("return x * 2", "print(x)\n    return x * 2"), changes))


def test_an_error_can_be_a_misconception(graded: Graded) -> None:
    """The same type and message match; another message is another mistake."""
    raising = misconception("double", "test_doubles_one_number", "def double(x):\n    return x.doubled()\n")
    changes = {"solutions/01_double/misconceptions/method.py": raising}

    assert {"method"} == set(pages(graded(RIGHT.replace("x * 2", "x.doubled()"), changes)).values())
    assert {} == pages(graded(RIGHT.replace("x * 2", "x.twice()"), changes))


def test_the_rules_have_a_name_in_every_task() -> None:
    """The name can't be that of a function."""
    assert "rules[double]" == rules_name("double")
