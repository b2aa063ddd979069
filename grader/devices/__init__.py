"""Where checks can run: what devices are here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Device:
    """A device of this machine.

    Attributes:
        name: As `--device` takes it.
        detail: What it is, as the machine says.
        graded: Whether checks can be run there.
    """

    name: str
    detail: str
    graded: bool


def available() -> list[Device]:
    """Return the devices that this machine offers, those that checks can run on first."""
    import torch

    found = [Device("cpu", f"{torch.get_num_threads()} threads", graded=True)]
    if torch.cuda.is_available():
        names = ", ".join(torch.cuda.get_device_name(index) for index in range(torch.cuda.device_count()))
        found.append(Device("cuda", names, graded=False))
    if torch.backends.mps.is_available():
        found.append(Device("mps", "Apple GPU", graded=False))
    return found
