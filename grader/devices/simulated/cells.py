"""What recurrent networks and attention need: the fused cells that PyTorch has for accelerators, as plain arithmetic.

The CPU composes a cell of single operations; for a device like ours PyTorch calls these instead, forward and backward.
Shapes: gates (N, 4·H) or (N, 3·H), states (N, H).
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from grader.devices.simulated import tensor as sim

_aten = torch.ops.aten


def install() -> None:
    """Let these operations be carried out here."""
    kernels = {
        _aten._thnn_fused_lstm_cell.default: lstm_cell,
        _aten._thnn_fused_lstm_cell_backward_impl.default: lstm_cell_backward,
        _aten._thnn_fused_gru_cell.default: gru_cell,
        _aten._thnn_fused_gru_cell_backward.default: gru_cell_backward,
    }
    for func, kernel in kernels.items():
        sim.SPECIAL[func] = _on_core(kernel)
    sim.SPECIAL[_aten._pack_padded_sequence.default] = _packed
    sim.SPECIAL[_aten._fused_sdp_choice.default] = lambda func, args, kwargs: 0  # attention by plain arithmetic


def _on_core(kernel: Any) -> sim.Kernel:
    def carried_out(_: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        given = [arg.core if isinstance(arg, sim.SimulatedTensor) else arg for arg in args]
        named = {k: v.core if isinstance(v, sim.SimulatedTensor) else v for k, v in kwargs.items()}
        return tuple(None if part is None else sim.wrap(part) for part in kernel(*given, **named))

    return carried_out


def _packed(func: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """Pack sequences: the lengths came from the host, and the sizes of the batches go there."""
    data, sizes = func(args[0].core, *args[1:], **kwargs)
    return sim.wrap(data), sizes


def _with_bias(gates: Tensor, bias: Tensor | None) -> Tensor:
    return gates if bias is None else gates + bias


def lstm_cell(
    inputs: Tensor, hidden: Tensor, cx: Tensor, input_bias: Tensor | None = None, hidden_bias: Tensor | None = None
) -> tuple[Tensor, Tensor, Tensor]:
    """Return the new hidden state, the new cell state, and the activated gates for the way back."""
    gates = _with_bias(inputs, input_bias) + _with_bias(hidden, hidden_bias)
    i, f, g, o = gates.chunk(4, 1)
    workspace = torch.cat([i.sigmoid(), f.sigmoid(), g.tanh(), o.sigmoid()], 1)
    i, f, g, o = workspace.chunk(4, 1)
    cy = f * cx + i * g
    return o * cy.tanh(), cy, workspace


def lstm_cell_backward(
    grad_hy: Tensor | None, grad_cy: Tensor | None, cx: Tensor, cy: Tensor, workspace: Tensor, has_bias: bool
) -> tuple[Tensor | None, ...]:
    """Return the gradients of the gates, of the old cell state, and of the bias."""
    if grad_hy is None and grad_cy is None:
        return None, None, None
    i, f, g, o = workspace.chunk(4, 1)
    grad_hy = torch.zeros_like(cx) if grad_hy is None else grad_hy
    bent = cy.tanh()
    grad_c = grad_hy * o * (1 - bent * bent) + (0 if grad_cy is None else grad_cy)
    grad_gates = torch.cat(
        [
            grad_c * g * i * (1 - i),
            grad_c * cx * f * (1 - f),
            grad_c * i * (1 - g * g),
            grad_hy * bent * o * (1 - o),
        ],
        1,
    )
    return grad_gates, grad_c * f, grad_gates.sum(0) if has_bias else None


def gru_cell(
    inputs: Tensor, hidden: Tensor, hx: Tensor, input_bias: Tensor | None = None, hidden_bias: Tensor | None = None
) -> tuple[Tensor, Tensor]:
    """Return the new hidden state, and what the way back needs: r, z, n, the old state and the hidden part of n."""
    ir, iz, in_ = _with_bias(inputs, input_bias).chunk(3, 1)
    hr, hz, hn = _with_bias(hidden, hidden_bias).chunk(3, 1)
    r, z = (ir + hr).sigmoid(), (iz + hz).sigmoid()
    n = (in_ + r * hn).tanh()
    return n + z * (hx - n), torch.cat([r, z, n, hx, hn], 1)


def gru_cell_backward(grad_hy: Tensor, workspace: Tensor, has_bias: bool) -> tuple[Tensor | None, ...]:
    """Return the gradients of input gates, hidden gates, the old state, and of both biases."""
    r, z, n, hx, hn = workspace.chunk(5, 1)
    grad_n = grad_hy * (1 - z) * (1 - n * n)
    grad_z = grad_hy * (hx - n) * z * (1 - z)
    grad_r = grad_n * hn * r * (1 - r)
    of_inputs = torch.cat([grad_r, grad_z, grad_n], 1)
    of_hidden = torch.cat([grad_r, grad_z, grad_n * r], 1)
    biases = (of_inputs.sum(0), of_hidden.sum(0)) if has_bias else (None, None)
    return of_inputs, of_hidden, grad_hy * z, *biases
