"""What moved between devices while some code ran, and how often the host waited for a device.

Counted where every operation passes, on any device: on the simulated accelerator as on a real one.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from typing import Any

import torch
from torch.utils._python_dispatch import TorchDispatchMode

_COPIES = {"_to_copy", "copy_", "_copy_from"}
# Reading a value, or making a shape that depends on values: the host waits for the device.
_READS = {
    "_local_scalar_dense",
    "_unique2",
    "allclose",
    "bincount",
    "equal",
    "masked_select",
    "nonzero",
    "repeat_interleave",
    "unique_consecutive",
    "unique_dim",
}


@dataclass(slots=True)
class Copies:
    """Copies in one direction: how many, and of how many bytes."""

    count: int = 0
    bytes: int = 0

    def add(self, tensor: torch.Tensor) -> None:
        """Count one more."""
        self.count += 1
        self.bytes += tensor.numel() * tensor.element_size()


@dataclass(slots=True)
class Moved:
    """What was counted.

    Attributes:
        to_device: Copies from the host to an accelerator.
        to_host: Copies from an accelerator to the host.
        syncs: How often the host waited: values read, shapes that depend on values, copies to the host, and waits
            that were asked for.
        pinned: Tensors that were put into pinned memory (on the simulated accelerator).
    """

    to_device: Copies = field(default_factory=Copies)
    to_host: Copies = field(default_factory=Copies)
    syncs: int = 0
    pinned: int = 0

    def plain(self) -> dict[str, Any]:
        """Return the counts as plain data."""
        return asdict(self)

    @classmethod
    def from_plain(cls, counts: dict[str, Any]) -> Moved:
        """Return the counts that `plain` wrote.

        Raises:
            TypeError: They are not.
        """
        whole = dict(counts)
        return cls(Copies(**whole.pop("to_device")), Copies(**whole.pop("to_host")), **whole)


_active: list[Moved] = []
_quiet = 0


@contextmanager
def unseen() -> Iterator[None]:
    """Count nothing meanwhile: what the grader itself looks at."""
    global _quiet
    _quiet += 1
    try:
        yield
    finally:
        _quiet -= 1


def note_wait() -> None:
    """Count a wait that was asked for."""
    for moved in _active if not _quiet else ():
        moved.syncs += 1


def note_pinned() -> None:
    """Count a tensor put into pinned memory."""
    for moved in _active if not _quiet else ():
        moved.pinned += 1


class Transfers(TorchDispatchMode):  # type: ignore[no-untyped-call]
    """Counts while it is entered: `with Transfers() as moved: …`."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.moved = Moved()

    def __enter__(self) -> Moved:
        _active.append(self.moved)
        super().__enter__()  # type: ignore[no-untyped-call]
        return self.moved

    def __exit__(self, *error: Any) -> None:
        super().__exit__(*error)  # type: ignore[no-untyped-call]
        _active[:] = [moved for moved in _active if moved is not self.moved]  # not just one that counted the same

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        result = func(*args, **(kwargs or {}))
        if not _quiet:
            self._count(func._schema.name.partition("::")[2], args, kwargs or {}, result)
        return result

    def _count(self, name: str, args: Any, kwargs: dict[str, Any], result: Any) -> None:
        if name in _COPIES:
            source, target = (args[1], args[0]) if name == "copy_" else (args[0], result)
            self._copied(source, target)
        elif (name in _READS or _by_mask(name, args)) and args[0].device.type not in ("cpu", "meta"):
            self.moved.syncs += 1

    def _copied(self, source: torch.Tensor, target: torch.Tensor) -> None:
        here, there = source.device.type, target.device.type
        if "meta" in (here, there) or (here == "cpu") == (there == "cpu"):
            return
        if here == "cpu":
            self.moved.to_device.add(source)
        else:
            self.moved.to_host.add(source)
            self.moved.syncs += 1


def _by_mask(name: str, args: Any) -> bool:
    """Tell whether elements are picked by a mask, so that it must be known how many it has."""
    if name not in ("index", "index_put", "index_put_", "_index_put_impl_"):
        return False
    if name != "index" and args[2].numel() == 1:
        return False  # one value is just filled in
    return any(isinstance(index, torch.Tensor) and index.dtype in (torch.bool, torch.uint8) for index in args[1])
