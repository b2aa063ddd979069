"""What moves between devices, and how often the host waits, is counted once each."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest
import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset

from grader.devices.transfers import Copies, Moved, Transfers, unseen

HOST = torch.arange(6.0).view(2, 3)


def _counted(code: Callable[[], Any]) -> Moved:
    with Transfers() as moved:
        code()
    return moved


def _there() -> Tensor:
    return HOST.to("simulated")


TO_DEVICE: dict[str, tuple[Callable[[], Any], int, int]] = {
    "to": (lambda: HOST.to("simulated"), 1, 24),
    "to, without waiting": (lambda: HOST.pin_memory().to("simulated", non_blocking=True), 1, 24),
    "to another dtype": (lambda: HOST.to("simulated", torch.float16), 1, 24),
    "simulated()": (lambda: HOST.simulated(), 1, 24),
    "a view": (lambda: HOST[:, 1].to("simulated"), 1, 8),
    "twice": (lambda: [HOST.to("simulated"), HOST.to("simulated")], 2, 48),
    "copy_": (lambda: torch.empty(2, 3, device="simulated").copy_(HOST), 1, 24),
    "an assignment": (lambda: torch.empty(2, 3, device="simulated").__setitem__(0, HOST[1]), 1, 12),
    "as_tensor": (lambda: torch.as_tensor(HOST, device="simulated"), 1, 24),
    "a module": (lambda: nn.Linear(3, 2).to("simulated"), 2, 32),
    "buffers": (lambda: nn.BatchNorm1d(2).to("simulated"), 5, 40),
    "a data": (lambda: setattr(nn.Parameter(HOST.clone()), "data", HOST.to("simulated")), 1, 24),
    "nothing to do": (lambda: HOST.to("cpu"), 0, 0),
    "made there": (lambda: [torch.ones(2, device="simulated"), torch.rand(2, device="simulated")], 0, 0),
    "made of numbers": (lambda: torch.tensor([1.0, 2.0], device="simulated").new_tensor([3.0]), 0, 0),
    "made like": (lambda: torch.ones_like(HOST, device="simulated"), 0, 0),
}


@pytest.mark.parametrize("name", TO_DEVICE)
def test_copies_to_the_device(name: str) -> None:
    """Copies to the device are counted with their bytes; they are no waits."""
    code, count, size = TO_DEVICE[name]
    moved = _counted(code)

    assert (moved.to_device, moved.to_host, moved.syncs) == (Copies(count, size), Copies(), 0)


ON_DEVICE: dict[str, tuple[Callable[[Tensor], Any], int, int]] = {
    "cpu": (lambda x: x.cpu(), 1, 1),
    "to": (lambda x: x.to("cpu", torch.float64), 1, 1),
    "copy_": (lambda x: torch.empty(2, 3).copy_(x), 1, 1),
    "tolist": (lambda x: x.tolist(), 1, 1),
    "numpy": (lambda x: x.numpy(force=True), 1, 1),
    "print": (lambda x: repr(x), 1, 1),
    "format": (lambda x: f"{x[0, 0]:.1f}", 0, 1),
    "item": (lambda x: x[0, 0].item(), 0, 1),
    "float": (lambda x: float(x.sum()), 0, 1),
    "bool": (lambda x: bool(x.any()), 0, 1),
    "if": (lambda x: 1 if x.sum() > 3 else 0, 0, 1),
    "index": (lambda x: [1, 2, 3][x[0, 1].long()], 0, 1),
    "equal": (lambda x: torch.equal(x, x.clone()), 0, 1),
    "allclose": (lambda x: torch.allclose(x, x), 0, 1),
    "in": (lambda x: 2.0 in x, 0, 1),
    "nonzero": (lambda x: x.nonzero(), 0, 1),
    "unique": (lambda x: x.unique(), 0, 1),
    "mask": (lambda x: x[x > 1], 0, 1),
    "masked_select": (lambda x: x.masked_select(x > 1), 0, 1),
    "bincount": (lambda x: x.long().flatten().bincount(), 0, 1),
    "repeat_interleave": (lambda x: x[0].repeat_interleave(x[0].long()), 0, 1),
    "values by mask": (lambda x: x.__setitem__(x > 2, x[1].clone()), 0, 1),
    "one_hot of unknown width": (lambda x: nn.functional.one_hot(x.long()), 0, 1),
    "wait": (lambda x: torch.accelerator.synchronize(), 0, 1),
    "event": (lambda x: torch.Event("simulated").synchronize(), 0, 1),
    "a number by mask": (lambda x: x.__setitem__(x > 2, 0), 0, 0),
    "where": (lambda x: torch.where(x > 2, x, 0), 0, 0),
    "arithmetic": (lambda x: (x @ x.t()).softmax(1).mean().add_(1), 0, 0),
    "indices": (lambda x: x[torch.tensor([0, 1])], 0, 0),
    "sort": (lambda x: x.sort().values.argmax(), 0, 0),
    "shapes": (lambda x: (x.shape, len(x), x.numel(), x.device, x.dtype, x.is_contiguous()), 0, 0),
    "clone": (lambda x: (x.clone(), x.to(torch.float64), copy.deepcopy(x)), 0, 0),
    "repeat_interleave by a number": (lambda x: x.repeat_interleave(2), 0, 0),
}


@pytest.mark.parametrize("name", ON_DEVICE)
def test_copies_to_the_host_and_waits(name: str) -> None:
    """A copy to the host is one wait; reading a value, or a shape that depends on values, is one without copy."""
    code, copies, waits = ON_DEVICE[name]
    x = _there()
    moved = _counted(lambda: code(x))

    assert (moved.to_host.count, moved.syncs, moved.to_device) == (copies, waits, Copies())


@pytest.mark.parametrize("name", ON_DEVICE)
def test_on_the_cpu_nothing_is_counted(name: str) -> None:
    """The same code on the host moves nothing and waits for nothing, but for the waits that are asked for."""
    moved = _counted(lambda: ON_DEVICE[name][0](HOST.clone()))

    assert moved == Moved(syncs=int(name in ("wait", "event")))


def test_pinned_memory_is_counted() -> None:
    """Tensors that are put into pinned memory are counted, by a loader too; those that are there are not."""
    pinned = HOST.pin_memory()
    data = TensorDataset(HOST, torch.arange(2))

    assert _counted(lambda: (HOST.pin_memory(), pinned.pin_memory())).pinned == 1
    assert _counted(lambda: list(DataLoader(data, 1, pin_memory=True))).pinned == 4
    assert _counted(lambda: list(DataLoader(data, 1))).pinned == 0


def test_a_backward_pass_is_counted() -> None:
    """What moves in a backward pass counts: through .to() gradients go back to the host; hooks may read."""
    x = HOST.clone().requires_grad_()
    with Transfers() as moved:
        y = x.to("simulated") * 2
        y.register_hook(lambda grad: grad * grad.sum().item())
        y.sum().backward()

    assert (moved.to_device, moved.to_host, moved.syncs) == (Copies(1, 24), Copies(1, 24), 2)


def test_nothing_is_counted_unseen() -> None:
    """What the grader looks at is not counted, however deep."""
    x = _there()
    with Transfers() as moved:
        with unseen():
            x.cpu()
            with unseen():
                x.sum().item()
            HOST.pin_memory()
            torch.accelerator.synchronize()
        x[0, 0].item()

    assert moved == Moved(syncs=1)


def test_an_error_ends_what_is_unseen() -> None:
    """After an error inside, things are counted again; a counter is left as it is entered."""
    x = _there()
    with Transfers() as moved:
        with pytest.raises(KeyError), unseen():
            raise KeyError
        with pytest.raises(ZeroDivisionError), Transfers():
            1 / 0  # noqa: B018
        x.cpu()
    x.cpu()

    assert moved.to_host.count == 1


def test_counters_in_counters() -> None:
    """An inner counter counts its part, an outer one all; of two that counted the same each goes on by itself."""
    x = _there()
    with Transfers() as outer:
        with Transfers() as inner:
            torch.accelerator.synchronize()
        torch.accelerator.synchronize()
        with Transfers() as second:
            x.cpu()
            HOST.pin_memory()
        HOST.pin_memory()
        torch.accelerator.synchronize()

    assert (inner.syncs, second.syncs, second.pinned) == (1, 1, 1)
    assert (outer.syncs, outer.to_host.count, outer.pinned) == (4, 1, 2)


def test_counts_as_plain_data() -> None:
    """Counts cross a border as plain data, and only counts do."""
    moved = Moved(Copies(2, 80), Copies(1, 4), 3, 5)

    assert Moved.from_plain(moved.plain()) == moved
    assert moved.plain()["to_device"] == {"count": 2, "bytes": 80}
    with pytest.raises(TypeError):
        Moved.from_plain(moved.plain() | {"other": 1})


def _fit(*, careless: bool) -> Moved:
    """Train for two epochs of three batches, with or without what one should not do."""
    torch.manual_seed(0)
    data = TensorDataset(torch.randn(12, 3), torch.randint(0, 2, (12,)))
    model = nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4), nn.ReLU(), nn.Dropout(0.5), nn.Linear(4, 2))
    with Transfers() as moved:
        model.to("simulated")
        optimizer = torch.optim.Adam(model.parameters(), 0.01)
        total = torch.zeros((), device="simulated")
        for _ in range(2):
            for x, y in DataLoader(data, 4, shuffle=True, pin_memory=True):
                x, y = x.to("simulated", non_blocking=True), y.to("simulated", non_blocking=True)
                optimizer.zero_grad()
                loss = nn.functional.cross_entropy(model(x), y)
                loss.backward()
                nn.utils.clip_grad_norm_(model.parameters(), 1.0)
                optimizer.step()
                total += loss.detach()
                if careless:
                    loss.item()
                    model.cpu().to("simulated")
        total.item()
    return moved


def test_a_training_loop_by_hand() -> None:
    """The counts of a small training loop are those that one counts by hand."""
    parameters, buffers, batches = 3 * 4 + 4 + 4 + 4 + 4 * 2 + 2, 4 + 4, 6
    sizes = 4 * (parameters + buffers) + 8
    moved = _fit(careless=False)

    assert moved.to_device == Copies(9 + 2 * batches, sizes + batches * 4 * (3 * 4 + 8))
    assert (moved.to_host, moved.syncs, moved.pinned) == (Copies(), 1, 2 * batches)

    careless, tensors = _fit(careless=True), 9 + 6  # with the gradients of six parameters
    assert careless.syncs - moved.syncs == batches * (1 + tensors)
    assert careless.to_host == Copies(batches * tensors, batches * (sizes + 4 * parameters))
    assert careless.to_device.count - moved.to_device.count == batches * tensors
