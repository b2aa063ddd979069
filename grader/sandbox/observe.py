"""What a call did besides returning: printed text, warnings, changed arguments, moved global state.

Runs in the worker. The originals of what it calls are kept here at import, before any learner code runs; what it
reports are observations, and the trusted side decides which of them matter.
"""

from __future__ import annotations

import ctypes
import io
import random
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from torch import nn

from grader.devices.transfers import unseen
from grader.errors import WireError
from grader.sandbox.wire import Handle, encode

FIXED = {type(None), bool, int, float, complex, str, bytes}
CHANGEABLE = (torch.Tensor, np.ndarray, list, tuple, dict, set)
MAX_WARNINGS = 20
# `float(loss)` is a right way to a number; torch 2.13 warns of it all the same where the tensor requires grad.
TOLERATED = "Converting a tensor with requires_grad=True to a scalar"
MAX_WARNING = 500

_grad_enabled, _inference_enabled = torch.is_grad_enabled, torch.is_inference_mode_enabled
_deterministic = torch.are_deterministic_algorithms_enabled
_warn_only = torch.is_deterministic_algorithms_warn_only_enabled
_default_dtype, _default_device, _threads = torch.get_default_dtype, torch.get_default_device, torch.get_num_threads
_torch_rng = torch.default_generator.get_state

# What `torch.backends.cudnn` reads and writes, without its detour of several microseconds.
_cudnn_flags: dict[str, tuple[Any, Any]] = {
    name: (getattr(torch._C, f"_get_cudnn_{name}"), getattr(torch._C, f"_set_cudnn_{name}"))
    for name in ("deterministic", "benchmark", "enabled")
}


def cudnn_flags() -> dict[str, bool]:
    """Return cuDNN's flags as they are now."""
    return {name: read() for name, (read, _) in _cudnn_flags.items()}


# NumPy's global generator, read where it lies: asking for its state builds a dict of arrays, at 40 µs a time.
_numpy_generator: Any = np.random.mtrand._rand._bit_generator
_numpy_rng = (ctypes.c_uint8 * 2500).from_address(_numpy_generator.ctypes.state_address)

# Python's own generator likewise: an index and 624 words behind the head of the object. Where they lie elsewhere,
# its state is asked for, which takes ten times as long.
_python_generator: Any = random.__dict__["_inst"]
_python_words = (ctypes.c_uint32 * 625).from_address(id(_python_generator) + object.__basicsize__)
_python_getstate = random.getstate
_lies_there = tuple(_python_words)[1:] == _python_getstate()[1][:-1]


def _python_rng() -> object:
    return (bytes(_python_words), _python_generator.gauss_next) if _lies_there else _python_getstate()


def no_stream() -> bytes:
    """Return nothing: on the CPU there is no stream of random numbers but PyTorch's default one."""
    return b""


STATE_NAMES = ("grad_mode", "default_dtype", "default_device", "deterministic", "threads", "rng")


def global_state(stream: Callable[[], bytes] = no_stream) -> tuple[object, ...]:
    """Return what a function must leave as found, in the order of `STATE_NAMES`.

    Args:
        stream: Gives the state of the device's own random numbers.
    """
    return (
        (_grad_enabled(), _inference_enabled()),
        _default_dtype(),
        _default_device(),
        (_deterministic(), _warn_only(), *(read() for read, _ in _cudnn_flags.values())),
        _threads(),
        (bytes(_torch_rng().numpy()), _python_rng(), bytes(_numpy_rng), stream()),
    )


def reset_global_state(flags: Mapping[str, bool]) -> None:
    """Put back what an answer may have moved, so that one mistake does not spoil the next check.

    Args:
        flags: cuDNN's flags as they were before the answer was loaded.
    """
    torch.set_grad_enabled(True)
    torch.set_default_dtype(torch.float32)
    if torch.get_default_device().type != "cpu":
        torch.set_default_device("cpu")
    if _deterministic():  # the setter imports half of the compiler
        torch.use_deterministic_algorithms(False)
    if torch.get_num_threads() != 1:
        torch.set_num_threads(1)
    for name, found in flags.items():
        read, write = _cudnn_flags[name]
        if read() != found:
            write(found)


class State:
    """Global state round a call: what it was after one call it is before the next, unless a probe ran between."""

    def __init__(self, stream: Callable[[], bytes] = no_stream) -> None:
        """Args: stream: gives the state of the device's own random numbers."""
        self.stream = stream
        self.known: tuple[object, ...] | None = None

    def forget(self) -> None:
        """Read anew the next time."""
        self.known = None

    def before(self) -> tuple[object, ...]:
        """Return the state before a call."""
        known, self.known = self.known, None
        return global_state(self.stream) if known is None else known

    def after(self) -> tuple[object, ...]:
        """Return the state after a call."""
        self.known = global_state(self.stream)
        return self.known


class Output(io.TextIOBase):
    """Standard output and error of the answer: the first characters are kept, the rest is only counted."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self.limit = limit
        self.kept: list[str] = []
        self.room = limit
        self.count = 0

    def writable(self) -> bool:
        """Tell that text can be written."""
        return True

    def write(self, text: str) -> int:
        """Keep the text as far as there is room."""
        self.count += len(text)
        if self.room > 0:
            self.kept.append(text[: self.room])
            self.room -= len(self.kept[-1])
        return len(text)

    def take(self) -> tuple[str, int]:
        """Return what was written since the last time, and how many characters there were in all."""
        taken = "".join(self.kept), self.count
        self.kept, self.room, self.count = [], self.limit, 0
        return taken


@dataclass
class Seen:
    """What was observed while one request was served.

    Attributes:
        state: Global state between calls.
        changed: Labels of arguments that are not as they were: a position from 0, or a keyword.
        moved: Names of global state that moved.
        warned: Texts of warnings that point at the learner's files.
        calls: The learner's functions that a probe called, with their arguments in short.
    """

    state: State = field(default_factory=State)
    changed: list[str] = field(default_factory=list)
    moved: list[str] = field(default_factory=list)
    warned: list[str] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)

    def plain(self) -> dict[str, list[str]]:
        """Return what there is to say, as plain data."""
        everything = {"changed": self.changed, "moved": self.moved, "warned": self.warned, "calls": self.calls}
        return {name: list(dict.fromkeys(said)) for name, said in everything.items() if said}

    def watch(self, called: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Callable[[], None]:
        """Note arguments and global state before a call of learner code; what is returned observes them after it.

        What is called with a name that ends in one underscore works in place, so its arguments may change.
        """
        named = [(str(place), value) for place, value in enumerate(args) if type(value) not in FIXED]
        named += [(name, value) for name, value in kwargs.items() if type(value) not in FIXED]
        in_place = called.endswith("_") and not called.endswith("__")
        fixed = [] if in_place else [(name, value) for name, value in named if isinstance(value, CHANGEABLE)]
        before = _prints_of(fixed)
        modes = [(value, _modes(value)) for _, value in named if isinstance(value, nn.Module)]
        state = self.state.before()

        def look() -> None:
            after = self.state.after()
            if after != state:
                parts = zip(STATE_NAMES, state, after, strict=True)
                self.moved += [name for name, old, new in parts if old != new]
            self.changed += [
                name for (name, _), old, new in zip(fixed, before, _prints_of(fixed), strict=True) if old != new
            ]
            if any(_modes(module) != flags for module, flags in modes):
                self.moved.append("modes")

        return look


class Warnings:
    """Collects the warnings that point at a file of the learner's folder."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.told: list[str] = []
        self.listen()

    def listen(self) -> None:
        """Have every warning told, each time it happens."""
        warnings.simplefilter("always")
        warnings.showwarning = self._show

    def _show(self, message: Warning | str, category: type[Warning], filename: str, *_: object, **__: object) -> None:
        if str(message).startswith(TOLERATED):
            return
        if str(filename).startswith(self.folder) and len(self.told) < MAX_WARNINGS:
            self.told.append(f"{category.__name__}: {message}"[:MAX_WARNING])

    def take(self) -> list[str]:
        """Return what was told since the last time."""
        told, self.told = self.told, []
        return told


def _prints_of(named: Sequence[tuple[str, Any]]) -> list[bytes | None]:
    if not named:
        return []
    with unseen():
        return [_print_of(value) for _, value in named]


def _print_of(value: Any) -> bytes | None:
    """Return bytes that change when the value does; None for what can't be compared."""
    try:
        return encode(value, handle=lambda thing: Handle(id(thing), type(thing).__name__), facts=False)
    except WireError:
        return None


def _modes(value: nn.Module) -> tuple[bool, ...]:
    return tuple(module.training for module in value.modules())
