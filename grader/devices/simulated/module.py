"""`torch.simulated`, and what `torch.accelerator` and pinned memory need where PyTorch's C++ knows nothing of us."""

from __future__ import annotations

import gc
from typing import Any

import torch

from grader.devices import transfers
from grader.devices.simulated import generators
from grader.devices.simulated import tensor as sim

_pinned = "_pinned_here"
_pin_memory, _is_pinned = torch.Tensor.pin_memory, torch.Tensor.is_pinned


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
        found = [thing.inner for thing in gc.get_objects() if type(thing) is sim.SimulatedTensor]
        return sum({tensor.untyped_storage()._cdata: tensor.untyped_storage().nbytes() for tensor in found}.values())


def install(module: Module) -> None:
    """Answer for `torch.accelerator` and pinned memory."""
    accelerator: Any = torch.accelerator
    for name in ("synchronize", "empty_cache", "memory_allocated"):
        setattr(accelerator, name, getattr(module, name))
    for name in ("memory_reserved", "max_memory_allocated", "max_memory_reserved"):
        setattr(accelerator, name, module.memory_allocated)  # peaks are not kept: what is there now
    torch.Tensor.pin_memory = pin_memory  # type: ignore[assignment,method-assign]
    torch.Tensor.is_pinned = is_pinned  # type: ignore[assignment,method-assign]


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
