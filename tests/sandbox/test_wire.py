"""The codec: values come back as they were, and any bytes give a value or a `WireError`."""

from __future__ import annotations

import collections
import enum
import math
import time
import tracemalloc
import warnings
from typing import Any

import msgpack
import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.errors import WireError
from grader.sandbox.tensors import DATA_DTYPES
from grader.sandbox.wire import (
    LIMITS,
    MAX_FRAME,
    Handle,
    Limits,
    Named,
    Opaque,
    Ref,
    Typed,
    decode,
    encode,
    frame,
    frame_length,
    type_name,
)

RICH = [
    {"op": "call", "args": (Ref("probe", ("square",)), 5.0), "kwargs": {"n": 2**70}, "text": "あ" * 20},
    [torch.arange(6.0).view(2, 3).t(), {1, 2}, frozenset({(1, "a")}), np.arange(4), np.float32(2)],
    (Handle(7, "Net"), Named("P", ("x", "y"), (1, 2)), Typed("L", [1]), Opaque("int", "digits"), slice(1, None)),
]


def back(value: object, **how: Any) -> Any:
    """Send a value across."""
    return decode(encode(value), **how)


def handled(thing: object) -> Handle:
    """Stand for an object that can't cross."""
    return Handle(1, type_name(thing))


def message(items: list[object], blobs: bytes = b"") -> bytes:
    """Make a message by hand."""
    header = msgpack.packb(items, use_bin_type=True)
    return len(header).to_bytes(4, "big") + header + blobs


def told(value: object) -> object:
    """Tell a value by type and content, so that NaN equals NaN, 0.0 is not -0.0 and True is not 1."""
    if isinstance(value, list | tuple):
        return type(value), [told(item) for item in value]
    if isinstance(value, Typed):
        return Typed, value.type_name, told(value.value)
    if isinstance(value, dict):
        return dict, [(told(key), told(item)) for key, item in value.items()]
    if isinstance(value, set | frozenset):
        return type(value), sorted(repr(told(item)) for item in value)
    if isinstance(value, torch.Tensor):
        flat = value.detach().contiguous().as_strided((value.numel(),), (1,))
        return "tensor", value.dtype, value.shape, flat.view(torch.uint8).tolist()
    if isinstance(value, np.ndarray):
        return np.ndarray, value.dtype, value.shape, value.tobytes()
    return type(value), repr(value)


def outcome(data: bytes) -> str:
    """Say what became of some bytes; any other exception than `WireError` fails the test."""
    try:
        decode(data)
    except WireError:
        return "refused"
    return "value"


SHAPES = st.lists(st.integers(0, 3), max_size=4).map(tuple)
KEYS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.text(max_size=12), st.binary(max_size=4), st.tuples(st.integers())
)
SCALARS = st.one_of(
    KEYS,
    st.floats(),
    st.complex_numbers(allow_nan=True),
    st.text(st.characters(), max_size=30),
    st.integers(-(10**300), 10**300),
    st.just(...),
    st.builds(range, st.integers(), st.integers(), st.integers(1)),
    st.builds(slice, st.none() | st.integers(), st.integers(), st.none()),
    SHAPES.map(torch.Size),
    st.sampled_from([torch.float32, torch.quint8, torch.device("cpu"), torch.device("cuda:1")]),
    st.sampled_from([np.int8(3), np.bool_(1), np.float64(0.1), np.complex64(1j)]),
    st.builds(Named, st.text(max_size=9), st.just(("a", "b")), st.tuples(st.integers(), st.floats())),
    st.builds(Handle, st.integers(0, 2**63 - 1), st.text(max_size=20)),
)
TENSORS = st.builds(
    lambda dtype, shape: torch.randint(0, 2, (*shape, dtype.itemsize), dtype=torch.uint8).view(dtype).view(shape),
    st.sampled_from(sorted(DATA_DTYPES.values(), key=str)),
    SHAPES,
)
VALUES = st.recursive(
    SCALARS | TENSORS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.lists(inner, max_size=4).map(tuple),
        st.dictionaries(KEYS, inner, max_size=4),
        st.sets(KEYS, max_size=4),
        st.frozensets(KEYS, max_size=4),
        st.builds(Typed, st.just("Sub"), inner),
    ),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(VALUES)
def test_values_come_back_as_they_were(value: object) -> None:
    """Every value that crosses comes back with the same types and content."""
    assert told(value) == told(back(value))


@settings(max_examples=60, deadline=None)
@given(VALUES)
def test_encoding_twice_gives_the_same_bytes(value: object) -> None:
    """A value that did not change gives the same bytes."""
    assert encode(value, facts=False) == encode(value, facts=False)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_give_a_value_or_a_wire_error(data: bytes) -> None:
    """Bytes that nobody wrote are refused or read, and nothing else happens."""
    assert outcome(data) in {"value", "refused"}


ITEMS = st.one_of(
    st.sampled_from([bytes([code]) for code in b"ltsfdz.c:riubyvTAN@&n^?"]),
    st.integers(-3, 5),
    st.integers(-(2**63), 2**64 - 1),
    st.sampled_from(["float32", "bool", "cpu", "meta", "<f8", "", None, 1.5, True]),
)


@settings(max_examples=500, deadline=None)
@given(st.lists(ITEMS, max_size=20), st.binary(max_size=24))
def test_any_header_gives_a_value_or_a_wire_error(items: list[object], blobs: bytes) -> None:
    """Headers made of real tags in any order are refused or read, and nothing else happens."""
    assert outcome(message(items, blobs)) in {"value", "refused"}


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(RICH), st.integers(0, 10_000), st.integers(0, 255), st.integers(0, 3))
def test_a_spoilt_message_gives_a_value_or_a_wire_error(value: object, place: int, byte: int, how: int) -> None:
    """A sound message with a byte changed, left out, put in, or cut off there is refused or read."""
    data = encode(value)
    at = place % len(data)
    spoilt = [
        data[:at] + bytes([byte]) + data[at + 1 :],
        data[:at] + data[at + 1 :],
        data[:at] + bytes([byte]) + data[at:],
        data[:at],
    ]
    assert outcome(spoilt[how]) in {"value", "refused"}


class Colour(enum.IntEnum):
    """An int of a subclass."""

    RED = 1


class LyingList(list):  # type: ignore[type-arg]
    """A list whose methods all lie."""

    def __iter__(self) -> Any:
        raise SystemExit

    def __len__(self) -> int:
        return 10**9

    def __eq__(self, other: object) -> bool:
        return True

    copy = __getitem__ = __reversed__ = __iter__  # type: ignore[assignment]
    __class__ = dict  # type: ignore[assignment]


class LyingDict(dict):  # type: ignore[type-arg]
    """A dict whose methods all lie."""

    def items(self) -> Any:
        raise SystemExit

    keys = values = __iter__ = __len__ = __getitem__ = items


class LyingFloat(float):
    """A float that says something else."""

    def __float__(self) -> float:
        return 99.0

    __repr__ = __add__ = __float__  # type: ignore[assignment]


def lying_tuple() -> object:
    """Make a tuple whose metaclass refuses to be asked."""

    def refuse(*_: object) -> Any:
        raise SystemExit

    space = {"__hash__": refuse, "__eq__": refuse, "__getattribute__": refuse}
    return type("LyingType", (type,), space)("Tuple", (tuple,), {})((1, 2))


Point = collections.namedtuple("Point", "x y")


SUBCLASSES = {
    "namedtuple": (lambda: Point(1, 2.0), Named("Point", ("x", "y"), (1, 2.0))),
    "enum": (lambda: Colour.RED, Typed("Colour", 1)),
    "list": (lambda: LyingList([1, [2]]), Typed("LyingList", [1, [2]])),
    "dict": (lambda: LyingDict({"a": 1}), Typed("LyingDict", {"a": 1})),
    "float": (lambda: LyingFloat(2.5), Typed("LyingFloat", 2.5)),
    "tuple": (lying_tuple, Typed("Tuple", (1, 2))),
    "OrderedDict": (lambda: collections.OrderedDict(a=1), Typed("OrderedDict", {"a": 1})),
    "str": (lambda: type("Text", (str,), {"__str__": lambda self: "?"})("hi"), Typed("Text", "hi")),
    "complex": (lambda: type("Z", (complex,), {})(1 + 2j), Typed("Z", 1 + 2j)),
    "bytes": (lambda: type("B", (bytes,), {})(b"hi"), Typed("B", b"hi")),
    "set": (lambda: type("S", (set,), {})({1}), Typed("S", {1})),
}


@pytest.mark.parametrize("name", SUBCLASSES)
def test_subclasses_cross_by_their_content(name: str) -> None:
    """A subclass crosses with its name and its true content, whatever its methods say."""
    make, expected = SUBCLASSES[name]
    there = back(make())
    assert (type(expected), expected) == (type(there), there)
    if isinstance(there, Typed):
        assert type(expected.value) is type(there.value)


def cyclic(kind: str) -> object:
    """Make a container that holds itself."""
    if kind == "dict":
        own: dict[str, object] = {}
        own["self"] = own
        return own
    if kind == "tuple":
        inside: list[object] = []
        inside.append((inside,))
        return inside[0]
    many: list[object] = []
    many += [many, many]
    return many


def deep(levels: int) -> list[object]:
    """Make lists inside lists."""
    value: list[object] = []
    for _ in range(levels):
        value = [value]
    return value


OPAQUE = {
    "cyclic list": (lambda: cyclic("list"), [Opaque("list", "cyclic")] * 2),
    "cyclic dict": (lambda: cyclic("dict"), {"self": Opaque("dict", "cyclic")}),
    "cyclic tuple": (lambda: cyclic("tuple"), ([Opaque("tuple", "cyclic")],)),
    "int": (lambda: 10**5000, Opaque("int", "digits")),
    "list": (lambda: [0] * 300_000, Opaque("list", "large")),
    "str": (lambda: "x" * (2 << 20), Opaque("str", "large")),
    "bytes": (lambda: bytes(LIMITS.blobs + 1), Opaque("bytes", "large")),
    "tensor": (lambda: torch.ones(1).expand(10**6, 10**6), Opaque("Tensor", "large")),
    "array": (lambda: np.broadcast_to(np.ones(1), (10**6, 10**6)), Opaque("ndarray", "large")),
    "sparse": (lambda: torch.eye(2).to_sparse(), Opaque("Tensor", "layout")),
    "half complex": (lambda: torch.zeros(1, dtype=torch.float32).view(torch.complex32), Opaque("Tensor", "layout")),
    "raising": (lambda: Raising(), Opaque("Raising", "unreadable")),
}


@pytest.mark.parametrize("name", OPAQUE)
def test_what_can_not_cross_is_opaque(name: str) -> None:
    """A value that is too large, cyclic, of no plain layout, or raises, crosses by name and without an error."""
    make, expected = OPAQUE[name]
    assert expected == back(make())


def test_depth_is_bounded() -> None:
    """Containers cross 32 deep, and what is deeper becomes opaque."""
    assert deep(31) == back(deep(31))
    innermost = back(deep(10_000))
    while type(innermost) is list:
        innermost = innermost[0]
    assert Opaque("list", "deep") == innermost


def test_shared_containers_do_not_explode() -> None:
    """A list that holds another one twice, thirty times over, is cut where there is no more room."""
    value: list[object] = [1]
    for _ in range(30):
        value = [value, value]
    begun = time.monotonic()
    assert [True, True] == [len(encode(value)) < MAX_FRAME, outcome(encode(value)) == "value"]
    assert time.monotonic() - begun < 5


def test_a_huge_value_leaves_room_for_its_neighbours() -> None:
    """What stands beside a value that does not fit still crosses."""
    assert ["before", Opaque("list", "large"), {"after": 1}] == back(["before", [0] * 300_000, {"after": 1}])


def test_other_objects_need_a_handle() -> None:
    """An object that can't cross is handed to `handle`, and without one it is an error that names its type."""
    assert [Handle(1, "object"), {"model": Handle(1, "Linear")}] == decode(
        encode([object(), {"model": torch.nn.Linear(1, 1)}], handle=handled)
    )
    with pytest.raises(WireError, match="Linear"):
        encode(torch.nn.Linear(1, 1))


@pytest.mark.parametrize(
    "value",
    [{object(): 1}, {torch.ones(2)}, {number * (2**61 - 1) for number in range(5000)}],
    ids=["object", "tensor", "many"],
)
def test_keys_that_can_not_cross_make_a_handle(value: object) -> None:
    """A dict or set whose keys are no plain values, or too many to hash safely, crosses as a handle."""
    assert Handle(1, type_name(value)) == decode(encode(value, handle=handled))


def test_many_string_keys_cross() -> None:
    """A vocabulary crosses by value."""
    words = {f"word{number}": number for number in range(50_000)}
    assert words == back(words)


def test_resolve_stands_in_for_handles_and_names() -> None:
    """`resolve` turns handles and names into something else, and its own errors come out as they are."""
    value = [Handle(3, "Net"), Ref("answer", ("f",))]
    assert [value[0], value[1]] == back(value)
    assert ["Handle", "Ref"] == back(value, resolve=type_name)
    with pytest.raises(KeyError, match="no such thing"):
        back(value, resolve=lambda record: {}["no such thing"])


# --- tensors ---


class LyingTensor(torch.Tensor):
    """A tensor that answers every question with another tensor."""

    @classmethod
    def __torch_function__(cls, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        return torch.zeros(1)


def test_a_lying_tensor_tells_the_truth() -> None:
    """A subclass with a false `__torch_function__` crosses with its true values."""
    tensor = torch.tensor([1.0, 2.0]).as_subclass(LyingTensor)
    there = back(tensor)
    assert (told(torch.tensor([1.0, 2.0])), "LyingTensor") == (told(there), there.facts.type_name)


def test_patched_methods_do_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    """Values are true when `torch.Tensor`'s methods were replaced."""
    for name in ("numpy", "cpu", "detach", "contiguous", "view", "shape", "dtype", "tolist", "__len__"):
        monkeypatch.setattr(torch.Tensor, name, None)
    data = encode(torch.tensor([1.0, 2.0]))
    monkeypatch.undo()
    assert told(torch.tensor([1.0, 2.0])) == told(decode(data))


class Raising(torch.Tensor):
    """A wrapper tensor that raises whatever is done with it."""

    @staticmethod
    def __new__(cls) -> Any:
        return torch.Tensor._make_wrapper_subclass(cls, (2,))  # type: ignore[attr-defined]

    @classmethod
    def __torch_dispatch__(cls, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        raise ZeroDivisionError


def views() -> list[torch.Tensor]:
    """Make tensors of every layout."""
    base = torch.arange(24.0).view(2, 3, 4)
    pair = torch.tensor([[1 + 2j, 3 - 1j]])
    return [
        base.transpose(0, 2),
        base[::2, 1:, ::3],
        torch.ones(3, 1).expand(3, 4),
        torch.tensor(2.0).expand(2, 2),
        pair.conj(),
        pair.conj().imag,
        pair.t(),
        torch.tensor(3),
        torch.zeros(0, 3),
        torch.zeros(2, 0).t(),
        torch.arange(10)[2:7:2],
        torch.arange(10)[2:3:2],
        torch.arange(10)[2::4][:0],
        torch.tensor(2.5).expand(1),
        torch.ones(1, 3)[:, 0],
    ]


@pytest.mark.parametrize("tensor", views(), ids=lambda tensor: f"{list(tensor.shape)} {list(tensor.stride())}")
def test_layouts(tensor: torch.Tensor) -> None:
    """The trusted side gets contiguous values and is told the strides; the worker gets the same strides."""
    there, live = back(tensor), back(tensor, live=True)
    plain = tensor.resolve_conj().resolve_neg().contiguous()
    assert (told(plain), True, tensor.stride()) == (told(there), there.is_contiguous(), there.facts.strides)
    assert (told(plain), tensor.stride()) == (told(live.contiguous()), live.stride())


def test_facts() -> None:
    """A tensor's facts cross, and its graph does not."""
    leaf = torch.ones(2, requires_grad=True)
    (leaf * leaf).sum().backward()
    leaf.detach().add_(1)
    made = leaf * 2
    first, second = back([torch.nn.Parameter(leaf.detach()), made])
    assert ("Parameter", True, True, None) == (
        first.facts.type_name,
        first.facts.requires_grad,
        first.facts.is_leaf,
        first.facts.grad,
    )
    assert (True, False, False, True) == (
        second.facts.requires_grad,
        second.facts.is_leaf,
        second.requires_grad,
        second.is_leaf,
    )
    assert ([2.0, 2.0], 1, "cpu") == (back(leaf).facts.grad.tolist(), back(leaf).facts.version, back(leaf).facts.device)


def test_no_warning_is_given() -> None:
    """Reading a tensor that is no leaf, a retained gradient or an inference tensor gives no warning."""
    leaf = torch.ones(2, requires_grad=True)
    retained = leaf * 3
    retained.retain_grad()
    retained.sum().backward()
    with torch.inference_mode():
        inferred = torch.ones(2)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        there = back([leaf * 2, retained, inferred, torch.empty(0, dtype=torch.complex64)])
    grads = [item.facts.grad for item in there]
    assert [None, [1.0, 1.0], None, None] == [grad if grad is None else grad.tolist() for grad in grads]


def test_a_live_tensor_is_as_it_was() -> None:
    """The worker's tensor asks for gradients, has its gradient, its type and memory of its own."""
    leaf = torch.ones(2, 2).t().requires_grad_()
    leaf.grad = torch.full((2, 2), 3.0)
    live = back(leaf, live=True)
    assert (True, True, [[3.0, 3.0]] * 2) == (live.requires_grad, live.is_leaf, live.grad.tolist())
    assert [torch.nn.Parameter, False] == [
        type(back(torch.nn.Parameter(leaf.detach()), live=True)),
        hasattr(live, "facts"),
    ]


def test_a_meta_tensor_has_no_data() -> None:
    """A meta tensor crosses without memory, however large."""
    there = back(torch.empty(2**40, 5, device="meta"))
    assert (torch.Size([2**40, 5]), "meta", "meta") == (there.shape, there.device.type, there.facts.device)


def test_a_sparse_gradient_is_opaque() -> None:
    """A sparse gradient is named in the facts."""
    weight = torch.ones(3, 2, requires_grad=True)
    torch.nn.functional.embedding(torch.tensor([1]), weight, sparse=True).sum().backward()
    assert Opaque("Tensor", "layout") == back(weight).facts.grad


def test_decoded_memory_is_its_own() -> None:
    """A decoded tensor or array can be written to, and the message stays as it was."""
    data = bytearray(encode([torch.zeros(2), np.zeros(2)]))
    before = bytes(data)
    tensor, array = decode(data)
    tensor += 1
    array += 1
    assert before == bytes(data)


def test_bools_are_sanitised() -> None:
    """A forged bool tensor or array holds nothing but true and false."""
    tensor = message([b"T", "bool", "cpu", 1, 3, 1, 2, 0, "Tensor", 3, None], b"\x00\x02\xff")
    array = message([b"A", "|b1", 1, 3, 3], b"\x00\x02\xff")
    assert [[0, 1, 1], [0, 1, 1]] == [decode(tensor).view(torch.uint8).tolist(), decode(array).view(np.uint8).tolist()]


def test_facts_can_be_left_out() -> None:
    """Without facts, a tensor that was written to and set back has the same bytes; with them it has not."""
    tensor = torch.zeros(2)
    before = encode(tensor, facts=False), encode(tensor)
    tensor.add_(1).sub_(1)
    assert [True, False] == [encode(tensor, facts=False) == before[0], encode(tensor) == before[1]]


# --- bytes that somebody forged ---

LONG = b"\xdd\xff\xff\xff\xff"
NESTED = b"\xdd\x00\x1f\xff\xff" * 400_000


def header(data: bytes, size: int | None = None) -> bytes:
    """Make a message of raw header bytes."""
    return (len(data) if size is None else size).to_bytes(4, "big") + data


def tensor_items(shape: list[int], size: int, dtype: str = "float32", dims: int | None = None) -> list[object]:
    """Make the header of a tensor."""
    count = len(shape) if dims is None else dims
    return [b"T", dtype, "cpu", count, *shape, *[1] * len(shape), 0, 0, "Tensor", size, None]


FORGED = {
    "nothing": b"",
    "short": b"\x00\x00",
    "header length beyond the end": header(b"\x91\xc0", 2**31),
    "header length beyond the limit": header(b"\x91\xc0" + bytes(3 << 20), 3 << 20),
    "four thousand million items": header(LONG),
    "arrays in arrays": header(NESTED),
    "an array as an item": header(b"\x91" + LONG),
    "a map as an item": header(b"\x91\xdf\xff\xff\xff\xff"),
    "a long string": header(b"\x91\xdb\xff\xff\xff\xff"),
    "long bytes": header(b"\x91\xc6\xff\xff\xff\xff"),
    "an extension": header(b"\x91\xc9\xff\xff\xff\xff\x01"),
    "a timestamp": header(b"\x91\xd6\xff\x00\x00\x00\x00"),
    "an item too many": message([None, None]),
    "a blob too many": message([None], b"x"),
    "a count below zero": message([b"l", -1]),
    "a count that is a bool": message([b"l", True, None]),
    "a count beyond the items": message([b"l", 2**60]),
    "nested too deep": message([b"l", 1] * 33 + [None]),
    "nested far too deep": message([b"l", 1] * 90_000 + [None]),
    "typed too deep": message([b"^", "T"] * 90_000 + [None]),
    "a frozenset of frozensets, too deep": message([b"f", 1] * 9_000 + [None]),
    "a list as a key": message([b"d", 1, b"l", 0, None]),
    "an int of too many bytes": message([b"i", 2000], bytes(2000)),
    "a string that is no UTF-8": message([b"u", 2], b"\xff\xff"),
    "a string beyond the limit": message([b"u", 2 << 20], bytes(2 << 20)),
    "more dimensions than allowed": message(tensor_items([1] * 17, 4), bytes(4)),
    "dimensions that are not there": message(tensor_items([2], 4, dims=16), bytes(4)),
    "a negative dimension": message(tensor_items([-1, -1], 4), bytes(4)),
    "a dimension that is a float": message([b"T", "float32", "cpu", 1, 1.0, 1, 0, 0, "", 4, None], bytes(4)),
    "a huge dimension": message(tensor_items([2**62], 4), bytes(4)),
    "dimensions whose product wraps round": message(tensor_items([2**32, 2**32], 0)),
    "no element in huge dimensions": message(tensor_items([0, 2**62, 2**62], 0)),
    "a huge meta tensor": message([b"T", "float32", "meta", 2, 2**40, 2**40, 1, 1, 0, 0, "", 0, None]),
    "fewer bytes than the shape": message(tensor_items([2, 3], 20), bytes(20)),
    "more bytes than the shape": message(tensor_items([2, 3], 28), bytes(28)),
    "a dtype that is none": message(tensor_items([1], 4, "numpy"), bytes(4)),
    "a quantized dtype": message(tensor_items([1], 4, "qint32"), bytes(4)),
    "a gradient's gradient": message(
        [*tensor_items([1], 4)[:-1], *tensor_items([1], 4)[:-1], *tensor_items([1], 4)], bytes(12)
    ),
    "an array of objects": message([b"A", "|O", 1, 1, 8], bytes(8)),
    "an array of huge dimensions": message([b"A", "<f8", 2, 0, 2**62, 0]),
    "a range without step": message([b"r", 1, 2, 0]),
    "a size of strings": message([b"z", 1, "a"]),
    "a reason that is none": message([b"?", 77, "x"]),
    "an unknown tag": message([b"!"]),
}


@pytest.mark.parametrize("name", FORGED)
def test_forged_messages_are_refused(name: str) -> None:
    """A message that lies is refused quickly and without taking memory for what it claims."""
    data = FORGED[name]
    begun = time.monotonic()
    tracemalloc.start()
    try:
        assert "refused" == outcome(data)
        taken = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert [True, True] == [taken < (32 << 20) + 2 * len(data), time.monotonic() - begun < 5]


@pytest.mark.parametrize("device", ["xpu", "sim:0", "nonsense", ""])
def test_a_device_that_is_not_here_is_a_wire_error(device: str) -> None:
    """A tensor for a device that is not here is refused by the worker; the trusted side only tells the device."""
    data = message([b"T", "float32", device, 0, 0, 0, "Tensor", 4, None], bytes(4))
    assert device == decode(data).facts.device
    with pytest.raises(WireError, match="no device"):
        decode(data, live=True)


def test_the_largest_headers_stay_small() -> None:
    """The header that makes the most objects takes less than 64 MiB, and not long."""
    count = 2 * LIMITS.nodes - 2
    data = message([b"l", count - 1, *["é"] * (count - 1)])
    begun = time.monotonic()
    tracemalloc.start()
    try:
        outcome(data)
        taken = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert [True, True] == [taken < 64 << 20, time.monotonic() - begun < 5]


@pytest.mark.parametrize("count", [4000, 30_000])
def test_colliding_keys_take_no_time(count: int) -> None:
    """Keys that were made to have one hash are read while they are few, and refused when they are many."""
    keys = [(number * (2**61 - 1)).to_bytes(10, "little", signed=True) for number in range(1, count)]
    data = message([b"s", len(keys), *[part for _ in keys for part in (b"i", 10)]], b"".join(keys))
    begun = time.monotonic()
    assert ("value" if count == 4000 else "refused") == outcome(data)
    assert time.monotonic() - begun < 5


def test_limits_are_the_callers() -> None:
    """Both sides keep the limits that they are given."""
    small = Limits(nodes=10, string=20, depth=2)
    assert [Opaque("list", "large"), Opaque("str", "large")] == [
        decode(encode([0] * 11, limits=small), limits=small),
        decode(encode("x" * 21, limits=small), limits=small),
    ]
    with pytest.raises(WireError):
        decode(encode([[[1]]]), limits=small)


def test_frames() -> None:
    """A frame's length is read back, and one beyond the limit is refused."""
    assert (5, b"hello") == (frame_length(frame(b"hello")[:8]), frame(b"hello")[8:])
    for head in (b"", b"\x00" * 7, (MAX_FRAME + 1).to_bytes(8, "big"), b"\xff" * 8):
        with pytest.raises(WireError):
            frame_length(head)


def test_floats_keep_their_sign_and_nan() -> None:
    """NaN, infinities and the sign of zero cross."""
    assert [True, math.inf, -math.inf, -1.0] == [
        math.isnan(back(math.nan)),
        back(math.inf),
        back(-math.inf),
        math.copysign(1, back(-0.0)),
    ]
