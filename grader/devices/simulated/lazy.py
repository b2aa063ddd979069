"""Lazy modules that are moved to the simulated accelerator before their first input.

An uninitialised parameter is a class of its own, and no tensor of ours can be one: it stays on the host until the
first input tells its shape, and goes to the device then, before the module runs.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import nn
from torch.nn.modules.lazy import LazyModuleMixin
from torch.nn.parameter import is_lazy

from grader.devices.simulated import tensor as sim

_Mixin: Any = LazyModuleMixin
_infer: Any = _Mixin._infer_parameters
_waiting = "_simulated_place"


def install() -> None:
    """Take part in moving and initialising lazy modules."""
    _Mixin._apply = _apply
    _Mixin._infer_parameters = _infer_parameters


def _apply(self: Any, fn: Callable[[torch.Tensor], torch.Tensor], recurse: bool = True) -> Any:
    target = fn(torch.empty(0)).device
    if target.type == sim.NAME and any(is_lazy(param) for param in self._parameters.values()):
        self.__dict__[_waiting] = target
        return self
    return nn.Module._apply(self, fn, recurse)


def _infer_parameters(self: Any, module: Any, args: Any, kwargs: Any = None) -> Any:
    result = _infer(self, module, args, kwargs)
    place = self.__dict__.pop(_waiting, None)
    if place is not None:
        nn.Module._apply(self, lambda tensor: tensor.to(place))
    return result
