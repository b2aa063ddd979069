"""Set the simulated accelerator up in this process."""

from __future__ import annotations

import sys
from functools import partial
from typing import Any

import torch

from grader.devices.simulated import autocast, cells, engine, generators, likeness, module, moving, saving
from grader.devices.simulated import tensor as sim

PAST_PYTHON = ("copy_", "_copy_from", "detach", "alias", "_local_scalar_dense")
MADE_PAST_PYTHON = ("empty.memory_format", "empty_strided")
_libraries: list[Any] = []


def install() -> None:
    """Make `simulated` a device of this process; once, and for good."""
    if _libraries:
        return
    from torch.utils.backend_registration import _setup_privateuseone_for_python_backend

    if hasattr(torch, sim.NAME):  # a process that only knew the name is to have the device: an author's debugger
        delattr(torch, sim.NAME)
        sys.modules.pop(f"torch.{sim.NAME}", None)
    of_torch: Any = torch.library
    shown = module.Module()
    _setup_privateuseone_for_python_backend(sim.NAME, backend_module=shown, device_guard=engine.Guard())
    sim.PLACE = torch.device(sim.NAME, 0)
    library = of_torch.Library("_", "IMPL")
    library.fallback(sim.created, "PrivateUse1")
    library.fallback(of_torch.fallthrough_kernel, autocast.KEY)
    # `torch.tensor` makes and copies its data past every Python key, where a fallback is not found.
    plain = of_torch.Library("aten", "IMPL")
    for names, how in ((PAST_PYTHON, sim.carried), (MADE_PAST_PYTHON, sim.created)):
        for name in names:
            packet, _, overload = name.partition(".")
            func = getattr(getattr(torch.ops.aten, packet), overload or "default")
            plain.impl(name, partial(how, func), "PrivateUse1")
    _libraries.extend([library, plain])
    generators.install()
    module.install(shown)
    saving.install()
    moving.install()
    engine.install()
    cells.install()
    likeness.install()
    autocast.install()
