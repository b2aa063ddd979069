"""`torch.simulated`, and what `torch.accelerator`, events, pinned memory and loaders need.

PyTorch's C++ answers these for its own devices only.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import Any, NoReturn

import torch
from torch.optim.optimizer import _foreach_supported_types as of_optimizers
from torch.utils._foreach_utils import _foreach_supported_types as of_clipping
from torch.utils.data._utils import worker

from grader.devices import transfers
from grader.devices.simulated import generators
from grader.devices.simulated import tensor as sim

_pinned = "_pinned_here"
_CEvent: Any = torch.Event
_worker_loop: Any = worker._worker_loop
NOT_KEPT = {
    "max_memory_allocated": "peaks of memory are not kept",
    "max_memory_reserved": "peaks of memory are not kept",
    "memory_stats": "statistics of memory are not kept",
    "reset_accumulated_memory_stats": "statistics of memory are not kept",
    "reset_peak_memory_stats": "peaks of memory are not kept",
    "get_memory_info": "the device has no memory of its own",
    "get_device_capability": "it has none",
}
"""What `torch.accelerator` can't say of this device, and why."""


class Module:
    """What stands at `torch.simulated`, as `torch.cuda` stands for CUDA."""

    def is_available(self) -> bool:
        """Tell that the device is here."""
        return True

    def is_initialized(self) -> bool:
        """Tell that it can be used."""
        return True

    def _is_in_bad_fork(self) -> bool:
        return False

    def device_count(self) -> int:
        """Return that there is one."""
        return 1

    def current_device(self) -> int:
        """Return its index."""
        return 0

    def set_device(self, device: Any) -> None:
        """Do nothing: there is one."""

    def get_device_name(self, device: Any = None) -> str:
        """Return what it is called."""
        return "Simulated accelerator"

    def synchronize(self, device: Any = None) -> None:
        """Wait for nothing, and be counted."""
        transfers.note_wait()

    def manual_seed(self, seed: int) -> None:
        """Seed the device's stream."""
        generators.default.manual_seed(seed)

    manual_seed_all = manual_seed

    def get_rng_state(self, device: Any = None) -> torch.Tensor:
        """Return the state of the device's stream."""
        state: torch.Tensor = generators.default.get_state()
        return state

    def set_rng_state(self, state: torch.Tensor, device: Any = None) -> None:
        """Put the state of the device's stream back."""
        generators.default.set_state(state)

    def get_amp_supported_dtype(self) -> list[torch.dtype]:
        """Return what autocast can use."""
        return [torch.float16, torch.bfloat16]

    def empty_cache(self) -> None:
        """Do nothing: nothing is cached."""

    def memory_allocated(self, device: Any = None) -> int:
        """Return the bytes of all tensors on the device, each memory once."""
        found = [thing.core for thing in gc.get_objects() if type(thing) is sim.SimulatedTensor]
        return sum({tensor.untyped_storage()._cdata: tensor.untyped_storage().nbytes() for tensor in found}.values())


class Event:
    """`torch.Event` where the simulated accelerator is: the host's clock, since nothing runs beside the host."""

    def __new__(cls, device: Any = None, *args: Any, **kwargs: Any) -> Any:
        """Make an event; of PyTorch's own kind for another device."""
        if device is not None and torch.device(device).type != sim.NAME:
            return _CEvent(device, *args, **kwargs)
        return super().__new__(cls)

    def __init__(self, device: Any = None, *, enable_timing: bool = False, **_: Any) -> None:
        """Args: device: ours, or none; enable_timing: whether `elapsed_time` may be asked."""
        self.device, self._timed, self._at = sim.PLACE, enable_timing, 0.0

    def record(self, stream: Any = None) -> None:
        """Note the time."""
        self._at = time.perf_counter()

    def wait(self, stream: Any = None) -> None:
        """Do nothing: one thing happens after the other."""

    def query(self) -> bool:
        """Tell that all before it is done."""
        return True

    def synchronize(self) -> None:
        """Wait for nothing, and be counted."""
        transfers.note_wait()

    def elapsed_time(self, end_event: Event) -> float:
        """Return the milliseconds between two events.

        Raises:
            RuntimeError: They were not made for that, or not recorded.
        """
        if not (self._timed and end_event._timed):
            raise RuntimeError("Both events must be created with argument 'enable_timing=True'.")
        if not (self._at and end_event._at):
            raise RuntimeError("Both events must be recorded before calculating elapsed time.")
        return (end_event._at - self._at) * 1000


def install(module: Module) -> None:
    """Answer for `torch.accelerator`, events, pinned memory, and refuse in the workers of a loader."""
    accelerator: Any = torch.accelerator
    for name in ("synchronize", "empty_cache", "memory_allocated"):
        setattr(accelerator, name, getattr(module, name))
    accelerator.memory_reserved = module.memory_allocated  # nothing is kept in reserve
    accelerator.empty_host_cache = module.empty_cache
    for name, why in NOT_KEPT.items():
        setattr(accelerator, name, _not_kept(name, why))
    torch.Event = Event  # type: ignore[misc,assignment]
    torch.Tensor.pin_memory = pin_memory  # type: ignore[assignment,method-assign]
    torch.Tensor.is_pinned = is_pinned  # type: ignore[assignment,method-assign]
    worker._worker_loop = run_worker
    for types in (of_optimizers, of_clipping):  # the defaults there are CUDA's
        types.append(sim.SimulatedTensor)


def _not_kept(name: str, why: str) -> Callable[..., NoReturn]:
    def asked(*_: Any, **__: Any) -> NoReturn:
        raise sim.Uncarried(f"torch.accelerator.{name}", why)

    return asked


def run_worker(*args: Any, **kwargs: Any) -> Any:
    """Run a data loader's worker process; the device can't be used in one, as CUDA can't."""
    sim.run = _refuse  # type: ignore[assignment]
    return _worker_loop(*args, **kwargs)


def _refuse(*_: Any) -> NoReturn:
    raise RuntimeError(
        f"Cannot re-initialize {sim.NAME} in forked subprocess. "
        f"To use {sim.NAME} with multiprocessing, you must use the 'spawn' start method"
    )


def pin_memory(self: torch.Tensor, device: Any = None) -> torch.Tensor:
    """Return the tensor in memory marked as pinned; itself where it is."""
    if is_pinned(self):
        return self
    twin = self.detach().clone()
    setattr(twin, _pinned, True)
    transfers.note_pinned()
    return twin


def is_pinned(self: torch.Tensor, device: Any = None) -> bool:
    """Tell whether a tensor is marked as pinned."""
    return bool(getattr(self, _pinned, False))
