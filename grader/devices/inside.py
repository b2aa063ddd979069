"""A device as the process uses it that runs the answers: got ready, seeded, looked at.

The zygote gets a device ready without touching a GPU, since it forks; a worker enters it.
"""

from __future__ import annotations

from typing import Any

import torch

from grader.devices import place_of

MEMORY_FRACTION = 0.5
"""How much of a GPU's memory one answer may take."""


class DeviceMissing(RuntimeError):
    """The device that this run is to be graded on does not work here."""


def get_ready(kind: str) -> None:
    """Do what can be done before forking."""
    if kind == "simulated":
        from grader.devices.simulated.install import install

        install()


def enter(kind: str) -> None:
    """Begin to use the device, with the settings that make runs repeatable.

    Raises:
        DeviceMissing: It does not work.
    """
    if kind == "cuda":
        torch.backends.cudnn.deterministic = True
        torch.backends.cudnn.benchmark = False
        torch.backends.cudnn.allow_tf32 = False  # as for matrix products: float32 is float32
        try:
            torch.cuda.set_per_process_memory_fraction(MEMORY_FRACTION, 0)
            torch.zeros(1, device=place_of(kind)).add_(1).item()
        except (RuntimeError, AssertionError) as error:
            raise DeviceMissing(str(error)) from error


def seed(kind: str, number: int) -> None:
    """Seed the device's own stream of random numbers."""
    module = _module(kind)
    if module is not None:
        module.manual_seed(number)


def stream(kind: str) -> bytes:
    """Return the state of the device's stream of random numbers."""
    module = _module(kind)
    return b"" if module is None else bytes(module.get_rng_state().numpy())


def _module(kind: str) -> Any:
    return None if kind == "cpu" else getattr(torch, kind)
