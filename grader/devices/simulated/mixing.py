"""Which tensors of the host may meet tensors of an accelerator in one operation, as CUDA has it.

Numbers may: a 0-d CPU tensor in an element-wise operation is taken for one. Indices and lengths may lie on the host.
Everything else raises.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Any

import torch

_ANYWHERE = {"copy_", "_copy_from", "_copy_from_and_resize", "_pack_padded_sequence", "_ctc_loss", "_ctc_loss_backward"}
_INDICES = {"index", "index_put", "index_put_", "_index_put_impl_", "_unsafe_index", "_unsafe_index_put"}
_NUMBERS = {
    "masked_fill",
    "masked_fill_",
    "fill",
    "fill_",
    "index_fill",
    "index_fill_",
    "lerp",
    "lerp_",
    "clamp",
    "clamp_",
}


class Rule(Enum):
    """What of the host an operation allows beside tensors of an accelerator."""

    ANYWHERE = "anything"
    INDICES = "indices"
    NUMBERS = "0-d tensors"
    NOTHING = "nothing"


def rule_for(func: Any) -> Rule:
    """Return the rule of an overload."""
    name = func._schema.name.partition("::")[2]
    if name in _ANYWHERE:
        return Rule.ANYWHERE
    if name in _INDICES:
        return Rule.INDICES
    if torch.Tag.pointwise in func.tags or name in _NUMBERS or name.startswith("_foreach_"):
        return Rule.NUMBERS
    return Rule.NOTHING


def demand(rule: Rule, args: Sequence[Any], host: Sequence[torch.Tensor], place: torch.device, *, writes: bool) -> None:
    """Raise what a real device raises where a host tensor may not be.

    Args:
        rule: What the operation allows.
        args: Its arguments.
        host: Those of them that lie on the host.
        place: Where the others lie.
        writes: Whether the first argument is written.

    Raises:
        RuntimeError: The devices differ.
    """
    first = any(args and args[0] is tensor for tensor in host)
    if rule is Rule.ANYWHERE:
        return
    if rule is Rule.NUMBERS and not (first and writes) and all(tensor.dim() == 0 for tensor in host):
        return
    if rule is Rule.INDICES:
        if first:
            raise RuntimeError("indices should be either on cpu or on the same device as the indexed tensor (cpu)")
        if not any(tensor is value and tensor.dim() for tensor in host for value in args[2:3]):
            return
    raise RuntimeError(
        f"Expected all tensors to be on the same device, but found at least two devices, {place} and {host[0].device}!"
    )
