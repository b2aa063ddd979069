"""The worker, in this very process: what answers return, raise, print and change comes over as values and as text."""

from __future__ import annotations

import random
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent
from typing import Any

import numpy as np
import pytest
import torch

from grader.checks import CheckFailed, Label, Remote, facts, gradients, items, raises, read
from grader.results import Outcome
from grader.sandbox.box import Answer, Box
from grader.sandbox.faults import AnswerFault, Raised
from grader.sandbox.local import LocalWorker
from grader.sandbox.observe import cudnn_flags, reset_global_state
from grader.sandbox.wire import Named, Opaque, Typed

Opened = tuple[Box, Remote]


@pytest.fixture(autouse=True)
def untouched() -> Iterator[None]:
    """Put back what an answer that runs in this process may have changed."""
    path, state = list(sys.path), random.getstate()
    with warnings.catch_warnings(), torch.random.fork_rng(), pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdout", sys.stdout)
        patch.setattr("sys.stderr", sys.stderr)
        threads = torch.get_num_threads()
        yield
        reset_global_state(cudnn_flags())
        torch.set_num_threads(threads)
    sys.path[:] = path
    sys.modules.pop("answer", None)
    random.setstate(state)


@pytest.fixture
def load(tmp_path: Path) -> Callable[..., Opened]:
    """Return what loads an answer in this process and begins a check: the box, and the answer's reference."""

    def open_box(source: str | bytes, probes: str | None = None, **files: str) -> Opened:
        home = tmp_path / "home"
        home.mkdir(exist_ok=True)
        main = dedent(source).encode() if isinstance(source, str) else source
        contents = {"answer.py": main, **{name.replace("__", "."): text.encode() for name, text in files.items()}}
        answer = Answer(contents, "answer.py", "answer", None if probes is None else dedent(probes))
        box = Box(lambda: LocalWorker(str(home)), answer, check_seconds=5, total_seconds=60, output_kb=1)
        box.begin(7)
        return box, Remote(box, ("answer",), Label("answer"))

    return open_box


def seen(box: Box) -> dict[str, Any]:
    """Return what was observed of the last call."""
    return dict(box.transcript[-1].seen)


def fault(call: Callable[[], object]) -> Raised:
    """Return the error that a call comes to."""
    with pytest.raises(Raised) as caught:
        call()
    return caught.value


# --- values ---------------------------------------------------------------------------------------------------------

VALUES = [
    None,
    True,
    -3,
    2**70,
    1.5,
    complex(1, -2),
    "text あ",
    b"bytes",
    [1, [2.0, None]],
    (1, "a"),
    {"a": {1: (2,)}},
    {1, 2},
    frozenset({"x"}),
    slice(1, None, 2),
    range(3),
    ...,
    torch.Size([2, 3]),
    torch.float16,
    torch.device("cpu"),
]


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_plain_values_come_back(load: Callable[..., Opened], value: object) -> None:
    """A plain value comes back equal and of the same type."""
    _, answer = load("def same(x): return x")
    got = answer.same(value)
    assert (type(value), value) == (type(got), got)


def test_tensors_come_back(load: Callable[..., Opened]) -> None:
    """A tensor comes back with values, dtype and shape, and its facts tell the rest."""
    _, answer = load("def turned(x): return (x * 2).t().requires_grad_()")
    x = torch.arange(6.0).reshape(2, 3)
    got = answer.turned(x)
    assert torch.equal((x * 2).t(), got)
    assert ("cpu", True, True, (1, 3), "Tensor") == (
        facts(got).device,
        facts(got).requires_grad,
        facts(got).is_leaf,
        facts(got).strides,
        facts(got).type_name,
    )


def test_numpy_comes_back(load: Callable[..., Opened]) -> None:
    """Arrays and NumPy numbers keep their types."""
    _, answer = load("def both(x): return x + 1, x.sum()")
    array, number = answer.both(np.arange(3, dtype=np.int16))
    assert (np.int16, [1, 2, 3]) == (array.dtype, array.tolist())
    assert (np.int64, 3) == (type(number), number)


def test_values_of_subclasses_are_told_apart(load: Callable[..., Opened]) -> None:
    """A named tuple, an instance of a subclass, and what is too much come as records."""
    _, answer = load(
        """
        import collections
        Point = collections.namedtuple("Point", "x y")
        def odd(): return Point(1, 2), collections.OrderedDict(a=1), [10**5000]
        """
    )
    point, ordered, huge = answer.odd()
    assert Named("Point", ("x", "y"), (1, 2)) == point
    assert Typed("OrderedDict", {"a": 1}) == ordered
    assert [Opaque("int", "digits")] == huge


# --- things that stay in the worker -----------------------------------------------------------------------------------

THINGS = """
class Box:
    limit = 3
    def __init__(self, items): self.items = list(items)
    def __len__(self): return len(self.items)
    def __getitem__(self, i): return self.items[i]
    def inside(self): return Box(self.items[1:])

def total(box): return sum(box.items)
def count():
    n = 0
    while True:
        yield n
        n += 1
"""


def test_an_object_is_a_handle(load: Callable[..., Opened]) -> None:
    """An object stays in the worker; its methods, items and length can be asked for, and it can be an argument."""
    _, answer = load(THINGS)
    box = answer.Box([1, 2, 3])
    assert "Box" == box.stands_for
    assert (3, 2, 5) == (len(box), box[1], answer.total(box.inside()))


def test_attributes_are_read(load: Callable[..., Opened]) -> None:
    """An attribute of an object or of the module is read; what is missing is an AttributeError."""
    _, answer = load(THINGS)
    box = answer.Box([1])
    assert (3, [1]) == (read(box.limit), read(box.items))
    assert 3 == read(answer.Box.limit)
    assert "AttributeError" == fault(lambda: read(box.nothing)).type_name


def test_iteration_is_bounded(load: Callable[..., Opened]) -> None:
    """Iterating gives the items; more than asked for fails the check."""
    _, answer = load(THINGS)
    assert [4, 5] == items(answer.Box([4, 5]))
    with pytest.raises(CheckFailed, match="more than 10 items"):
        items(answer.count(), limit=10)


def test_a_placed_value_is_one_object(load: Callable[..., Opened]) -> None:
    """What is placed is one object: work in place is seen when it is read, and its identity is kept."""
    box, answer = load("def add_(x): return x.add_(1)\ndef same(x, y): return x is y")
    x = box.place(torch.zeros(2))
    answer.add_(x)
    assert [1.0, 1.0] == read(x).tolist()
    assert answer.same(x, x) is True


def test_kept_things_are_forgotten(load: Callable[..., Opened]) -> None:
    """A new check begins without the things of the last one."""
    box, answer = load(THINGS)
    thing = answer.Box([1])
    box.begin(8)
    assert isinstance(fault(lambda: len(thing)), Raised)


def test_gradients_come_back(load: Callable[..., Opened]) -> None:
    """Gradients are pulled back for the arguments that are asked for, None for an unused one."""
    _, answer = load("def f(x, y, z=None): return x * x")
    x, weight = torch.tensor([1.0, 2.0]), torch.tensor([1.0, 10.0])
    value, (dx, dy) = gradients(answer.f, x, x, wrt=(0, 1), cotangent=weight)
    assert ([1.0, 4.0], [2.0, 40.0], None) == (value.tolist(), dx.tolist(), dy)
    with pytest.raises(CheckFailed, match="no gradient"):
        gradients(load("def f(x): return x.detach()")[1].f, x)


def test_probes_run_beside_the_answer(load: Callable[..., Opened]) -> None:
    """A probe gets the answer's module and can be an argument; the calls that it makes are told."""
    box, answer = load(
        "def twice(f, x): return f(f(x))", "def half(x): return x / 2\ndef ask(answer): return answer.twice(half, 8)"
    )
    probe = Remote(box, ("probe",), Label("probe"))
    assert 2.0 == answer.twice(probe.half, 8)
    assert 2.0 == probe.ask(answer)
    assert ["twice(half, 8)"] == seen(box)["calls"]


# --- observations -----------------------------------------------------------------------------------------------------

RULES = {
    "inputs of a list": ("def f(x): x.append(1)", ([1],), "changed", ["0"]),
    "inputs of a tensor": ("def f(x): x.add_(1)", (torch.zeros(2),), "changed", ["0"]),
    "inputs of a gradient": ("def f(x): x.requires_grad_()", (torch.zeros(2),), "changed", ["0"]),
    "grad mode": ("import torch\ndef f(): torch.set_grad_enabled(False)", (), "moved", ["grad_mode"]),
    "default dtype": ("import torch\ndef f(): torch.set_default_dtype(torch.float64)", (), "moved", ["default_dtype"]),
    "default device": ("import torch\ndef f(): torch.set_default_device('meta')", (), "moved", ["default_device"]),
    "deterministic": ("import torch\ndef f(): torch.backends.cudnn.benchmark ^= True", (), "moved", ["deterministic"]),
    "threads": ("import torch\ndef f(): torch.set_num_threads(torch.get_num_threads() + 1)", (), "moved", ["threads"]),
    "rng of torch": ("import torch\ndef f(): torch.rand(1)", (), "moved", ["rng"]),
    "rng of numpy": ("import numpy\ndef f(): numpy.random.rand()", (), "moved", ["rng"]),
    "rng of random": ("import random\ndef f(): random.random()", (), "moved", ["rng"]),
    "prints": ("def f(): print('あ', end='!')", (), "printed", "あ!"),
    "prints to stderr": ("import sys\ndef f(): sys.stderr.write('no')", (), "printed", "no"),
    "warnings": ("import warnings\ndef f(): warnings.warn('old')", (), "warned", ["UserWarning: old"]),
}


@pytest.mark.parametrize(("source", "args", "where", "told"), RULES.values(), ids=RULES)
def test_what_a_call_did_is_told(
    load: Callable[..., Opened], source: str, args: tuple[object, ...], where: str, told: object
) -> None:
    """Each broken rule is observed, and nothing else; where it only raises afterwards, too."""
    box, answer = load(source)
    answer.f(*args)
    assert {where: told} == seen(box)
    box, answer = load(f"{source}\n\ng = f\ndef f(*args):\n    g(*args)\n    raise ValueError")
    fault(lambda: answer.f(*args))
    assert {where: told} == seen(box)


def test_modes_of_a_module_are_watched(load: Callable[..., Opened]) -> None:
    """Leaving a module in another mode than before is observed, also of a part of it."""
    box, answer = load(
        """
        import torch
        def make(): return torch.nn.Sequential(torch.nn.Dropout())
        def f(m): m[0].eval()
        def g(m): m.eval(); m.train()
        """
    )
    model = answer.make()
    answer.f(model)
    assert {"moved": ["modes"]} == seen(box)
    answer.g(answer.make())
    assert {} == seen(box)


def test_keyword_arguments_are_watched_by_name(load: Callable[..., Opened]) -> None:
    """A keyword argument that was changed is told by its name."""
    box, answer = load("def f(*, rows): rows.clear()")
    answer.f(rows=[1])
    assert {"changed": ["rows"]} == seen(box)


def test_a_trailing_underscore_works_in_place(load: Callable[..., Opened]) -> None:
    """A function whose name ends in an underscore may change its arguments, a dunder may not."""
    box, answer = load("class T:\n    def __call__(self, x): x.append(1)\ndef f_(x): x.append(1)")
    answer.f_([1])
    assert {} == seen(box)
    answer.T()([1])
    assert {"changed": ["0"]} == seen(box)


def test_a_tidy_call_is_silent(load: Callable[..., Opened]) -> None:
    """A call that leaves everything as found has nothing observed, and neither has the next one."""
    box, answer = load(
        "import torch\ndef f(x):\n    with torch.no_grad(): return x + torch.rand(1, generator=torch.Generator())"
    )
    for _ in range(2):
        answer.f(torch.zeros(1))
        assert {} == seen(box)


def test_a_check_begins_anew(load: Callable[..., Opened]) -> None:
    """What one check moved is put back for the next, and every generator is seeded with the check's seed."""
    box, answer = load(
        "import random, numpy, torch\n"
        "def spoil(): torch.set_default_dtype(torch.float64); torch.set_grad_enabled(False)\n"
        "def draw(): return random.random(), float(numpy.random.rand()), torch.rand(1).item(), torch.is_grad_enabled()"
    )
    answer.spoil()
    box.begin(7)
    first = answer.draw()
    answer.spoil()
    box.begin(7)
    assert first == answer.draw()
    assert first[3] is True


def test_warnings_of_others_are_not_the_learners(load: Callable[..., Opened]) -> None:
    """A warning that points at another file than the learner's costs nothing; the same warning twice is told twice."""
    box, answer = load(
        "import warnings\ndef f(): warnings.warn_explicit('x', UserWarning, 'torch.py', 1)\ndef g(): warnings.warn('y')"
    )
    answer.f()
    assert {} == seen(box)
    for _ in range(2):
        answer.g()
        assert {"warned": ["UserWarning: y"]} == seen(box)


def test_prints_are_bounded(load: Callable[..., Opened]) -> None:
    """Of a flood the first kilobyte is kept (the limit here), and the next call starts empty."""
    box, answer = load("def f(n): print('x' * n)")
    answer.f(10**7)
    assert "x" * 1024 == seen(box)["printed"]
    answer.f(1)
    assert "x\n" == seen(box)["printed"]


def test_prints_at_import_are_kept_apart(load: Callable[..., Opened]) -> None:
    """What is printed at import is told of the loading, not of a call."""
    box, answer = load("print('hello')\ndef f(): return 1")
    answer.f()
    assert ("hello\n", {}) == (box.loaded_output, seen(box))


# --- errors -----------------------------------------------------------------------------------------------------------


def test_an_error_comes_as_text(load: Callable[..., Opened]) -> None:
    """Type, family and message come over, with the learner's own frames only, outermost first."""
    _, answer = load(
        """\
        import torch
        def inner(x):
            return torch.nn.functional.linear(x, x)
        def outer(x):
            return inner(x)
        """
    )
    error = fault(lambda: answer.outer(torch.zeros(2, 3, 4)))
    assert "RuntimeError" == error.type_name
    assert error.is_a(RuntimeError)
    assert [("answer.py", 5, "outer"), ("answer.py", 3, "inner")] == [
        (frame.file, frame.line, frame.function) for frame in error.frames
    ]
    assert "return inner(x)" == error.frames[0].text
    assert Outcome.ERROR is error.outcome


def test_frames_of_a_helper_file_are_the_learners_too(load: Callable[..., Opened]) -> None:
    """A file that was handed in beside the answer can be imported, and its frames are shown."""
    _, answer = load(
        "import helper_of_mine\ndef f(): return helper_of_mine.g()", helper_of_mine__py="def g():\n    return 1 / 0\n"
    )
    sys.modules.pop("helper_of_mine")
    assert ["answer.py", "helper_of_mine.py"] == [frame.file for frame in fault(answer.f).frames]


def test_a_deep_recursion_is_cut(load: Callable[..., Opened]) -> None:
    """Of a thousand frames the first and the last few are shown."""
    _, answer = load("def f(n): return f(n + 1)")
    error = fault(lambda: answer.f(0))
    assert ("RecursionError", 8) == (error.type_name, len(error.frames))


@pytest.mark.parametrize("raised", ["SystemExit(3)", "KeyboardInterrupt()", "GeneratorExit()"])
def test_errors_that_end_programs_end_only_the_call(load: Callable[..., Opened], raised: str) -> None:
    """SystemExit and its like are errors of the call, like any other."""
    _, answer = load(f"def f(): raise {raised}\ndef g(): return 1")
    assert raised.partition("(")[0] == fault(answer.f).type_name
    assert 1 == answer.g()


def test_a_text_that_fails_is_replaced(load: Callable[..., Opened]) -> None:
    """An exception whose text can't be had is told by its type."""
    _, answer = load("class Odd(Exception):\n    def __str__(self): return 1 / 0\ndef f(): raise Odd")
    error = fault(answer.f)
    assert ("Odd", "<ZeroDivisionError in __str__>") == (error.type_name, error.message)


def test_a_missing_name_is_said(load: Callable[..., Opened]) -> None:
    """A function that is not there is named."""
    _, answer = load("def g(): pass")
    error = fault(lambda: answer.f(1))
    assert ("f", "There is no `f` in your file. The name must be written exactly so, at the top level.") == (
        error.missing,
        error.words["en"],
    )


def test_a_wrong_signature_is_said(load: Callable[..., Opened]) -> None:
    """A call that does not fit the parameters is told as such; a TypeError inside is not."""
    _, answer = load("def f(x): return len(5)")
    assert "parameters are not as the task names them" in fault(lambda: answer.f(1, 2)).words["en"]
    assert fault(lambda: answer.f(1)).words["en"].startswith("Your code raised TypeError")


def test_the_starters_own_error_is_known(load: Callable[..., Opened]) -> None:
    """The starter's NotImplementedError says that nothing is written yet."""
    _, answer = load("def f(): raise NotImplementedError('Task 1: f')")
    assert fault(answer.f).unwritten


def test_raises_wants_the_type(load: Callable[..., Opened]) -> None:
    """A subclass of the wanted error serves; NotImplementedError is no RuntimeError here."""
    _, answer = load("class Mine(ValueError): pass\ndef f(): raise Mine('x')\ndef g(): raise NotImplementedError")
    assert "x" == raises(ValueError, answer.f).message
    with pytest.raises(CheckFailed):
        raises(RuntimeError, answer.g)


def test_memory_errors_have_their_outcome(load: Callable[..., Opened]) -> None:
    """A MemoryError is told as too much memory, whoever raised it."""
    _, answer = load('def f(): raise MemoryError\ndef g(): raise RuntimeError("can\'t allocate memory: you tried")')
    assert (Outcome.MEMORY, Outcome.MEMORY) == (fault(answer.f).outcome, fault(answer.g).outcome)


# --- answers that can't be loaded -------------------------------------------------------------------------------------

# Python calls it a syntax error since 3.11.4.
NULL_BYTES = "SyntaxError" if sys.version_info >= (3, 11, 4) else "ValueError"
UNLOADABLE: dict[str, tuple[bytes, str, list[int]]] = {
    "a syntax error": (b"x = 1\ndef f(:\n    pass\n", "SyntaxError", [2]),
    "a wrong indentation": (b"def f():\nreturn 1\n", "IndentationError", [2]),
    "not UTF-8": ("x = 'あ'".encode("shift_jis"), "SyntaxError", [1]),
    "null bytes": (b"x = 1\0\n", NULL_BYTES, []),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), NULL_BYTES, []),
    "an error at import": (b"x = 1\ny = x / 0\n", "ZeroDivisionError", [2]),
    "an exit at import": (b"import sys\nsys.exit(0)\n", "SystemExit", [2]),
    "a module that is not here": (b"import no_such_module_anywhere\n", "ModuleNotFoundError", [1]),
}


@pytest.mark.parametrize(("source", "kind", "lines"), UNLOADABLE.values(), ids=UNLOADABLE)
def test_an_answer_that_cannot_be_loaded(
    load: Callable[..., Opened], source: bytes, kind: str, lines: list[int]
) -> None:
    """The reason is told with the learner's line where there is one, and it is the same for every check."""
    with pytest.raises(Raised) as caught:
        load(source)
    assert kind == caught.value.type_name
    assert (not lines) or lines == [frame.line for frame in caught.value.frames]


LOADABLE: dict[str, bytes] = {
    "a byte order mark": b"\xef\xbb\xbfdef f(): return 1\n",
    "CRLF": b"def f():\r\n    return 1\r\n",
    "tabs": b"def f():\n\treturn 1\n",
    "a coding line": "# -*- coding: shift_jis -*-\nあ = 1\ndef f(): return あ\n".encode("shift_jis"),
    "no newline at the end": b"def f(): return 1",
}


@pytest.mark.parametrize("source", LOADABLE.values(), ids=LOADABLE)
def test_every_sound_file_is_loaded(load: Callable[..., Opened], source: bytes) -> None:
    """A file that Python reads is read."""
    assert 1 == load(source)[1].f()


def test_an_empty_answer_has_no_names(load: Callable[..., Opened]) -> None:
    """An empty file loads, and every name is missing."""
    assert "f" == fault(load(b"")[1].f).missing


def test_a_load_fault_is_every_checks_fault(tmp_path: Path) -> None:
    """An answer that can't be loaded is not loaded again: the same fault comes every time."""
    home = tmp_path / "home"
    home.mkdir()
    box = Box(
        lambda: LocalWorker(str(home)),
        Answer({"answer.py": b"1 / 0"}, "answer.py", "answer", None),
        check_seconds=5,
        total_seconds=60,
        output_kb=1,
    )
    faults = []
    for seed in (1, 2):
        with pytest.raises(AnswerFault) as caught:
            box.begin(seed)
        faults.append(caught.value)
    assert faults[0] is faults[1]
