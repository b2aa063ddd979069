"""Where checks can run: what devices there are, which of them are here, and what a check needs.

Light: torch is imported only where a machine is looked at.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

ORDER = ("cuda", "simulated", "cpu")
"""Which device `auto` takes: the first that is here. Apple's `mps` is used only where it is asked for."""
KINDS = (*ORDER, "mps")
NEEDS = {
    "any": frozenset(KINDS),
    "accelerator": frozenset({"cuda", "simulated", "mps"}),
    "cuda": frozenset({"cuda"}),
}
"""What a check can't do without, and the devices that have it."""
GPU_NODES = ("/dev/nvidiactl", "/dev/nvidia0", "/dev/dxg")
PYTHON_BACKEND = "_setup_privateuseone_for_python_backend"
"""PyTorch's experimental interface on which the simulated accelerator rests."""
REAL = frozenset({"cuda", "mps"})
"""Devices whose word counts where another run left something pending."""
LOOSER = {"cuda": 8.0, "mps": 32.0}
"""How many times as wide the tolerances of `assert_close` are on a device that adds up in another order."""


@dataclass(frozen=True, slots=True)
class Device:
    """A device of this machine.

    Attributes:
        kind: As `--device` takes it.
        detail: What it is, as the machine says.
        here: Whether checks can be run on it.
    """

    kind: str
    detail: str
    here: bool = True


def place_of(kind: str) -> str:
    """Return the device of a kind as PyTorch names it."""
    return kind if kind == "cpu" else f"{kind}:0"


def look_around() -> list[Device]:
    """Return every kind of device that may be graded on, with what this machine says of it."""
    import torch

    threads = f"{torch.get_num_threads()} threads"
    names = [torch.cuda.get_device_name(index) for index in range(torch.cuda.device_count())]
    built = torch.version.cuda
    cuda = ", ".join(names) if names else f"CUDA {built}, no GPU" if built else "PyTorch without CUDA"
    mps = torch.backends.mps.is_available()
    lacking = simulation_lacks()
    return [
        Device("cpu", threads),
        Device("simulated", "" if lacking is None else f"PyTorch {torch.__version__}: {lacking}", here=lacking is None),
        Device("cuda", cuda, here=torch.cuda.is_available()),
        Device("mps", "Apple GPU" if mps else "", here=mps),
    ]


def simulation_lacks() -> str | None:
    """Return what this PyTorch lacks for the simulated accelerator; None where nothing is missing. Imports no torch."""
    spec = importlib.util.find_spec("torch")
    if spec is None or spec.origin is None:
        return "torch"
    path = Path(spec.origin).parent / "utils" / "backend_registration.py"
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    return None if f"def {PYTHON_BACKEND}(" in text else PYTHON_BACKEND


def looseness(place: str) -> float:
    """Return by how much tolerances are wider on a device, named as PyTorch names it."""
    return LOOSER.get(place.partition(":")[0], 1.0)


def here(kind: str) -> bool:
    """Tell whether a kind of device is on this machine; torch is asked only where it may be."""
    if kind in ("cpu", "simulated"):
        return kind == "cpu" or simulation_lacks() is None
    if kind == "cuda" and sys.platform == "linux" and not any(Path(node).exists() for node in GPU_NODES):
        return False
    import torch

    return torch.cuda.is_available() if kind == "cuda" else torch.backends.mps.is_available()


def best(among: Iterable[str]) -> str:
    """Return the best kind of device that is here, of those that are named; the CPU where none is."""
    named = set(among)
    return next((kind for kind in ORDER if kind in named and here(kind)), "cpu")


def stricter(one: str, other: str) -> str:
    """Return the one of two needs that fewer devices meet."""
    return min(one, other, key=lambda needs: len(NEEDS[needs]))


def has(kind: str, needs: str) -> bool:
    """Tell whether a kind of device has what a check needs."""
    return kind in NEEDS[needs]
