"""Random numbers of the simulated accelerator: a stream of its own, as on a real one.

Elements are drawn on the CPU, from a generator that belongs to the device; the CPU's own stream does not move.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

import torch

from grader.devices.simulated import tensor as sim

_CGenerator: Any = torch.Generator
_host = torch.default_generator
_aten = torch.ops.aten
_ours: set[int] = set()
_drawing = False
_libraries: list[Any] = []
DRAWN = """
bernoulli bernoulli_ binomial cauchy_ exponential_ geometric_ log_normal_ multinomial normal normal_ poisson random_
randperm rrelu_with_noise rrelu_with_noise_ uniform_
"""
"""Operations in which the CPU draws."""


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
    """Give the device its generator, take the place of `torch.Generator`, and look at what the host draws with."""
    global default
    torch.Generator = Generator  # type: ignore[misc]
    default = Generator(sim.NAME)
    default.manual_seed(_host.initial_seed())
    sim.DRAWING.append(drawing)
    library: Any = torch.library.Library("aten", "IMPL")  # type: ignore[no-untyped-call]
    _libraries.append(library)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that a kernel is overridden is meant
        for packet in DRAWN.split():
            for name in getattr(_aten, packet).overloads():
                func = getattr(getattr(_aten, packet), name)
                if _place_of_generator(func) is not None and _on_cpu(func.name()):
                    library.impl(func, _looking(func), "CPU", with_keyset=True, allow_override=True)


def drawing(func: Any) -> Callable[..., Any]:
    """Return a random operation that draws from the device's stream, or from the generator that is passed.

    It raises a RuntimeError where that is another device's generator.
    """
    place = _place_of_generator(func)

    def drawn(*args: Any, **kwargs: Any) -> Any:
        given = kwargs.get("generator") or (args[place] if isinstance(place, int) and len(args) > place else None)
        if given is not None and given._cdata not in _ours:
            raise RuntimeError(f"Expected a '{sim.NAME}' device type for generator but found '{given.device.type}'")
        if given is not None or place == "generator":
            return _with_ours(func, args, kwargs if given is not None else kwargs | {"generator": default})
        mine = _host.get_state()  # it takes no generator: the host's stands in for ours
        _host.set_state(default.get_state())
        try:
            return func(*args, **kwargs)
        finally:
            default.set_state(_host.get_state())
            _host.set_state(mine)

    return drawn


def _with_ours(func: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    global _drawing
    _drawing = True
    try:
        return func(*args, **kwargs)
    finally:
        _drawing = False


def _place_of_generator(func: Any) -> int | str | None:
    """Return where an operation takes a generator: a place, or "generator" where it is passed by name."""
    for place, argument in enumerate(func._schema.arguments):
        if argument.name == "generator":
            return "generator" if argument.kwarg_only else place
    return None


def _on_cpu(name: str) -> bool:
    has: bool = torch._C._dispatch_has_kernel_for_dispatch_key(name, "CPU")
    return has


def _looking(func: Any) -> Callable[..., Any]:
    """Return the CPU's own operation, which refuses a generator of ours as it would refuse CUDA's."""
    kernel: Any = torch.library.get_kernel(func, "CPU")

    def looked(keys: Any, *args: Any, **kwargs: Any) -> Any:
        if not _drawing:
            for value in (*args, *kwargs.values()):
                if isinstance(value, _CGenerator) and value._cdata in _ours:
                    raise RuntimeError(f"Expected a 'cpu' device type for generator but found '{sim.NAME}'")
        return kernel.call_boxed(keys, *args, **kwargs)

    return looked
