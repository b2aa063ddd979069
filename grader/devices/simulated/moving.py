"""Modules and parameters that move to the simulated accelerator, or back: they stay the objects that they are.

On CUDA, `module.to(device)` and `parameter.data = …` give a parameter another content; PyTorch's C++ refuses that for
tensors as different as a wrapper and a plain one, and makes new parameters. Here both swap their contents, so that
optimizers and tied weights hold on to what they had.

A lazy module's uninitialised parameter is a class of its own, and no tensor of ours can be one: it stays on the host
until the first input tells its shape, and goes to the device then, before the module runs.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import nn
from torch.nn.modules.lazy import LazyModuleMixin
from torch.nn.parameter import is_lazy

from grader.devices.simulated import tensor as sim

_Module: Any = nn.Module
_Mixin: Any = LazyModuleMixin
_apply: Any = _Module._apply
_infer: Any = _Mixin._infer_parameters
_c_data: Any = torch._C.TensorBase.data
_swap: Any = torch.utils.swap_tensors
_waiting = "_simulated_place"
_OURS = ("core", "_is_param")


def install() -> None:
    """Take part in moving modules, in initialising lazy ones, and in `tensor.data = …`."""
    _Module._apply = apply
    _Mixin._apply = apply_lazily
    _Mixin._infer_parameters = infer_parameters
    tensor: Any = torch.Tensor
    tensor.data = property(get_data, set_data)


def apply(self: Any, fn: Callable[[torch.Tensor], torch.Tensor], recurse: bool = True) -> Any:
    """Convert a module's parameters and buffers; parameters stay the same objects."""
    before = dict(self._parameters)
    _apply(self, fn, recurse)
    for name, old in before.items():
        new = self._parameters[name]
        if new is not old and become(old, new):
            self._parameters[name] = old
    return self


def become(old: torch.Tensor, new: torch.Tensor) -> bool:
    """Give a tensor all that another one has, if PyTorch allows it: not while a graph holds its content."""
    try:
        _swap(old, new)
    except RuntimeError:
        return False
    for name, value in new.__dict__.items():  # what was written on it stays there
        if name not in _OURS:
            old.__dict__.setdefault(name, value)
    return True


def get_data(self: torch.Tensor) -> torch.Tensor:
    """Return the elements without graph, and with a version counter of their own."""
    if isinstance(self, sim.SimulatedTensor):
        return sim.wrap(self.core.detach())
    plain: torch.Tensor = _c_data.__get__(self)
    return plain


def set_data(self: torch.Tensor, new: torch.Tensor) -> None:
    """Give a tensor other elements, from another device too."""
    ours = isinstance(self, sim.SimulatedTensor)
    if ours == isinstance(new, sim.SimulatedTensor):
        _c_data.__set__(self, new)
        if isinstance(self, sim.SimulatedTensor) and isinstance(new, sim.SimulatedTensor):
            self.core = new.core.detach()
        return
    asks = self.requires_grad
    twin = nn.Parameter(new, asks) if isinstance(self, nn.Parameter) else new.detach().requires_grad_(asks)
    if not become(self, twin):
        raise sim.Uncarried("set_data", "to another device, while a graph holds the tensor")


def apply_lazily(self: Any, fn: Callable[[torch.Tensor], torch.Tensor], recurse: bool = True) -> Any:
    """Convert a lazy module; one that waits for its first input changes its dtype now, and its place then."""
    target = fn(torch.empty(0)).device
    if target.type == sim.NAME and any(is_lazy(param) for param in self._parameters.values()):
        self.__dict__[_waiting] = target
        return apply(self, lambda tensor: tensor.to(fn(torch.empty(0, dtype=tensor.dtype)).dtype), recurse)
    return apply(self, fn, recurse)


def infer_parameters(self: Any, module: Any, args: Any, kwargs: Any = None) -> Any:
    """Initialise a lazy module from its first input, and move it to where it was told to go."""
    result = _infer(self, module, args, kwargs)
    place = self.__dict__.pop(_waiting, None)
    if place is not None:
        apply(self, lambda tensor: tensor.to(place))
    return result
