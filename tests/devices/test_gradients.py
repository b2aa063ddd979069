"""Automatic differentiation on the simulated accelerator: values, errors, versions, transforms."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from typing import Any

import pytest
import torch
from torch import Tensor, nn
from torch.autograd import forward_ad
from torch.utils.checkpoint import checkpoint

from grader.devices.simulated.tensor import Uncarried


def _x(device: str) -> Tensor:
    return torch.tensor([[0.5, -1.0, 2.0], [3.0, 0.25, -0.75]], device=device, requires_grad=True)


def _grad(device: str, code: Callable[[Tensor], Tensor]) -> Any:
    x = _x(device)
    y = code(x)
    y.sum().backward()
    return y, x.grad


FUNCTIONS: dict[str, Callable[[Tensor], Tensor]] = {
    "polynomial": lambda x: x**3 - 2 * x,
    "tanh and exp": lambda x: x.tanh() * (-x).exp(),
    "indexing": lambda x: x[:, 1:] * x[0, 0],
    "mask": lambda x: x[x > 0] ** 2,
    "in place": lambda x: (x * 1).mul_(3).add_(x),
    "view changed in place": lambda x: _through_view(x * 1),
    "matmul": lambda x: x @ x.t(),
    "reductions": lambda x: x.mean(0) + x.var(0) + x.max(0).values + x.norm(),
    "cat and stack": lambda x: torch.cat([x, x * 2]).sum(0) + torch.stack([x, x]).prod(0)[0],
    "where": lambda x: torch.where(x > 0, x, x.detach()),
    "cumsum": lambda x: x.cumsum(1).softmax(1),
    "einsum": lambda x: torch.einsum("ij,kj->ik", x, x),
    "checkpoint": lambda x: checkpoint(lambda y: y.sin() * y, x, use_reentrant=False),
    "to the host and back": lambda x: x.cpu().exp().to(x.device),
    "another dtype": lambda x: x.double().sqrt().nan_to_num(),
}


def _through_view(y: Tensor) -> Tensor:
    y.view(6)[1:3].mul_(5)
    y.t()[0].exp_()
    return y


@pytest.mark.parametrize("name", FUNCTIONS)
def test_gradients(name: str, same: Callable[..., Any]) -> None:
    """Values and gradients are the CPU's, and gradients lie on the device."""
    same(lambda device: _grad(device, FUNCTIONS[name]))


def test_gradients_add_up(same: Callable[..., Any]) -> None:
    """A second backward adds to .grad; vectors, retained and None gradients are as usual."""

    def code(device: str) -> Any:
        x = _x(device)
        y = x * 2
        y.retain_grad()
        (y**2).backward(torch.full_like(y, 0.5))
        (x * 3).sum().backward()
        unused = torch.autograd.grad(x.sum(), [x, _x(device)], allow_unused=True)
        return x.grad, y.grad, unused[0], unused[1] is None, x.grad.is_leaf

    same(code)


@pytest.mark.filterwarnings("ignore:`torch.jit.script` is deprecated:DeprecationWarning")  # PyTorch's own
def test_higher_orders_and_transforms(same: Callable[..., Any]) -> None:
    """Second derivatives, and torch.func: grad, vmap, jacobians, Hessian, forward mode, functional_call."""

    def code(device: str) -> Any:
        x = _x(device).detach()
        first = torch.autograd.grad((_y := _x(device)).pow(3).sum(), _y, create_graph=True)[0]
        second = torch.autograd.grad(first.sum(), _y)[0]
        func, model = torch.func, nn.Linear(3, 2).to(device)
        weights = {name: value.detach() for name, value in model.named_parameters()}
        with forward_ad.dual_level():
            dual = forward_ad.unpack_dual((forward_ad.make_dual(x, torch.ones_like(x))).exp())
        return (
            [second, func.grad(lambda a: (a**2).sum())(x), func.hessian(lambda a: (a**3).sum())(x[0])],
            [torch.vmap(lambda a: a.sum() * a)(x), func.jacrev(torch.sin)(x[0]), func.jacfwd(torch.sin)(x[0])],
            [*func.jvp(torch.tanh, (x,), (torch.ones_like(x),)), dual.primal, dual.tangent],
            func.grad(lambda w: func.functional_call(model, w, (x,)).square().sum())(weights),
            torch.autograd.functional.hessian(lambda a: (a**3).sum(), x[1]),
            func.vjp(torch.exp, x)[1](x)[0],
        )

    same(code)


class _Fails(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, x: Tensor) -> Tensor:
        return x * 2

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> Tensor:  # type: ignore[override]
        raise KeyError("in backward")


def _raise(grad: Tensor) -> None:
    raise ZeroDivisionError("in a hook")


def _hooked(x: Tensor) -> Tensor:
    x.register_hook(_raise)
    return x * 2


def _mixed(x: Tensor) -> Tensor:
    y = x * 2
    y.register_hook(lambda grad: grad + torch.ones(2, 3))
    return y


@pytest.mark.parametrize(
    ("code", "kind", "words"),
    [
        (_Fails.apply, KeyError, "in backward"),
        (_hooked, ZeroDivisionError, "in a hook"),
        (_mixed, RuntimeError, "Expected all tensors to be on the same device"),
    ],
)
def test_errors_in_backward(code: Callable[[Tensor], Tensor], kind: type[Exception], words: str) -> None:
    """What is raised in a backward pass arrives with its type and its traceback, and the next pass works."""
    for _ in range(3):
        with pytest.raises(kind, match=words) as caught:
            code(_x("simulated")).sum().backward()

    assert any(entry.name in ("backward", "_raise", "<lambda>") for entry in caught.traceback[1:])
    assert _grad("simulated", torch.exp)[1] is not None


def test_an_uncarried_operation_in_backward() -> None:
    """An operation that is not carried is named, in a backward pass too."""
    rows = nn.Embedding(3, 2, sparse=True).to("simulated")

    with pytest.raises(Uncarried, match=r"Could not run '.*' with arguments from the 'simulated' backend"):
        rows(torch.tensor([1], device="simulated")).sum().backward()


def test_backward_runs_in_the_callers_thread() -> None:
    """No thread of the device's own does the work."""
    x, threads = _x("simulated"), []
    x.register_hook(lambda _: threads.append(threading.current_thread()))
    x.sum().backward()

    assert [threading.current_thread()] == threads


def test_backward_in_a_thread() -> None:
    """A caller in another thread gets its gradients, and its errors, as well."""
    caught: list[Any] = []

    def work() -> None:
        caught.append(_grad("simulated", torch.exp)[1])
        try:
            _hooked(_x("simulated")).sum().backward()
        except ZeroDivisionError as error:
            caught.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert torch.allclose(caught[0], _x("simulated").exp())
    assert isinstance(caught[1], ZeroDivisionError)


VERSIONS: dict[str, Callable[[Tensor], Any]] = {
    "result changed": lambda x: (y := x.exp(), y.add_(1), y.sum().backward()),
    "detached twin changed": lambda x: (y := x * 2, z := y * y, y.detach().mul_(2), z.sum().backward()),
    "view changed": lambda x: (y := x * 2, z := y * y, y[0].zero_(), z.sum().backward()),
    "leaf changed": lambda x: x.add_(1),
    "backward twice": lambda x: (y := x.exp().sum(), y.backward(), y.backward()),
    "no graph": lambda x: x.detach().sum().backward(),
    "gradient of another device": lambda x: setattr(x, "grad", torch.ones(2, 3)),
    "numpy with graph": lambda x: x.cpu().numpy(),
    "deep copy of a result": lambda x: __import__("copy").deepcopy(x * 2),
}


@pytest.mark.parametrize("name", VERSIONS)
def test_autograd_refuses_what_it_refuses_elsewhere(name: str) -> None:
    """Stale graphs, changed leaves and the like raise as they do on any device."""
    with pytest.raises(RuntimeError):
        VERSIONS[name](_x("simulated"))


def test_the_first_gradient_lies_where_its_output_does() -> None:
    """backward() and grad() refuse a gradient of another device in PyTorch's words; a mere number may come."""
    host, ours = torch.ones(2, requires_grad=True), torch.ones(2, device="simulated", requires_grad=True)

    for leaf, vector in ((host, torch.ones(2, device="simulated")), (ours, torch.ones(2))):
        with pytest.raises(RuntimeError, match=r"invalid gradient at index 0 - expected device .* but got"):
            (leaf * 2).backward(vector)
        with pytest.raises(RuntimeError, match=r"invalid gradient at index 1 - expected device .* but got"):
            torch.autograd.grad([leaf.sum(), leaf * 2], leaf, [torch.tensor(1.0, device=leaf.device), vector])
    (ours * 2).sum().backward(torch.tensor(3.0))
    assert ours.grad.tolist() == [6, 6]  # type: ignore[union-attr]


def test_version_counters(same: Callable[..., Any]) -> None:
    """In-place operations move the version: through detach() too, not through .data; foreach ones as well."""

    def code(device: str) -> Any:
        x = torch.ones(2, device=device)
        versions = [x._version]
        for change in (
            lambda: x.add_(1),
            lambda: x.detach().mul_(2),
            lambda: x.data.mul_(2),
            lambda: x.view(2)[0].zero_(),
            lambda: torch._foreach_add_([x], 1.0),
            lambda: torch._foreach_mul([x], 2.0),
        ):
            change()
            versions.append(x._version)
        return versions

    assert same(code) == [0, 1, 2, 2, 3, 4, 4]


def test_hooks(same: Callable[..., Any]) -> None:
    """Hooks of tensors, of accumulation, of modules and of saved tensors see tensors of the device."""

    def code(device: str) -> Any:
        x, seen = _x(device), []
        x.register_hook(lambda grad: grad * 2)
        x.register_post_accumulate_grad_hook(lambda leaf: seen.append((leaf is x, leaf.grad.clone())))
        model = nn.Linear(3, 2).to(device)
        model.register_forward_hook(lambda _, __, out: out + 1)
        model.register_full_backward_hook(lambda _, given, __: seen.append(given[0].clone()))
        with torch.autograd.graph.saved_tensors_hooks(lambda t: t.cpu(), lambda t: t.to(device)):
            model(x).square().sum().backward()
        return seen, x.grad

    same(code)


@pytest.mark.parametrize(
    "view",
    [
        lambda x: x.t(),
        lambda x: x[1:],
        lambda x: x.view(-1),
        lambda x: x.detach(),
        lambda x: x.unsqueeze(0),
        lambda x: x.T,
        lambda x: x + 1,
    ],
)
def test_a_view_in_inference_mode_is_what_its_base_is(same: Callable[..., Any], view: Callable[[Any], Any]) -> None:
    """A view of an ordinary tensor stays ordinary; what is computed there is an inference tensor."""

    def code(device: str) -> Any:
        x = torch.ones(4, 3, device=device)
        with torch.inference_mode():
            found = view(x)
        return found.is_inference(), found.shape, found.sum().item()

    same(code)


def test_grad_modes(same: Callable[..., Any]) -> None:
    """no_grad, inference_mode, requires_grad_ and anomaly detection are as elsewhere."""

    def code(device: str) -> Any:
        x = _x(device)
        with torch.no_grad():
            quiet = x * 2
        with torch.inference_mode():
            inferred = x * 2
        return quiet, inferred.cpu().tolist(), inferred.is_inference(), x.detach().requires_grad_()

    same(code)


def test_gradcheck() -> None:
    """Numerical differentiation agrees."""
    x = torch.rand(2, 3, dtype=torch.float64, device="simulated", requires_grad=True)

    assert torch.autograd.gradcheck(lambda a: (a @ a.t()).tanh() * a[:, :2].exp(), (x,))
    assert torch.autograd.gradgradcheck(lambda a: (a**3).sum(), (x,))


def test_data_takes_other_elements() -> None:
    """`.data = …` gives a tensor another content: of another shape, dtype, and device, in both directions."""
    there = nn.Parameter(torch.ones(2, device="simulated"))
    there.data = torch.zeros(3, device="simulated")
    there.data.add_(1)
    assert there.tolist() == [1, 1, 1]

    moved = [nn.Parameter(torch.ones(2)), nn.Parameter(torch.ones(2, device="simulated"))]
    optimizer = torch.optim.SGD(moved, 0.5)
    moved[0].data = moved[0].data.to("simulated")
    moved[1].data = moved[1].data.cpu()
    assert [p.device.type for p in moved] == ["simulated", "cpu"]
    assert all(isinstance(p, nn.Parameter) and p.is_leaf and p.requires_grad for p in moved)
    for parameter in moved:
        parameter.sum().backward()
    optimizer.step()
    assert [p.tolist() for p in moved] == [[0.5, 0.5]] * 2


def test_cycles_are_collected() -> None:
    """Tensors of the device in a reference cycle go when the collector comes."""
    gc.collect()
    before = torch.accelerator.memory_allocated()
    x = torch.ones(1000, device="simulated")
    x.itself = x  # type: ignore[attr-defined]
    del x
    gc.collect()

    assert torch.accelerator.memory_allocated() == before
