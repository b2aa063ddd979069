"""Tensors on the simulated accelerator: made, moved, indexed, changed in place, seen through views, shown."""

from __future__ import annotations

import copy
import pickle
import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch

Code = Callable[[str], Any]
FACTORIES: dict[str, Code] = {
    "zeros": lambda d: torch.zeros(2, 3, device=d),
    "ones": lambda d: torch.ones(2, dtype=torch.int32, device=d),
    "full": lambda d: torch.full((2, 2), 7.5, device=d),
    "tensor": lambda d: torch.tensor([[1.0, 2.0], [3.0, 4.0]], device=d),
    "tensor of a number": lambda d: torch.tensor(3, device=d),
    "tensor of nothing": lambda d: torch.tensor([], device=d),
    "tensor of tensors": lambda d: torch.tensor([torch.tensor(1.0, device=d), torch.tensor(2.0, device=d)], device=d),
    "as_tensor": lambda d: torch.as_tensor([1, 2], device=d),
    "asarray": lambda d: torch.asarray(np.arange(3.0), device=d),
    "arange": lambda d: torch.arange(1, 9, 2, device=d),
    "linspace": lambda d: torch.linspace(0, 1, 5, device=d),
    "logspace": lambda d: torch.logspace(0, 2, 3, device=d),
    "eye": lambda d: torch.eye(3, 2, device=d),
    "tril_indices": lambda d: torch.tril_indices(3, 3, device=d),
    "complex": lambda d: torch.complex(torch.ones(2, device=d), torch.zeros(2, device=d)),
    "rand": lambda d: torch.rand(3, device=d),
    "randn": lambda d: torch.randn(2, 3, device=d),
    "randint": lambda d: torch.randint(0, 9, (4,), device=d),
    "randperm": lambda d: torch.randperm(6, device=d),
    "normal": lambda d: torch.normal(1.0, 2.0, (3,), device=d),
    "normal of tensors": lambda d: torch.normal(torch.zeros(3, device=d), torch.ones(3, device=d)),
    "bernoulli": lambda d: torch.bernoulli(torch.full((5,), 0.5, device=d)),
    "multinomial": lambda d: torch.multinomial(torch.ones(5, device=d), 3),
    "zeros_like": lambda d: torch.zeros_like(torch.ones(2, 3, device=d).t()),
    "ones_like": lambda d: torch.ones_like(torch.zeros(2), device=d),
    "full_like": lambda d: torch.full_like(torch.ones(2, device=d), 4, dtype=torch.int64),
    "rand_like": lambda d: torch.rand_like(torch.ones(2, 2, device=d)),
    "randn_like": lambda d: torch.randn_like(torch.ones(3, device=d)),
    "randint_like": lambda d: torch.randint_like(torch.ones(3, device=d), 5),
    "empty_like": lambda d: torch.empty_like(torch.ones(2, device=d)).fill_(3),
    "new_ones": lambda d: torch.ones(1, dtype=torch.float64, device=d).new_ones(2, 2),
    "new_tensor": lambda d: torch.ones(1, device=d).new_tensor([1, 2]),
    "new_full": lambda d: torch.ones(1, device=d).new_full((2,), 3),
    "default device": lambda d: _with_default(d, lambda: [torch.ones(2), torch.arange(3), torch.tensor([1.0])]),
    "device as context": lambda d: _in_context(d, lambda: [torch.zeros(2), torch.nn.Linear(2, 3).weight]),
}


def _with_default(device: str, make: Callable[[], Any]) -> Any:
    torch.set_default_device(device)
    try:
        return make()
    finally:
        torch.set_default_device(None)


def _in_context(device: str, make: Callable[[], Any]) -> Any:
    with torch.device(device):
        return make()


@pytest.mark.parametrize("name", FACTORIES)
def test_factories(name: str, same: Callable[..., Any]) -> None:
    """A tensor is made on the device, with the values of the CPU; random ones too, of the same seed."""
    same(FACTORIES[name])


def _t(device: str) -> torch.Tensor:
    return torch.arange(12.0, device=device).view(3, 4)


CHANGES: dict[str, Code] = {
    "row": lambda d: _t(d)[1],
    "element": lambda d: _t(d)[1, 2],
    "slices": lambda d: _t(d)[::2, 1:],
    "ellipsis and None": lambda d: _t(d)[..., None],
    "list": lambda d: _t(d)[[0, 2], [1, 3]],
    "tensor of indices": lambda d: _t(d)[torch.tensor([2, 0], device=d)],
    "indices on the host": lambda d: _t(d)[torch.tensor([2, 0])],
    "mask": lambda d: _t(d)[_t(d) > 5],
    "nonzero": lambda d: (_t(d) > 9).nonzero(),
    "gather": lambda d: _t(d).gather(1, torch.tensor([[0], [3], [1]], device=d)),
    "take_along_dim": lambda d: torch.take_along_dim(_t(d), _t(d).argsort(1, descending=True), 1),
    "index_select": lambda d: _t(d).index_select(1, torch.tensor([3, 0], device=d)),
    "masked_select": lambda d: _t(d).masked_select(_t(d) < 3),
    "assigned number": lambda d: _set(_t(d), (0, 1), 5),
    "assigned row": lambda d: _set(_t(d), 1, torch.ones(4, device=d)),
    "assigned from the host": lambda d: _set(_t(d), (slice(None), 0), torch.tensor([7.0, 8.0, 9.0])),
    "assigned by mask": lambda d: _set(_t(d), _t(d) > 4, 0),
    "assigned by mask, values": lambda d: _set(_t(d), _t(d) > 9, torch.tensor([-1.0, -2.0], device=d)),
    "assigned by indices": lambda d: _set(_t(d), torch.tensor([0, 2], device=d), torch.zeros(2, 4, device=d)),
    "add_": lambda d: _t(d).add_(1).mul_(_t(d)).sub_(2).div_(3),
    "operators": lambda d: _augmented(_t(d)),
    "zero_": lambda d: _t(d).zero_(),
    "clamp_": lambda d: _t(d).clamp_(2, 5),
    "copy_ from the host": lambda d: _t(d).copy_(torch.ones(4)),
    "copy_ of another dtype": lambda d: torch.zeros(3, dtype=torch.int64, device=d).copy_(
        torch.tensor([1.9, 2.1, 3.0])
    ),
    "index_add_": lambda d: _t(d).index_add_(0, torch.tensor([0, 0], device=d), torch.ones(2, 4, device=d)),
    "scatter_": lambda d: _t(d).scatter_(1, torch.tensor([[0], [1], [2]], device=d), -1.0),
    "masked_fill_": lambda d: _t(d).masked_fill_(_t(d) > 3, torch.tensor(0.5)),
    "t_": lambda d: _t(d).t_(),
    "squeeze_": lambda d: torch.ones(1, 3, 1, device=d).squeeze_(),
    "unsqueeze_": lambda d: _t(d).unsqueeze_(1),
    "resize_": lambda d: torch.empty(0, device=d).resize_(2, 3).fill_(1),
    "out": lambda d: torch.add(_t(d), 1, out=torch.empty(3, 4, device=d)),
    "out of no size": lambda d: torch.mul(_t(d), 2, out=torch.empty(0, device=d)),
    "out, two": lambda d: tuple(torch.max(_t(d), 1, out=(torch.empty(3, device=d), torch.empty(3, device=d).long()))),
    "set_": lambda d: torch.empty(0, device=d).set_(_t(d)),
    "conj and imag": lambda d: torch.tensor([1 + 2j, 3 - 1j], device=d).conj().imag,
    "conj times": lambda d: (z := torch.tensor([1 + 2j, 3 - 1j], device=d)) * z.conj(),
    "named results": lambda d: list(_t(d).sort(1, descending=True)),
    "split": lambda d: list(_t(d).split([1, 2], 0)),
    "unbind": lambda d: list(_t(d).unbind()),
    "stack and cat": lambda d: [torch.stack([_t(d), _t(d)], 1), torch.cat([_t(d), _t(d)], 1)],
    "where": lambda d: torch.where(_t(d) > 3, _t(d), torch.tensor(0.0)),
    "a number on the host": lambda d: torch.tensor(2.0) * _t(d) + torch.tensor(1, dtype=torch.float64),
    "unique": lambda d: list(torch.unique(torch.tensor([3, 1, 1], device=d), return_inverse=True, return_counts=True)),
    "inner": lambda d: _t(d).inner(_t(d)[0]),
    "einsum": lambda d: torch.einsum("ij,kj->ik", _t(d), _t(d)),
    "float16": lambda d: _t(d).half() @ _t(d).half().t(),
    "copy.copy": lambda d: copy.copy(_t(d)),
    "copy.deepcopy": lambda d: copy.deepcopy(_t(d).t()),
    "pickled": lambda d: pickle.loads(pickle.dumps(_t(d).requires_grad_())),  # noqa: S301
    "memory format": lambda d: torch.randn(2, 3, 4, 5, device=d).to(memory_format=torch.channels_last),
}


def _set(tensor: torch.Tensor, place: Any, value: Any) -> torch.Tensor:
    tensor[place] = value
    return tensor


def _augmented(x: torch.Tensor) -> torch.Tensor:
    x += 1
    x *= x
    x -= 2
    x /= 3
    return x


@pytest.mark.parametrize("name", CHANGES)
def test_indexing_and_changes(name: str, same: Callable[..., Any]) -> None:
    """Indexing, assignment, in-place operations and out= give what they give on the CPU."""
    same(CHANGES[name])


def test_moves() -> None:
    """A tensor goes there and back, in a new memory each time; where it is already, it is the same object."""
    host = torch.arange(4.0)
    there = host.to("simulated")
    back = there.cpu()

    assert there.device == torch.device("simulated:0")
    assert there.to("simulated") is there
    assert there.to("simulated:0") is there
    assert there.to(torch.device("simulated", 0), non_blocking=True) is there
    assert there.to("cpu", torch.int32).dtype is torch.int32
    assert there.simulated() is there
    assert (there.is_simulated, there.is_cpu, there.is_cuda, there.get_device()) == (True, False, False, 0)
    there.add_(1)
    back.add_(5)
    assert [host.tolist(), there.tolist(), back.tolist()] == [[0, 1, 2, 3], [1, 2, 3, 4], [5, 6, 7, 8]]


def test_views_share_memory(same: Callable[..., Any]) -> None:
    """What is written through a view is there for all that see the memory; detach and numpy-like views too."""

    def code(device: str) -> Any:
        x = torch.zeros(2, 6, device=device)
        x.view(12)[1] = 1
        x.t()[2, 0] = 2
        x.reshape(3, 4)[1, 1] = 3
        x[1].detach()[2:4] = torch.tensor([4.0, 5.0])
        x.data[0, 5] = 6
        x.unfold(1, 2, 2)[1, 2] += 7
        x.expand(3, 2, 6)[0, 0, 0].fill_(8)
        view = x[:, 1:3]
        return x, view, view.is_contiguous(), view.storage_offset(), view.data_ptr() - x.data_ptr()

    same(code)


def test_a_reshape_in_place_leaves_other_views_alone(same: Callable[..., Any]) -> None:
    """A detached tensor keeps its shape where the first one is transposed or resized in place."""

    def code(device: str) -> Any:
        x = torch.arange(6.0, device=device).view(2, 3)
        other, second = x.detach(), copy.copy(x)
        x.t_()
        return x, other, second

    same(code)


SHOWN = {
    "floats": lambda d: torch.tensor([[1.5, 2.0]], device=d),
    "numbers": lambda d: torch.tensor(3, device=d),
    "double": lambda d: torch.ones(2, dtype=torch.float64, device=d).requires_grad_(),
    "empty": lambda d: torch.empty(0, 3, device=d),
    "none": lambda d: torch.empty(0, dtype=torch.int64, device=d),
    "many": lambda d: torch.arange(5000, device=d),
    "graph": lambda d: torch.ones(2, device=d, requires_grad=True) * 2,
    "parameter": lambda d: torch.nn.Parameter(torch.ones(2, device=d)),
    "complex": lambda d: torch.ones(2, dtype=torch.complex128, device=d),
    "bool": lambda d: torch.ones(2, dtype=torch.bool, device=d),
    "long lines": lambda d: torch.ones(11, dtype=torch.float64, device=d),
}


@pytest.mark.parametrize("name", SHOWN)
def test_what_is_shown(name: str) -> None:
    """A tensor is written as PyTorch writes it, and its device stands first after the elements."""
    plain = repr(SHOWN[name]("cpu"))
    shown = re.sub(r"\s+", " ", repr(SHOWN[name]("simulated")))

    assert ", device='simulated:0'" in shown
    assert re.sub(r"\s+", " ", plain) == shown.replace(", device='simulated:0'", "", 1)
    assert all(len(line) <= 81 for line in repr(SHOWN[name]("simulated")).splitlines())


def test_as_python_sees_it() -> None:
    """Numbers, truth, formats, lengths, iteration, containment and comparison read the values."""
    x = torch.tensor([1.0, 2.0, 3.0], device="simulated")

    assert (x.sum().item(), float(x[0]), int(x[1]), bool(x[2]), len(x)) == (6.0, 1.0, 2, True, 3)
    assert f"{x.sum():.2f} {x.shape}" == "6.00 torch.Size([3])"
    assert [value.item() for value in x] == [1.0, 2.0, 3.0]
    assert 2.0 in x
    assert [1, 2, 3][x.argmin()] == 1
    assert list(range(5))[: x.argmax()] == [0, 1]
    assert torch.equal(x, x.clone())
    assert torch.allclose(x, x + 1e-9)
    assert x.tolist() == [1.0, 2.0, 3.0]
    assert (isinstance(x, torch.Tensor), torch.is_tensor(x), type(x).__name__) == (True, True, "Tensor")
    assert x.type() == "torch.simulated.FloatTensor"
    assert (x.nbytes, x.element_size(), x.untyped_storage().nbytes()) == (12, 4, 12)


MIXED: dict[str, Callable[[torch.Tensor, torch.Tensor], Any]] = {
    "add": lambda ours, host: ours + host,
    "add, host first": lambda ours, host: host + ours,
    "compare": lambda ours, host: ours > host,
    "matmul": lambda ours, host: ours @ host.t(),
    "in place": lambda ours, host: ours.add_(host),
    "in place on the host": lambda ours, host: host.mul_(ours),
    "a number of ours with a host tensor": lambda ours, host: host + ours.sum(),
    "number on the host, in place": lambda ours, host: host.sum().add_(ours.sum()),
    "cat": lambda ours, host: torch.cat([ours, host]),
    "stack": lambda ours, host: torch.stack([ours[0, 0], host[0, 0]]),
    "where": lambda ours, host: torch.where(ours > 0, ours, host),
    "linear": lambda ours, host: torch.nn.functional.linear(ours, host),
    "loss": lambda ours, host: torch.nn.functional.mse_loss(ours, host),
    "cross entropy": lambda ours, host: torch.nn.functional.cross_entropy(ours, host.argmax(1)),
    "embedding": lambda ours, host: torch.nn.functional.embedding(torch.tensor([0]), ours),
    "out": lambda ours, host: torch.mul(ours, ours, out=host),
    "batch norm": lambda ours, host: torch.nn.functional.batch_norm(ours, host[0], host[1].abs()),
    "conv": lambda ours, host: torch.nn.functional.conv1d(ours[None], host[:, :, None]),
    "gather": lambda ours, host: ours.gather(1, host.long()),
    "index_add": lambda ours, host: ours.index_add(0, torch.tensor([0, 1]), ours),
    "masked_fill": lambda ours, host: ours.masked_fill(host > 0, 0),
    "foreach": lambda ours, host: torch._foreach_add([ours], [host]),
}


@pytest.mark.parametrize("name", MIXED)
def test_mixed_devices(name: str) -> None:
    """Tensors of two devices in one operation raise what CUDA raises, and change nothing."""
    ours, host = torch.ones(2, 2, device="simulated"), torch.ones(2, 2)

    with pytest.raises(RuntimeError, match="Expected all tensors to be on the same device"):
        MIXED[name](ours, host)

    assert torch.equal(ours.cpu(), host)
    assert host.tolist() == [[1, 1], [1, 1]]


def test_indices_of_the_device_for_a_host_tensor() -> None:
    """A host tensor is not indexed by tensors of the device; by a number of the device it is, as on CUDA."""
    for place in (torch.tensor([0], device="simulated"), torch.tensor([True, False], device="simulated")):
        with pytest.raises(RuntimeError, match="indices should be either on cpu or on the same device"):
            torch.ones(2)[place]
    assert torch.ones(2)[torch.tensor(1, device="simulated")].item() == 1


def test_numpy_says_what_cuda_says() -> None:
    """A tensor of the device can't become an array, in CUDA's words; `force` and .cpu() can."""
    x = torch.ones(2, device="simulated")

    for code in (x.numpy, lambda: np.asarray(x), lambda: np.add(x, 1)):
        with pytest.raises(
            TypeError, match=r"^can't convert simulated:0 device type tensor to numpy\. Use Tensor\.cpu"
        ):
            code()
    assert x.numpy(force=True).tolist() == [1, 1]
    assert x.cpu().numpy().tolist() == [1, 1]


def test_cuda_is_not_here() -> None:
    """`"cuda"` written out fails as on any machine without a GPU."""
    x = torch.ones(2, device="simulated")

    for code in (x.cuda, lambda: x.to("cuda"), lambda: torch.ones(2, device="cuda"), torch.nn.Linear(1, 1).cuda):
        with pytest.raises(AssertionError, match="Torch not compiled with CUDA enabled"):
            code()
    assert not torch.cuda.is_available()


def test_there_is_one_device() -> None:
    """Another ordinal is invalid, wherever it is written."""
    x = torch.ones(2)

    for code in (
        lambda: torch.ones(2, device="simulated:1"),
        lambda: x.to("simulated:1"),
        lambda: x.to("simulated:0").to("simulated:1"),
        lambda: torch.zeros_like(x, device="simulated:3"),
        lambda: torch.nn.Linear(1, 1, device="simulated:1"),
    ):
        with pytest.raises(RuntimeError, match="invalid device ordinal"):
            code()


def test_integer_products_are_refused() -> None:
    """CUDA has no products of integer matrices, and neither has the simulated accelerator."""
    x = torch.ones(2, 2, dtype=torch.int64, device="simulated")

    for code in (lambda: x @ x, lambda: x.mv(x[0]), lambda: torch.bmm(x[None], x[None]), lambda: torch.dot(x[0], x[1])):
        with pytest.raises(NotImplementedError, match=r"not implemented for 'Long'"):
            code()
    assert (x * x).sum().item() == 4


def test_listeners_hear_what_they_hear_on_the_cpu() -> None:
    """A mode that listens to calls of torch's functions hears the caller's, and none of ours."""
    heard: dict[str, list[str]] = {}

    class Listener(torch.overrides.TorchFunctionMode):
        def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
            names.append(getattr(func, "__name__", str(func)))
            return func(*args, **(kwargs or {}))

    for device in ("cpu", "simulated"):
        x = torch.ones(2, 3, device=device)
        names = heard[device] = []
        with Listener():
            (x @ x.t()).relu_().sum()
            torch.nn.functional.linear(x, x)

    assert heard["cpu"] == heard["simulated"]
