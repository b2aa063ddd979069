"""torch.save and torch.load of tensors on the simulated accelerator, `map_location` included.

A tensor is saved as its CPU content and the name of its device; loading puts it back there, or where `map_location`
sends it.
"""

from __future__ import annotations

from contextvars import ContextVar
from typing import Any

import torch

from grader.devices.simulated import tensor as sim

_wanted: ContextVar[Any] = ContextVar("map_location", default=None)
_load: Any = torch.load
_rebuild: Any = torch._utils._rebuild_tensor_v2


def install() -> None:
    """Let `torch.load` know our tensors, with `weights_only` too."""
    sim.REBUILT_BY["load"] = rebuilt
    torch.serialization.add_safe_globals([rebuilt])
    torch.load = torch.serialization.load = load
    _rebuild_tensor_v2.__module__ = _rebuild.__module__  # under that name files ask for it
    torch._utils._rebuild_tensor_v2 = _rebuild_tensor_v2


def load(f: Any, map_location: Any = None, *args: Any, **kwargs: Any) -> Any:
    """Load as `torch.load` does, and remember where tensors shall go: its storages can't go to our device."""
    token = _wanted.set(map_location)
    try:
        return _load(f, map_location if callable(map_location) else _for_storages(map_location), *args, **kwargs)
    finally:
        _wanted.reset(token)


def _for_storages(wanted: Any) -> Any:
    if isinstance(wanted, dict):
        return {source: "cpu" if _ours(place) else place for source, place in wanted.items()}
    return "cpu" if _ours(wanted) else wanted


def _ours(place: Any) -> bool:
    return place is not None and torch.device(place).type == sim.NAME


def _rebuild_tensor_v2(*args: Any) -> torch.Tensor:
    """Return a tensor from its storage, and on our device where `map_location` says so."""
    made: torch.Tensor = _rebuild(*args)
    place = _place("cpu", made)
    return sim.wrap(made.detach()).requires_grad_(made.requires_grad) if _ours(place) else made


def rebuilt(kept: torch.Tensor, device: str, requires_grad: bool, parameter: bool) -> torch.Tensor:
    """Return a tensor of ours that was saved, on the device where it belongs now."""
    place = _place(device, kept)
    made = kept
    if not _ours(place):
        made = kept.to(place)
    elif not isinstance(kept, sim.SimulatedTensor):
        made = sim.wrap(kept)  # what shared its memory still does
    if parameter:
        return torch.nn.Parameter(made, requires_grad)
    return made.requires_grad_(requires_grad)


def _place(device: str, kept: torch.Tensor) -> Any:
    """Return where `map_location` sends what was saved from a device."""
    wanted = _wanted.get()
    if isinstance(wanted, dict):
        return wanted.get(device, device)
    if callable(wanted):
        found = wanted(kept.untyped_storage(), device)
        return device if found is None else found.device
    return device if wanted is None else wanted
