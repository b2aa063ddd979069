"""torch.save and torch.load across devices, state dicts, and loaders that feed the simulated accelerator."""

from __future__ import annotations

import copy
import io
from collections.abc import Callable
from typing import Any

import pytest
import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset, default_collate, random_split


def _kept(thing: Any) -> io.BytesIO:
    buffer = io.BytesIO()
    torch.save(thing, buffer)
    buffer.seek(0)
    return buffer


PLACES: dict[str, tuple[dict[str, Any], str, str]] = {
    "as it was": ({}, "simulated", "cpu"),
    "to the CPU": ({"map_location": "cpu"}, "cpu", "cpu"),
    "to the device": ({"map_location": "simulated"}, "simulated", "simulated"),
    "to a torch.device": ({"map_location": torch.device("cpu")}, "cpu", "cpu"),
    "by a dict": ({"map_location": {"simulated:0": "cpu", "cpu": "simulated:0"}}, "cpu", "simulated"),
    "by a function": ({"map_location": lambda storage, _: storage}, "cpu", "cpu"),
    "by a function that keeps out": ({"map_location": lambda *_: None}, "simulated", "cpu"),
    "all of pickle": ({"map_location": "cpu", "weights_only": False}, "cpu", "cpu"),
}


@pytest.mark.parametrize("name", PLACES)
def test_where_things_are_loaded(name: str) -> None:
    """A tensor comes back where it was, or where map_location sends it; values, dtypes and strides stay."""
    how, ours, hosts = PLACES[name]
    things = {
        "ours": torch.arange(6.0, device="simulated").view(2, 3).t(),
        "host": torch.tensor([1, 2]),
        "parameter": nn.Parameter(torch.ones(2, dtype=torch.float64, device="simulated")),
    }

    loaded = torch.load(_kept(things), **how)

    assert [value.device.type for value in loaded.values()] == [ours, hosts, ours]
    for key, value in things.items():
        torch.testing.assert_close(loaded[key].cpu(), value.cpu())
    assert loaded["ours"].stride() == (1, 3)
    assert isinstance(loaded["parameter"], nn.Parameter)
    assert loaded["parameter"].requires_grad


def test_shared_memory_stays_shared() -> None:
    """Views that share memory still do when they are loaded: on the device, and from a host's file to the device."""
    for device, how in (
        ("simulated", {}),
        ("cpu", {"map_location": "simulated"}),
        ("simulated", {"map_location": "cpu"}),
    ):
        x = torch.zeros(4, device=device)
        loaded = torch.load(_kept({"x": x, "half": x[:2]}), **how)
        loaded["half"].fill_(3)
        assert loaded["x"].tolist() == [3, 3, 0, 0]


@pytest.mark.parametrize(("source", "target"), [("cpu", "simulated"), ("simulated", "cpu"), ("simulated", "simulated")])
def test_state_dicts_across_devices(source: str, target: str) -> None:
    """A state saved on one device is loaded on another: modules, optimizers, schedulers; training goes on the same."""

    def make(device: str) -> tuple[Any, ...]:
        model = nn.Sequential(nn.Linear(3, 2), nn.BatchNorm1d(2)).to(device)
        optimizer = torch.optim.Adam(model.parameters(), 0.1)
        return model, optimizer, torch.optim.lr_scheduler.StepLR(optimizer, 1, 0.5)

    def train(made: tuple[Any, ...], device: str) -> None:
        model, optimizer, scheduler = made
        for _ in range(2):
            optimizer.zero_grad()
            model(x.to(device)).square().sum().backward()
            optimizer.step()
            scheduler.step()

    torch.manual_seed(0)
    x, first, second = torch.randn(5, 3), make(source), make(target)
    train(first, source)
    buffer = _kept([thing.state_dict() for thing in first])
    for thing, state in zip(second, torch.load(buffer, map_location=target), strict=True):
        thing.load_state_dict(copy.deepcopy(state))
    train(first, source)
    train(second, target)

    for key, value in first[0].state_dict().items():
        torch.testing.assert_close(second[0].state_dict()[key].cpu(), value.cpu())
    assert all(value.device.type == target for value in second[0].state_dict().values())
    assert second[1].state_dict()["state"][0]["exp_avg"].device.type == target


def test_assign_takes_the_tensors_themselves() -> None:
    """load_state_dict(assign=True) brings a module to the device of the state."""
    model, state = nn.Linear(2, 2), nn.Linear(2, 2, device="simulated").state_dict()
    model.load_state_dict(state, assign=True)

    assert model.weight.device.type == "simulated"


def _batches(device: str, **how: Any) -> list[tuple[Tensor, Tensor]]:
    data = TensorDataset(torch.arange(12.0).view(6, 2), torch.arange(6))
    torch.manual_seed(3)
    return [(x.to(device, non_blocking=True), y.to(device, non_blocking=True)) for x, y in DataLoader(data, 4, **how)]


@pytest.mark.parametrize(
    "how",
    [{}, {"shuffle": True}, {"num_workers": 2}, {"num_workers": 1, "shuffle": True, "persistent_workers": True}],
    ids=str,
)
def test_batches(how: dict[str, Any], same: Callable[..., Any]) -> None:
    """Batches of a loader, with workers or without, are the same on both devices."""
    same(lambda device: _batches(device, **how))


@pytest.mark.parametrize("workers", [0, 2])
def test_pinned_batches(workers: int) -> None:
    """A loader that pins gives batches in pinned memory, which go to the device."""
    data = TensorDataset(torch.arange(6.0), torch.arange(6))
    for x, y in DataLoader(data, 4, pin_memory=True, num_workers=workers):
        assert x.is_pinned()
        assert y.is_pinned()
        assert not x.to("simulated", non_blocking=True).is_pinned()


def test_pinned_memory() -> None:
    """pin_memory() marks a copy on the host, once; what lies on the device can't be pinned."""
    x = torch.arange(3.0)
    pinned = x.pin_memory()

    assert (x.is_pinned(), pinned.is_pinned(), pinned.pin_memory() is pinned) == (False, True, True)
    assert torch.equal(x, pinned)
    assert x.data_ptr() != pinned.data_ptr()
    with pytest.raises(RuntimeError, match="only dense CPU tensors can be pinned"):
        pinned.to("simulated").pin_memory()
    with pytest.raises(RuntimeError, match="Only dense CPU tensors can be pinned"):
        torch.ones(2, device="simulated", pin_memory=True)


def test_data_on_the_device(same: Callable[..., Any]) -> None:
    """A data set may lie on the device; samples are collated there."""

    def code(device: str) -> Any:
        data = TensorDataset(torch.arange(6.0, device=device), torch.arange(6, device=device))
        parts = random_split(data, [4, 2], generator=torch.Generator().manual_seed(1))
        batches = [tuple(batch) for batch in DataLoader(parts[0], 2)]
        return batches, default_collate([{"a": torch.ones(2, device=device)}] * 2)

    same(code)


def test_workers_can_not_use_the_device() -> None:
    """In a worker process the device is out of reach, as CUDA is after a fork; the process does not die of it."""
    data = TensorDataset(torch.arange(6.0, device="simulated"))

    with pytest.raises(RuntimeError, match="Cannot re-initialize simulated in forked subprocess"):
        list(DataLoader(data, 2, num_workers=1))
    assert data[1][0].item() == 1
