"""A device as the trusted process knows it: by name only."""

from __future__ import annotations

import torch
from torch.utils.backend_registration import rename_privateuse1_backend


class Absent:
    """What stands at `torch.simulated` in a process that has no such device, where PyTorch looks for it by its name."""

    def is_available(self) -> bool:
        """Tell that the device is not here."""
        return False

    def is_initialized(self) -> bool:
        """Tell that nothing was set up."""
        return False

    def device_count(self) -> int:
        """Return that there is none."""
        return 0

    def _is_in_bad_fork(self) -> bool:
        return False

    def manual_seed_all(self, seed: int) -> None:
        """Do nothing: there is nothing to seed."""


def know_device(kind: str) -> None:
    """Let this process name a device that it has not: `torch.device("simulated")` is then no error."""
    if kind == "simulated" and not hasattr(torch, kind):
        rename_privateuse1_backend(kind)
        torch._register_device_module(kind, Absent())  # type: ignore[no-untyped-call]
