"""Comparison helps nobody: each kind of difference is found, placed and said."""

from __future__ import annotations

import collections
import math
import time
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.compare import TOLERANCES, difference, summary
from grader.sandbox.wire import Handle, Named, Opaque, Ref, Typed, decode, encode
from grader.summary import kind_name

Point = collections.namedtuple("Point", "x y")
Other = collections.namedtuple("Other", "x y")
T = torch.tensor
NAN, INF = math.nan, math.inf


def sent(value: object) -> Any:
    """Return a value as it comes out of the worker."""
    return decode(encode(value, handle=lambda thing: Handle(1, type(thing).__name__)))


def found(actual: object, expected: object, **how: Any) -> tuple[str, str] | None:
    """Return the kind and place of the difference."""
    difference_ = difference(actual, expected, **how)
    return None if difference_ is None else (difference_.kind, difference_.where)


SAME = [
    None,
    True,
    7,
    10**400,
    0.1,
    NAN,
    -INF,
    1 + 2j,
    "日本",
    b"x",
    ...,
    [],
    [1, [2.0, "a"], (None,)],
    {"a": 1, 2: [NAN]},
    {1, "a"},
    frozenset({2}),
    slice(1, None, 2),
    range(3),
    torch.Size([1, 2]),
    torch.float32,
    torch.device("cpu"),
    Point(1, 2.0),
    collections.OrderedDict(a=1),
    np.float32(0.1),
    np.arange(3),
    np.array([NAN, INF]),
    T(1.0),
    T([NAN, INF, -INF]),
    T([True, False]),
    T([1, 2], dtype=torch.uint64),
    T([0.1], dtype=torch.bfloat16),
    T([1.0, 2.0]).to(torch.float8_e5m2),
    T([1 + 1j]),
    torch.zeros(0, 3),
    torch.arange(6.0).view(2, 3).t(),
    torch.ones(2, requires_grad=True),
]


@pytest.mark.parametrize("value", SAME, ids=kind_name)
@pytest.mark.parametrize("exact", [False, True])
def test_a_value_equals_itself(value: object, exact: bool) -> None:
    """A value that comes back from the worker equals what was sent, exactly or within tolerances."""
    assert found(sent(value), value, exact=exact) is None


@pytest.mark.parametrize("expected", SAME, ids=kind_name)
def test_values_of_other_types_differ(expected: object) -> None:
    """No value equals one of another type; an instance of a subclass is of the type that it derives from."""
    others = [
        value for value in SAME if kind_name(value) != kind_name(expected) and not isinstance(value, type(expected))
    ]
    assert [("type", "")] * len(others) == [found(sent(value), expected) for value in others]


@pytest.mark.parametrize(
    ("actual", "expected"),
    [(Point(1, 2), (1, 2)), (collections.OrderedDict(a=1), {"a": 1}), (torch.Size([1, 2]), (1, 2))],
)
def test_an_instance_of_a_subclass_is_one_of_its_base(actual: object, expected: object) -> None:
    """A named tuple is a tuple: a right answer in an unusual style."""
    assert found(sent(actual), expected) is None


DIFFERENT = [
    (10, 10.0, "type", ""),
    (True, 1, "type", ""),
    (1, True, "type", ""),
    (None, 1.0, "type", ""),
    (T(1.0), 1.0, "type", ""),
    (1.0, T(1.0), "type", ""),
    (np.float64(1), 1.0, "type", ""),
    (np.float32(1), np.float64(1), "type", ""),
    (np.ones(1), T([1.0]), "type", ""),
    ((1, 2), [1, 2], "type", ""),
    ((1, 2), torch.Size([1, 2]), "type", ""),
    (Point(1, 2), (1, 3), "value", "[1]"),
    (collections.OrderedDict(a=1), {"a": 2}, "value", '["a"]'),
    (Point(1, 2), Other(1, 2), "type", ""),
    ({"a": 1}, collections.OrderedDict(a=1), "type", ""),
    (object(), 1.0, "type", ""),
    ("cpu", torch.device("cpu"), "type", ""),
    ([1, 2], [1, 2, 3], "length", ""),
    ([[1], [2, 3]], [[1], [2]], "length", "[1]"),
    ({"a": 1}, {"b": 1}, "keys", ""),
    ({1: 0}, {True: 0}, "keys", ""),
    ({1, 2}, {1, 3}, "keys", ""),
    (Named("Point", ("y", "x"), (1, 2)), Point(1, 2), "fields", ""),
    (Point(1, 2), Point(1, 3), "value", ".y"),
    ([0, 1, {"loss": 1.0}], [0, 1, {"loss": 2.0}], "value", '[2]["loss"]'),
    ({"a": (1, T([1.0]))}, {"a": (1, T([1]))}, "dtype", '["a"][1]'),
    (slice(1, 2), slice(1, 3), "value", ".stop"),
    (collections.OrderedDict(a=1), collections.OrderedDict(a=2), "value", '["a"]'),
    ("a", "b", "value", ""),
    (1, 2, "value", ""),
    (NAN, 1.0, "value", ""),
    (1.0, NAN, "value", ""),
    (INF, -INF, "value", ""),
    (1e300, INF, "value", ""),
    (1.0, 1.000001, "value", ""),
    (torch.float32, torch.float64, "value", ""),
    (torch.device("cuda:1"), torch.device("cuda"), "device", ""),
    (Typed("device", "sim:1"), torch.device("cpu"), "device", ""),
    (T([1.0, 2.0]), T([[1.0], [2.0]]), "shape", ""),
    (T([1.0]), T(1.0), "shape", ""),
    (T([1.0]).double(), T([1.0]), "dtype", ""),
    (T([[1]]), T([1.0]), "dtype", ""),
    (T([NAN]), T([1.0]), "value", ""),
    (T([1.0]), T([NAN]), "value", ""),
    (T([INF]), T([-INF]), "value", ""),
    (T([True]), T([False]), "value", ""),
    (T([2**63 - 1]), T([2**63 - 2]), "value", ""),
    (torch.empty(2, device="meta"), torch.empty(2), "device", ""),
    (np.array([1, 2]), np.array([1, 3]), "value", ""),
    (np.array([1]), np.array([1.0]), "dtype", ""),
    (np.array([1]), np.array([[1]]), "shape", ""),
    (Opaque("int", "digits"), 3, "opaque", ""),
    ([torch.eye(2).to_sparse()], [torch.eye(2)], "opaque", "[0]"),
]


@pytest.mark.parametrize(("actual", "expected", "kind", "where"), DIFFERENT, ids=range(len(DIFFERENT)))
def test_a_difference_is_named_and_placed(actual: object, expected: object, kind: str, where: str) -> None:
    """The first difference is named by its kind and its path."""
    assert (kind, where) == found(sent(actual), expected)


@pytest.mark.parametrize("dtype", sorted(TOLERANCES))
def test_tolerances_are_those_of_assert_close(dtype: str) -> None:
    """The tolerances by dtype are PyTorch's own."""
    from torch.testing._comparison import default_tolerances

    assert default_tolerances(getattr(torch, dtype)) == TOLERANCES[dtype]


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from([torch.float32, torch.float64, torch.bfloat16, torch.float16, torch.complex64, torch.int16]),
    st.lists(st.sampled_from([0.0, -1.0, 1.0, 1e-6, 0.99999, 1.00001, 1.001, 1.02, 900.0, NAN, INF]), min_size=1),
    st.integers(1, 10**6),
)
def test_it_agrees_with_assert_close(dtype: torch.dtype, numbers: list[float], seed: int) -> None:
    """Tensors are close where `torch.testing.assert_close` says so."""
    generator = torch.Generator().manual_seed(seed)
    finite = [number if dtype != torch.int16 or math.isfinite(number) else 3.0 for number in numbers]
    expected = T(finite).to(dtype)
    actual = expected[torch.randint(0, len(finite), (len(finite),), generator=generator)]
    try:
        torch.testing.assert_close(actual, expected, equal_nan=True)
        close = True
    except AssertionError:
        close = False
    assert close == (difference(sent(actual), expected) is None)


@pytest.mark.parametrize(
    ("actual", "how", "close"),
    [
        (1.0, {"exact": True}, True),
        (1.0 + 1e-9, {}, True),
        (1.0 + 1e-9, {"exact": True}, False),
        (1.05, {"rtol": 0.1}, True),
        (1.05, {"atol": 0.1}, True),
        (1.05, {"rtol": 0.0, "atol": 0.01}, False),
    ],
)
def test_tolerances_can_be_given(actual: float, how: dict[str, Any], close: bool) -> None:
    """`exact`, `rtol` and `atol` replace the tolerances of floats, in tensors and outside."""
    assert [close, close] == [
        difference(actual, 1.0, **how) is None,
        difference(T([actual], dtype=torch.float64), torch.ones(1, dtype=torch.float64), **how) is None,
    ]


def test_integers_know_no_tolerance() -> None:
    """Integers and bools are compared exactly, whatever tolerance is given."""
    assert [("value", "")] * 2 == [found(1, 2, atol=5.0), found(T([1]), T([2]), atol=5.0)]


def test_the_device_is_that_in_the_worker() -> None:
    """A tensor's device is the one that it had in the worker, and `cuda` is `cuda:0`."""
    cuda = decode(_on("cuda:0"))
    assert [("device", ""), None] == [found(cuda, torch.ones(2)), found(cuda, decode(_on("cuda")))]


def _on(device: str) -> bytes:
    import msgpack

    items = [b"T", "float32", device, 1, 2, 1, 2, 0, "Tensor", 8, None]
    header = msgpack.packb(items)
    return len(header).to_bytes(4, "big") + header + torch.ones(2).numpy().tobytes()


WORDS = [
    (1, 1.0, "The type should be float, but it is int: 1", "型は float のはずですが、int になっています：1"),
    (
        T([[1.0, 2.0], [3.0, 4.0]]),
        T([[1.0, 2.0], [3.5, 5.0]]),
        "Elements that differ: 2 of 4. The first one, at [1, 0], should be 3.5, but it is 3.0. "
        "The largest absolute error is 1.0; allowed is 1e-05 + 1.3e-06 × |expected|.",
        "4 個の要素のうち 2 個が違います。最初に違うのは添字 [1, 0] の要素で、3.5 のはずですが、3.0 になっています。"
        "絶対誤差の最大値は 1.0 です（許容誤差は 1e-05 + 1.3e-06 × |期待値|）。",
    ),
    (
        [{"loss": 1.0}],
        [{"loss": NAN}],
        'In [0]["loss"]: The value should be nan, but it is 1.0.',
        '[0]["loss"] について：値は nan のはずですが、1.0 になっています。',
    ),
    (
        {"a": 1, "c": 2},
        {"a": 1, "b": 2},
        "Missing: 'b'. Not expected: 'c'.",
        "足りないもの：'b'。余分なもの：'c'。",
    ),
    (
        T([1, 2]),
        T([1, 4]),
        "Elements that differ: 1 of 2. The first one, at [1], should be 4, but it is 2. "
        "The largest absolute error is 2.0.",
        "2 個の要素のうち 1 個が違います。最初に違うのは添字 [1] の要素で、4 のはずですが、2 になっています。"
        "絶対誤差の最大値は 2.0 です。",
    ),
    (
        torch.ones(2),
        torch.ones(2, 1),
        "The shape should be (2, 1), but it is (2,).",
        "形状は (2, 1) のはずですが、(2,) になっています。",
    ),
    (
        Opaque("int", "digits"),
        1,
        "This value (int) can't be judged: the number has too many digits.",
        "この値（int）は判定できません。理由：整数の桁数が多すぎます。",
    ),
]


@pytest.mark.parametrize(("actual", "expected", "en", "ja"), WORDS, ids=range(len(WORDS)))
def test_the_difference_is_said(actual: object, expected: object, en: str, ja: str) -> None:
    """The words name what differs, in both languages."""
    difference_ = difference(sent(actual), expected)
    assert difference_ is not None
    assert {"en": en, "ja": ja} == difference_.words


def test_close_numbers_are_shown_apart() -> None:
    """Two numbers that differ late are shown with the digits that tell them apart."""
    difference_ = difference(T([1.0]).double() + 1e-12, T([1.0]).double(), exact=True)
    assert difference_ is not None
    assert "should be 1.0, but it is 1.000000000001." in difference_.words["en"]


class Hostile:
    """An object that says it equals everything."""

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        raise SystemExit


def test_an_object_never_equals_anything() -> None:
    """An object's own `__eq__` and `__repr__` are not asked, also where the answer runs in the same process."""
    assert [("type", ""), ("value", "")] == [found(Hostile(), 1), found(Hostile(), Hostile())]


# --- summaries ---


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (T([1.0, 2.5]), "tensor([1.0, 2.5], dtype float32)"),
        (T(3), "tensor(3, dtype int64)"),
        (torch.zeros(0, 3), "tensor(shape (0, 3), dtype float32)"),
        (torch.empty(2, device="meta"), "tensor(shape (2,), dtype float32, device meta)"),
        (
            torch.arange(20),
            "tensor(shape (20,), dtype int64: 0, 1, 2, 3, 4, 5, …; min 0, max 19, mean 9.5)",
        ),
        (np.array([[1, 2]], dtype=np.int8), "array([[1, 2]], dtype int8)"),
        ([1, "a", None], "[1, 'a', None]"),
        ((1,), "(1,)"),
        (list(range(100)), "[0, 1, 2, 3, 4, 5, 6, 7, … (100 items)]"),
        ({"a": T([True])}, "{'a': tensor([True], dtype bool)}"),
        ({3, 1, 2}, "{1, 2, 3}"),
        (set(), "set()"),
        ([[[[[1]]]]], "[[[[[…]]]]]"),
        ("a\x1b[31m\u202e\ud800", r"'a\x1b[31m\u202e\ud800'"),
        (Handle(1, "N\net"), r"<N\net object>"),
        (Named("P", ("x",), (1,)), "P(x=1)"),
        (Typed("L", [1]), "L([1])"),
        (Opaque("int", "digits"), "<int: digits>"),
        (Ref("probe", ("square",)), "square"),
        (10**1000, "<int of about 996 digits>"),
        (np.float32(0.1), "numpy.float32(0.1)"),
        (Point(1, 2), "Point(x=1, y=2)"),
        (Hostile(), "<Hostile object>"),
    ],
    ids=range(23),
)
def test_summaries(value: object, expected: str) -> None:
    """A summary is one readable line, with control characters escaped."""
    assert expected == summary(value)


def test_summaries_are_bounded() -> None:
    """A summary of anything is short and quick."""
    deep: list[object] = []
    for _ in range(5000):
        deep = [deep]
    cyclic: list[object] = []
    cyclic.append(cyclic)
    huge = [
        "x" * 10**7,
        torch.ones(1).expand(10**6, 10**6),
        torch.zeros(5_000_000),
        list(range(10**6)),
        set(range(10**5)),
    ]
    begun = time.monotonic()
    assert [True] * 8 == [len(summary(value, 100)) <= 100 for value in [*huge, deep, cyclic, 10**9000]]
    assert time.monotonic() - begun < 1
