"""
task: clip_norm_
check: test_small_gradients_stay
title:
  en: "Small gradients are made larger"
  ja: "小さい勾配まで引き伸ばしています"
wrote:
  en: "All gradients are multiplied by max_norm / norm, also where the norm is smaller than max_norm."
  ja: "ノルムが max_norm より小さいときも、勾配に max_norm / norm を掛けています。"
why:
  en: "Clipping sets an upper limit. Near a minimum gradients are small, and stretching them would make the steps long
    again."
  ja: "クリッピングは上限を設けるものです。最小値の近くでは勾配は小さく、引き伸ばすと更新がまた大きくなってしまいます。"
try:
  en: "Let the factor be at most 1."
  ja: "倍率が 1 を超えないようにしてください。"
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
        gradient.mul_(max_norm / (norm + 1e-6))
    return norm
