"""The backward pass on the simulated accelerator: in the caller's own thread, and with the errors that happen there.

PyTorch's engine asks the device's guard for its type around every node, and ours answers in Python. Python code can't
be called while an error is on its way, and the process would end there; so the guard takes the error up, and it is
raised again when the engine is through.
"""

from __future__ import annotations

import ctypes
from typing import Any

import torch

_KIND: Any = torch._C._autograd.DeviceType.PrivateUse1
_taken_up: list[BaseException] = []
_raise_what_is_pending: Any = ctypes.pythonapi.PyErr_Occurred  # as every call through `pythonapi` does
_run: Any = torch.autograd.graph._engine_run_backward


class Guard(torch._C._acc.DeviceGuard):
    """What PyTorch's C++ asks about the device."""

    def type_(self) -> Any:
        """Return its type, also while an error is on its way."""
        try:
            _raise_what_is_pending()
        except BaseException as error:  # noqa: BLE001 - whatever it is, it goes on later
            _taken_up.append(error)
        return _KIND


def install() -> None:
    """Take part in backward passes."""
    torch.autograd.set_multithreading_enabled(False)  # no thread for the device: that would only cost time
    graph: Any = torch.autograd.graph
    autograd: Any = torch.autograd
    graph._engine_run_backward = autograd._engine_run_backward = run_backward


def run_backward(outputs: Any, grads: Any, *args: Any, **kwargs: Any) -> Any:
    """Run the engine; raise the error that the guard took up, if there was one."""
    error = None
    grads = tuple(_at_home(*pair) for pair in enumerate(zip(outputs, grads, strict=True)))
    try:
        return _run(outputs, grads, *args, **kwargs)
    except SystemError:  # PyTorch knew that there was an error, and found none
        if not _taken_up:
            raise
        error = _taken_up[0]
    finally:
        _taken_up.clear()
    raise error


def _at_home(index: int, pair: tuple[Any, Any]) -> Any:
    """Return the gradient that a pass begins with: it must lie where its output does, and PyTorch would let ours pass.

    Raises:
        RuntimeError: It lies on another device, and is no mere number.
    """
    output, grad = pair
    if not isinstance(output, torch.Tensor) or not isinstance(grad, torch.Tensor) or output.device == grad.device:
        return grad
    if grad.dim() == 0:
        return grad.to(output.device)
    raise RuntimeError(f"invalid gradient at index {index} - expected device {output.device} but got {grad.device}")
