"""Random numbers of the simulated accelerator: a stream of its own, as on a real one.

Elements are drawn on the CPU, from a generator that belongs to the device; the CPU's own stream does not move.
"""

from __future__ import annotations

from typing import Any

import torch

from grader.devices.simulated import tensor as sim

_CGenerator: Any = torch.Generator
_host = torch.default_generator
_ours: set[int] = set()


class _Kind(type(_CGenerator)):  # type: ignore[misc]
    """Makes every generator an instance of what stands at `torch.Generator`."""

    def __instancecheck__(cls, thing: object) -> bool:
        return isinstance(thing, _CGenerator)


class Generator(_CGenerator, metaclass=_Kind):  # type: ignore[misc]
    """`torch.Generator` where the simulated accelerator is: it knows that device, too."""

    def __new__(cls, device: Any = "cpu") -> Any:
        kind = torch.device(device)
        if kind.type != sim.NAME:
            return _CGenerator(device)
        made = _CGenerator.__new__(cls, "cpu")
        _ours.add(made._cdata)  # PyTorch hands operations another object for the same generator
        return made

    def __init__(self, device: Any = "cpu") -> None:
        """Args: device: where the numbers shall be drawn."""

    @property
    def device(self) -> torch.device:
        """Return where the numbers are drawn."""
        return sim.PLACE

    def __del__(self, forget: Any = _ours.discard) -> None:  # at the very end, globals are gone already
        forget(self._cdata)


default: Any = None
"""The device's own generator; made by `install`."""


def install() -> None:
    """Give the device its generator and take the place of `torch.Generator`."""
    global default
    torch.Generator = Generator  # type: ignore[misc]
    default = Generator(sim.NAME)
    default.manual_seed(_host.initial_seed())
    sim.AROUND["random"] = drawn


def drawn(func: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """Carry out a random operation with the device's stream, or with the generator that was passed.

    Raises:
        RuntimeError: The generator is another device's.
    """
    given = kwargs.get("generator") or next((arg for arg in args if isinstance(arg, _CGenerator)), None)
    if given is not None:
        if given._cdata not in _ours:
            raise RuntimeError(f"Expected a '{sim.NAME}' device type for generator but found '{given.device.type}'")
        return func(*args, **kwargs)
    mine = _host.get_state()
    _host.set_state(default.get_state())
    try:
        return func(*args, **kwargs)
    finally:
        default.set_state(_host.get_state())
        _host.set_state(mine)
