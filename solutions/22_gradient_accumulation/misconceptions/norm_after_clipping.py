"""
task: clip_norm_
check: test_three_four_five
title:
  en: "The norm after clipping is returned"
  ja: "縮めた後のノルムを返しています"
wrote:
  en: "The norm is computed, or computed again, when the gradients are already scaled."
  ja: "勾配を縮めた後で、ノルムを計算（または再計算）しています。"
why:
  en: "After clipping it is never above max_norm and says little. The norm before shows whether training is about to
    go wrong."
  ja: "縮めた後のノルムは上限を超えないので、手がかりになりません。学習の不調は縮める前のノルムに表れます。"
try:
  en: "Keep the norm from before the scaling and return it."
  ja: "縮める前のノルムを取っておき、それを返してください。"
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
        gradient.mul_(torch.clamp(max_norm / (norm + 1e-6), max=1.0))
    return torch.linalg.vector_norm(torch.stack([torch.linalg.vector_norm(g) for g in gradients]))
