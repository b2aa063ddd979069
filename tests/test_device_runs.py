"""A run on a device: tensors travel, checks say what they need, and what only a device could tell is told."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
import torch
from click.testing import Result

from grader import devices, grade
from grader.catalog import Course, load_course
from grader.compare import difference
from grader.errors import BrokenError, UsageError
from grader.feedback import rules_record
from grader.grade import Settings, device_for, grade_targets
from grader.results import Outcome, Report
from grader.sandbox import confine
from grader.sandbox.box import Answer, Box
from grader.sandbox.confine import Rights
from grader.sandbox.faults import Raised
from grader.sandbox.host import Host
from grader.sandbox.syscalls import DRIVER, REFUSED
from grader.sandbox.tensors import TensorFacts
from grader.session import CheckRecord, Checks, with_checks
from grader.submission import Submission
from grader.verify import verify

ANSWER = """
import torch
from torch import nn


def where(x):
    return str(x.device)


def double(x):
    return x * 2


def at_home(x):
    return (x * 2).cpu()


def helper(x):
    return x + torch.ones(x.shape)


def strides(x):
    return tuple(x.stride())


def model(device):
    return nn.Linear(2, 1).to(device)


def written():
    return torch.ones(2, device="cuda")


def uncarried(x):
    return x.to_sparse()


def lengths(x):
    return torch.tensor([len(row) for row in x])


def peek(x):
    return [value.item() for value in x]


def draws(device):
    return torch.rand(2, device=device)


def steady(x, device):
    return x.to(device).to(device)
"""
PROBES = """
import torch


def made(answer):
    return answer.double(torch.ones(2, device=device)), str(device)


def counts(answer):
    from grader.devices.transfers import Transfers

    with Transfers() as moved:
        answer.at_home(torch.ones(2, 3).to(device))
    return moved.plain()
"""
HEAD = """
import torch
from grader.checks import (
    close, counted, each, equal, expect, facts, gradients, items, make, on, raises, read, refuses, task
)

"""
RIGHTS = Rights(cpu_seconds=30, memory_mb=1024, processes=16, file_mb=16)
Run = Callable[..., dict[str, CheckRecord]]


@pytest.fixture(scope="module", params=["cpu", "simulated"])
def host(request: pytest.FixtureRequest) -> Iterator[Host]:
    """A zygote for a device, without a sandbox, which is not asked about here."""
    with Host("none", RIGHTS, device=request.param) as opened:
        yield opened


@pytest.fixture
def run(host: Host, tmp_path: Path) -> Run:
    """Return what runs bodies of checks on the host's device, and gives a record by each check's name."""

    def records(needs: dict[str, str] | None = None, **bodies: str | tuple[str, str]) -> dict[str, CheckRecord]:
        text = HEAD
        for name, body in bodies.items():
            marks, lines = body if isinstance(body, tuple) else ("", body)
            text += f'@task("double"{marks})\ndef test_{name}(answer, probe, place, device, rng):\n'
            text += '    """en: It holds.\n    ja: 成り立ちます。"""\n'
            text += "".join(f"    {line}\n" for line in dedent(lines).strip().splitlines())
        path = tmp_path / "test_hidden.py"
        path.write_text(text, encoding="utf-8")

        def use(checks: Checks) -> list[CheckRecord]:
            answer = Answer({"mine.py": ANSWER.encode()}, "mine.py", "mine", PROBES)
            limits: dict[str, Any] = {"check_seconds": 20, "total_seconds": 60, "output_kb": 4}
            with Box(host.worker, answer, device=host.device, **limits) as box:
                return checks.run(box)

        found = with_checks("01_double", path, 7, use, device=host.device, needs=needs)
        return {record.spec.name.removeprefix("test_"): record for record in found}

    return records


def outcomes(records: dict[str, CheckRecord]) -> dict[str, Outcome]:
    """Return what each check came to."""
    return {name: record.outcome for name, record in records.items()}


# --- tensors travel ---

HOLDS = {
    "sent": "equal(answer.where(torch.ones(2)), device)",
    "expected": "close(answer.double(torch.tensor([1.0, -2.0])), torch.tensor([2.0, -4.0]))",
    "facts": "assert facts(answer.double(torch.ones(1))).device == device",
    "in_containers": "equal(answer.double([torch.ones(1)])[0], torch.ones(1))",
    "on_the_host": "equal(answer.where(on('cpu', torch.ones(2))), 'cpu')",
    "expected_on_the_host": "close(answer.at_home(torch.ones(2)), on('cpu', torch.tensor([2.0, 2.0])))",
    "host_in_host_out": "close(answer.double(on('cpu', torch.ones(2))), on('cpu', torch.tensor([2.0, 2.0])))",
    "goes_back": """
        there, here = answer.double(torch.ones(2)), answer.at_home(torch.ones(2))
        equal([answer.where(there), answer.where(here)], [device, 'cpu'])
        """,
    "layout": """
        equal(answer.strides(torch.ones(2, 3).t()), (1, 3))
        equal(answer.strides(torch.ones(4, 6)[::2, ::3]), (12, 3))
        equal(answer.strides(torch.ones(3, 1).expand(3, 4)), (1, 0))
        """,
    "gradients": """
        x = torch.randn(3, generator=rng)
        value, (dx,) = gradients(answer.double, x, cotangent=torch.tensor([1.0, 2.0, 3.0]))
        close(value, 2 * x)
        close(dx, torch.tensor([2.0, 4.0, 6.0]))
        """,
    "placed": "x = place(torch.ones(2))\nequal(answer.where(x), device)\nclose(read(x), torch.ones(2))",
    "numbers": "close(answer.lengths(torch.ones(2, 3)), on('cpu', torch.tensor([3, 3])))",
    "probe": "close(probe.made(answer), (torch.tensor([2.0, 2.0]), device))",
    "parameters": """
        model = answer.model(device)
        assert [facts(read(model.weight)).type_name, facts(read(model.weight)).device] == ['Parameter', device]
        """,
    "a_device": "equal(read(answer.model(device).weight.device), torch.device(device))",
    "seeded": "first = answer.draws(device)\nassert tuple(first.shape) == (2,)",
    "refused": "raises(TypeError, answer.double, None)\nclose(answer.double(1.0), 2.0)",
}


def test_what_holds_on_every_device(run: Run) -> None:
    """Arguments go to the device, results are expected there, and what is on the host stays there."""
    records = run(**HOLDS)

    assert dict.fromkeys(HOLDS, Outcome.PASSED) == outcomes(records), [
        (name, record.words, record.detail) for name, record in records.items() if record.outcome != "passed"
    ]


def test_a_result_that_came_home(run: Run, host: Host) -> None:
    """A result on the CPU is wrong where the run is elsewhere, and the words name both devices."""
    record = run(home="close(answer.at_home(torch.ones(1)), torch.tensor([2.0]))")["home"]

    assert (host.device == "cpu") == (record.outcome is Outcome.PASSED)
    if record.words is not None:
        assert ["cpu", "simulated"] == [name for name in ("cpu", "cuda", "simulated") if name in record.words["en"]]


def test_a_helper_on_the_cpu(run: Run, host: Host) -> None:
    """A tensor made on the CPU does not meet one on the device, and the error is the one that a GPU gives."""
    record = run(mixed="close(answer.helper(torch.ones(2)), torch.tensor([2.0, 2.0]))")["mixed"]

    assert (Outcome.PASSED if host.device == "cpu" else Outcome.ERROR) == record.outcome
    assert host.device == "cpu" or "Expected all tensors to be on the same device" in str(record.words)


def test_cuda_written_in(run: Run) -> None:
    """Without a GPU an answer that names cuda fails, on every other device."""
    record = run(written="close(answer.written(), torch.ones(2))")["written"]

    assert Outcome.ERROR is record.outcome
    assert "CUDA" in str(record.words)


def test_what_moved_is_counted(run: Run, host: Host) -> None:
    """Copies and waits are counted on an accelerator; nothing moves on the CPU."""
    sent = {"count": 0, "bytes": 0} if host.device == "cpu" else {"count": 1, "bytes": 24}
    records = run(
        home="""
        value, moved = counted(answer.at_home, torch.ones(2, 3))
        equal([moved.to_device.count, moved.to_host.count, moved.to_host.bytes, moved.syncs], EXPECTED_HOME)
        """.replace("EXPECTED_HOME", "[0, 0, 0, 0]" if host.device == "cpu" else "[0, 1, 24, 1]"),
        peek=f"equal(counted(answer.peek, torch.ones(3))[1].syncs, {0 if host.device == 'cpu' else 3})",
        steady=f"""
        value, moved = counted(answer.steady, on('cpu', torch.ones(3)), device)
        equal([moved.to_device.count, moved.to_device.bytes], {[0, 0] if host.device == "cpu" else [1, 12]})
        """,
        probe=f"equal(probe.counts(answer)['to_device'], {sent})",
    )

    assert dict.fromkeys(records, Outcome.PASSED) == outcomes(records), [record.words for record in records.values()]


def test_the_devices_own_random_numbers(run: Run) -> None:
    """They repeat with the check's seed, and drawing from them is seen by the rule."""
    first, second = (run(draws="answer.draws(device)")["draws"].transcript[0] for _ in range(2))

    assert first.value.tolist() == second.value.tolist()  # type: ignore[attr-defined]
    assert ["rng"] == first.seen["moved"]


# --- what a check needs ---


def test_what_is_pending(run: Run, host: Host) -> None:
    """A check that needs what the device has not is pending, and is not run."""
    needing = {
        "all": ", needs='any'",
        "accelerated": ", needs='accelerator'",
        "real": ", needs='cuda'",
    }
    records = run(**{name: (marks, "assert answer.where(torch.ones(1))") for name, marks in needing.items()})
    accelerated = Outcome.PENDING if host.device == "cpu" else Outcome.PASSED

    assert {"all": Outcome.PASSED, "accelerated": accelerated, "real": Outcome.PENDING} == outcomes(records)
    assert () == records["real"].transcript
    assert "course merge" in records["real"].words["ja"]  # type: ignore[index]


def test_a_task_may_need_more(run: Run) -> None:
    """What a task needs, each of its checks needs; the stricter of two needs holds."""
    bodies = {"one": "pass", "two": (", needs='cuda'", "pass")}
    records = run(needs={"double": "accelerator"}, **bodies)

    assert ["accelerator", "cuda"] == [record.spec.needs for record in records.values()]


def test_rules_wait_with_their_task(run: Run, tiny_course: Course) -> None:
    """Where every check of a task is pending, its rules are pending, too; one that passed settles them."""
    task = tiny_course.exercises[0].tasks[0]
    waiting = list(run(one=(", needs='cuda'", "pass")).values())
    settled = list(run(one=(", needs='cuda'", "pass"), two="assert answer.where(torch.ones(1))").values())

    assert Outcome.PENDING is rules_record(task, waiting).outcome
    assert Outcome.PASSED is rules_record(task, settled).outcome


def test_an_operation_that_is_not_carried(run: Run, host: Host) -> None:
    """It is our limit: broken, with the operation's name, also where an error was asked for."""
    if host.device == "cpu":
        pytest.skip("everything is carried there")
    asked = {
        "plain": "answer.uncarried(torch.ones(2))",
        "asked": "raises(RuntimeError, answer.uncarried, torch.ones(2))",
        "several": "refuses(NotImplementedError, answer.uncarried, (torch.ones(2),), (torch.ones(3),))",
        "together": "each(answer.uncarried, (torch.ones(2),), (torch.ones(3),))",
    }
    records = run(**asked)

    assert dict.fromkeys(asked, Outcome.BROKEN) == outcomes(records)
    assert all("sparse" in str(record.words) for record in records.values())


# --- choosing a device ---


def exercise_with(course: Course, wish: str) -> Any:
    """Return the tiny exercise with other needs."""
    return replace(course.exercises[0], devices=wish)


def test_auto_takes_the_best_there_is(tiny_course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """cuda, else simulated, else cpu; an exercise in which no device is involved stays on the CPU."""
    present = {"cpu"}
    monkeypatch.setattr(devices, "here", lambda kind: kind in present)
    chosen = []
    for kind in ("cpu", "simulated", "cuda"):
        present.add(kind)
        wishes = ("any", "cpu", "accelerator", "cuda")
        chosen.append([device_for(exercise_with(tiny_course, wish), "auto") for wish in wishes])

    assert [
        ["cpu", "cpu", "cpu", "cpu"],
        ["simulated", "cpu", "simulated", "cpu"],
        ["cuda", "cpu", "cuda", "cuda"],
    ] == chosen


def test_a_device_that_is_not_here(tiny_course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """Asking for it by name is an error that names those which are here; mps is taken only when it is asked for."""
    monkeypatch.setattr(devices, "here", lambda kind: kind in {"cpu", "simulated"})
    with pytest.raises(UsageError, match=r"no_device.*simulated, cpu"):
        device_for(tiny_course.exercises[0], "cuda")
    monkeypatch.setattr(devices, "here", lambda kind: True)

    assert "mps" == device_for(exercise_with(tiny_course, "any"), "mps")
    assert "cuda" == device_for(exercise_with(tiny_course, "any"), "auto")


def test_a_pytorch_without_the_interface(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a release lacks what the simulation rests on, it is not here, and the reason is named."""
    monkeypatch.setattr(devices, "PYTHON_BACKEND", "_gone")

    assert ("_gone", False, "cpu") == (
        devices.simulation_lacks(),
        devices.here("simulated"),
        devices.best({"simulated", "cpu"}),
    )


def test_tolerances_follow_the_device() -> None:
    """A GPU adds up in another order: what it gives is compared a little more loosely, exact comparisons excepted."""
    expected, near = torch.tensor([1.0, 2.0]), torch.tensor([1.0, 2.00005])
    found = {}
    for place in ("cpu", "simulated:0", "cuda:0"):
        near.facts = TensorFacts(place, False, True, None, (1,), 0, "Tensor", place)  # type: ignore[attr-defined]
        found[place] = [difference(near, expected, exact=exact) is None for exact in (False, True)]

    assert {"cpu": [False, False], "simulated:0": [False, False], "cuda:0": [True, False]} == found


# --- a GPU's process ---


def test_an_error_of_the_gpu_ends_its_worker() -> None:
    """After one the process is of no use; running out of its memory is no such error."""
    family = ["torch.AcceleratorError", "builtins.RuntimeError"]
    said = [{"type": "AcceleratorError", "mro": kinds} for kinds in (family, ["torch.OutOfMemoryError", *family], [])]

    assert [True, False, False] == [Raised(described).ends_device for described in said]


def test_a_gpu_is_let_in_only_where_it_is_used() -> None:
    """Its device files are in the view of a CUDA run alone; the driver's own call is allowed there."""
    with_gpu, without = (confine.bubblewrap_arguments(gpu=gpu) for gpu in (True, False))

    assert "/dev/nvidiactl" in with_gpu
    assert not any("nvidia" in word for word in without)
    assert with_gpu.index("/dev/nvidiactl") < with_gpu.index("/dev", with_gpu.index("--remount-ro"))
    assert set(REFUSED) > DRIVER


class Refusing:
    """A worker that answers its first request with an error."""

    def __init__(self, worker: Any) -> None:
        self.worker = worker

    def exchange(self, data: bytes, deadline: float) -> bytes | None:
        """Let a real worker answer on a device that is not here."""
        reply: bytes = self.worker.handle(data)
        return reply

    def ended(self) -> int | None:
        """Return nothing: there is no process."""
        return None

    def close(self) -> None:
        """Do nothing."""


def test_a_gpu_that_does_not_work_is_ours(tmp_path: Path) -> None:
    """Where the device can't be entered, before anything of the learner's is loaded, grading is broken."""
    from grader.sandbox.worker import Worker

    worker = Worker(str(tmp_path))
    worker.operations["enter"] = lambda _: {}["driver"]
    answer = Answer({"mine.py": b"raise SystemExit"}, "mine.py", "mine", None)
    box = Box(lambda: Refusing(worker), answer, device="cuda", check_seconds=1, total_seconds=1, output_kb=1)

    with pytest.raises(BrokenError, match=r"broken\.device.*driver"):
        box.load()


# --- the whole way ---

NEEDS_A_GPU = '''
    """Hidden checks."""

    import torch
    from grader.checks import close, task


    @task("double")
    def test_doubles_one_number(answer):
        """en: Twice 3 is 6.
        ja: 3 の二倍は 6 です。"""
        close(answer.double(torch.tensor(3.0)), torch.tensor(6.0))


    @task("double", needs="cuda")
    def test_doubles_there(answer):
        """en: Twice 3 is 6 on a GPU, too.
        ja: GPU 上でも 3 の二倍は 6 です。"""
        close(answer.double(torch.tensor(3.0)), torch.tensor(6.0))


    @task("total")
    def test_adds_up(answer):
        """en: The sum of 1 and 2 is 3.
        ja: 1 と 2 の合計は 3 です。"""
        close(answer.total(torch.tensor([1.0, 2.0])), 3.0)
'''
RIGHT = "def double(x):\n    return x * 2\n\n\ndef total(x):\n    return float(x.sum())\n"
AT_HOME = RIGHT.replace("x * 2", "(x * 2).cpu()")


@pytest.fixture
def device_course(course_files: Callable[[dict[str, str | None]], Path]) -> Callable[..., Course]:
    """Return what makes the tiny course with its exercise on any device."""
    from tests.conftest import FILES

    def make(**changes: str | None) -> Course:
        path = "exercises/01_double/exercise.yaml"
        files: dict[str, str | None] = {path: FILES[path].replace("devices: cpu", "devices: any")}
        return load_course(course_files(files | {name.replace("__", "/"): text for name, text in changes.items()}))

    return make


def graded(course: Course, sources: Sequence[str], device: str) -> list[Report]:
    """Grade texts, without a sandbox."""
    exercise = course.exercises[0]
    jobs = [
        (exercise, Submission(f"s{n}", {"double.py": text.encode()}, "double.py")) for n, text in enumerate(sources)
    ]
    return grade_targets(jobs, course, Settings(sandbox="none", device=device), lambda report: None)


def test_points_that_wait(device_course: Callable[..., Course], course_files: Callable[..., Path]) -> None:
    """What waits for a GPU is counted apart: neither earned nor lost, and nothing else is wrong."""
    course = device_course(**{"solutions/01_double/test_hidden.py": NEEDS_A_GPU})
    (report,) = graded(course, [RIGHT], "simulated")
    waiting = [check for task in report.tasks for check in task.checks if check.outcome is Outcome.PENDING]

    assert ["test_doubles_there"] == [check.name for check in waiting]
    assert (5, round(2 / 3, 6)) == (report.max_score, report.pending)
    assert report.score == pytest.approx(report.max_score - report.pending)
    assert (True, False, "simulated") == (report.faultless, report.full_marks, report.device)
    assert {"simulated", ""} == {check.device for task in report.tasks for check in task.checks}
    assert report == Report.from_dict(json.loads(json.dumps(report.to_dict())))


def test_wrong_on_a_device_only(device_course: Callable[..., Course]) -> None:
    """An answer that brings its result home has full marks on the CPU, and not on an accelerator."""
    course = device_course()
    scores = {
        device: [report.score for report in graded(course, [RIGHT, AT_HOME], device)] for device in ("cpu", "simulated")
    }

    assert [5, 5] == scores["cpu"]
    assert [5, 3] == scores["simulated"]


def test_the_same_report_on_one_device(device_course: Callable[..., Course]) -> None:
    """Graded twice on the simulated accelerator, a report is the same but for its times."""
    course = device_course()
    one, other = (graded(course, [AT_HOME], "simulated")[0].without_times() for _ in range(2))

    assert one == other


def test_verify_goes_through_the_devices(device_course: Callable[..., Course]) -> None:
    """An exercise for any device is proved on each that is here; a misconception only where it is wrong."""
    page = """
        \"\"\"
        task: double
        check: test_doubles_one_number
        title: {en: Home again, ja: CPU に戻しています}
        wrote: {en: ".cpu()", ja: ".cpu()"}
        why: {en: It leaves the device., ja: デバイスから離れてしまいます。}
        try: {en: Leave it there., ja: そのままにしましょう。}
        read: https://docs.pytorch.org/docs/stable/torch.html
        devices: [simulated, cuda, mps]
        \"\"\"


        def double(x):
            return (x * 2).cpu()
    """
    course = device_course(**{"solutions/01_double/misconceptions/at_home.py": page})
    (proof,) = verify(course, [], seeds=2, write=True, on_progress=lambda _: None)

    assert [] == proof.problems
    assert ["cpu", "simulated"] == proof.devices[:2]
    assert {"squared", "a_tensor", "at_home"} == {row.misconception for row in proof.table}


def test_a_misconception_that_is_no_mistake_here(device_course: Callable[..., Course]) -> None:
    """Without its devices named, it is demanded on the CPU, too, where nothing is wrong with it."""
    from tests.conftest import FILES

    page = FILES["solutions/01_double/misconceptions/squared.py"].replace("x**2", "(x * 2).cpu()")
    course = device_course(**{"solutions/01_double/misconceptions/at_home.py": page})
    (proof,) = verify(course, [], seeds=2, write=True, on_progress=lambda _: None)
    said = " ".join(words["en"] for words in proof.problems)

    assert "at_home" in said
    assert "at_home (simulated)" not in said


def test_the_command(
    device_course: Callable[..., Course], course_command: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    """--device names the device; what waits is said beside the score, and the exit code is 0."""
    course = device_course(**{"solutions/01_double/test_hidden.py": NEEDS_A_GPU})
    monkeypatch.setenv("COURSE_ROOT", str(course.root))
    Path("double.py").write_text(RIGHT)
    said = {
        lang: course_command("grade", "double.py", "--sandbox", "none", "--device", "simulated", "--lang", lang)
        for lang in ("en", "ja")
    }

    assert [0, 0] == [result.exit_code for result in said.values()]
    assert "Score: 4.33 of 4.33; 0.67 more wait for a GPU runner." in said["en"].stdout
    assert "残り 0.67 点はGPUのある環境での採点待ちです。" in said["ja"].stdout
    assert 2 == course_command("grade", "double.py", "--sandbox", "none", "--device", "tpu").exit_code


def test_grading_is_one_at_a_time_on_a_gpu() -> None:
    """No second answer is made ready beside one that uses a GPU."""
    assert {"cuda", "mps"} == set(grade.ONE_AT_A_TIME)
