"""Mixed precision on the simulated accelerator: which operations autocast runs in which dtype, as CUDA has it.

The lists are those of https://docs.pytorch.org/docs/stable/amp.html (CUDA ops).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch

from grader.devices.simulated import tensor as sim

KEY = "AutocastPrivateUse1"
LOWER = """
_convolution _thnn_fused_gru_cell _thnn_fused_lstm_cell addbmm addmm addmv addr baddbmm bmm chain_matmul conv1d conv2d
conv3d conv_tbc conv_transpose1d conv_transpose2d.input conv_transpose3d.input convolution gru_cell linear
linalg_multi_dot lstm_cell matmul mm mv prelu rnn_relu_cell rnn_tanh_cell scaled_dot_product_attention
"""
FLOAT32 = """
__rpow__ acos asin binary_cross_entropy_with_logits cosh cosine_embedding_loss cdist cosine_similarity
cross_entropy_loss cumprod cumsum dist erfinv exp expm1 group_norm hinge_embedding_loss kl_div l1_loss layer_norm
linalg_matrix_norm linalg_matrix_norm.str_ord linalg_vector_norm log log10 log_softmax.int log1p log2
margin_ranking_loss mse_loss multilabel_margin_loss multi_margin_loss nll_loss nll_loss2d nll_loss_nd norm.Scalar
normalize pdist poisson_nll_loss pow.Tensor_Scalar pow.Tensor_Tensor pow.Scalar prod prod.dim_int reciprocal rsqrt
sinh smooth_l1_loss huber_loss soft_margin_loss softmax.int softmin softplus sum sum.dim_IntList renorm tan
triplet_margin_loss
"""
WIDEST = """
addcdiv addcmul atan2 bilinear cross dot grid_sample index_put scatter_add tensordot cat stack
"""
BANNED = """
torch.nn.functional.binary_cross_entropy and torch.nn.BCELoss are unsafe to autocast.
Many models use a sigmoid layer right before the binary cross entropy layer.
In this case, combine the two layers using torch.nn.functional.binary_cross_entropy_with_logits
or torch.nn.BCEWithLogitsLoss.  binary_cross_entropy_with_logits and BCEWithLogits are
safe to autocast."""

_libraries: list[Any] = []


def install() -> None:
    """Register what autocast does on our device."""
    library: Any = torch.library.Library("aten", "IMPL")  # type: ignore[no-untyped-call]
    _libraries.append(library)  # what is registered lasts as long as this
    for names, dtype in ((LOWER, _lower_dtype), (FLOAT32, _float32), (WIDEST, _widest)):
        for name in names.split():
            func = _overload(name)
            if func is not None:
                library.impl(name, _casting(func, dtype), KEY)
    library.impl("binary_cross_entropy", _banned, KEY)


def _overload(name: str) -> Any:
    packet, _, overload = name.partition(".")
    found = getattr(torch.ops.aten, packet, None)
    return None if found is None else getattr(found, overload or "default", None)


def _lower_dtype(_: list[torch.Tensor]) -> torch.dtype:
    return torch.get_autocast_dtype(sim.NAME)


def _float32(_: list[torch.Tensor]) -> torch.dtype:
    return torch.float32


def _widest(tensors: list[torch.Tensor]) -> torch.dtype | None:
    kinds = {tensor.dtype for tensor in tensors}
    return None if torch.float64 in kinds else torch.float32 if torch.float32 in kinds else None


def _casting(func: Any, dtype: Callable[[list[torch.Tensor]], torch.dtype | None]) -> Callable[..., Any]:
    """Return the operation with its floating arguments cast first (float64 stays, as on CUDA)."""

    def cast(*args: Any, **kwargs: Any) -> Any:
        with torch._C._ExcludeDispatchKeyGuard(torch._C.DispatchKeySet(getattr(torch._C.DispatchKey, KEY))):
            target = dtype(list(_floats([*args, *kwargs.values()])))
            return func(*(_to(arg, target) for arg in args), **{name: _to(arg, target) for name, arg in kwargs.items()})

    return cast


def _floats(values: Any) -> Any:
    for value in values:
        if isinstance(value, torch.Tensor) and value.is_floating_point():
            yield value
        elif type(value) in (list, tuple):
            yield from _floats(value)


def _to(value: Any, dtype: torch.dtype | None) -> Any:
    if isinstance(value, torch.Tensor):
        eligible = value.is_floating_point() and value.dtype is not torch.float64 and value.device.type == sim.NAME
        return value.to(dtype) if eligible and dtype is not None else value
    if type(value) in (list, tuple):
        return type(value)(_to(part, dtype) for part in value)
    return value


def _banned(*_: Any, **__: Any) -> Any:
    raise RuntimeError(BANNED)
