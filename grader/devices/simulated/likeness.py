"""Where CUDA does otherwise than the CPU, and an answer can tell: the simulated accelerator does as CUDA."""

from __future__ import annotations

from typing import Any

import torch

from grader.devices.simulated import tensor as sim

_aten = torch.ops.aten
PRODUCTS = {
    _aten.mm.default: "addmm_cuda",
    _aten.addmm.default: "addmm_cuda",
    _aten.bmm.default: "bmm",
    _aten.baddbmm.default: "baddbmm_cuda",
    _aten.mv.default: "addmv_impl_cuda",
    _aten.addmv.default: "addmv_impl_cuda",
    _aten.dot.default: "dot",
    _aten.vdot.default: "vdot",
}
"""Products that CUDA has for floating-point and complex numbers only, with the name in its error."""
OTHER_KINDS = """
_nested_tensor_from_tensor_list _nested_tensor_from_mask _nested_view_from_buffer _nested_view_from_jagged
quantize_per_tensor quantize_per_tensor_dynamic quantize_per_channel
"""
"""What makes tensors of kinds that are not carried."""
SCALAR_NAMES = {
    torch.bool: "Bool",
    torch.uint8: "Byte",
    torch.int8: "Char",
    torch.int16: "Short",
    torch.int32: "Int",
    torch.int64: "Long",
}


def install() -> None:
    """Let these operations be carried out here."""
    for func in PRODUCTS:
        sim.SPECIAL[func] = _product
    for packet in OTHER_KINDS.split():
        for name in getattr(_aten, packet).overloads():
            sim.SPECIAL[getattr(getattr(_aten, packet), name)] = _refused
    # Zeros without memory, of forward-mode differentiation: PyTorch would have to see from outside that they have none.
    sim.SPECIAL[_aten._efficientzerotensor.default] = lambda _, args, kwargs: sim.run(_aten.zeros.default, args, kwargs)


def _product(func: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """Multiply, or raise what CUDA raises for integers."""
    name = SCALAR_NAMES.get(args[0].dtype)
    if name is not None:
        raise NotImplementedError(f"\"{PRODUCTS[func]}\" not implemented for '{name}'")
    return sim.carry_out(func, args, kwargs)


def _refused(func: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    raise sim.Uncarried(func._schema.name)
