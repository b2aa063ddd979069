"""
task: clip_norm_
check: test_zero_gradients_stay_zero
title:
  en: "Zero gradients become NaN"
  ja: "ゼロの勾配が NaN になっています"
wrote:
  en: "The gradients are divided by their norm without a look at whether it is 0."
  ja: "ノルムが 0 かどうかを調べずに、勾配をノルムで割っています。"
why:
  en: "0 / 0 is NaN, and one NaN gradient makes the parameter NaN for good."
  ja: "0 / 0 は NaN です。勾配が一度 NaN になると、パラメータはずっと NaN のままです。"
try:
  en: "Scale only where norm > max_norm, or add 1e-6 to the norm as PyTorch does."
  ja: "norm > max_norm のときだけ縮めるか、PyTorch のようにノルムに 1e-6 を足してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_norm_.html
"""

from collections.abc import Iterable

import torch
from torch import Tensor


def clip_norm_(params: Iterable[Tensor], max_norm: float) -> Tensor:
    if max_norm < 0:
        raise ValueError(f"max_norm must not be negative (got {max_norm})")
    gradients = [p.grad for p in params if p.grad is not None]
    norm = torch.linalg.vector_norm(torch.stack([torch.linalg.vector_norm(g) for g in gradients]))
    for gradient in gradients:
        gradient.copy_(gradient / norm * min(norm.item(), max_norm))
    return norm
