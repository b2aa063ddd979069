"""
task: clip_norm_
check: test_three_four_five
title:
  en: "The values are cut off, not the norm"
  ja: "ノルムではなく、値を切り詰めています"
wrote:
  en: "clamp_(-max_norm, max_norm) is applied to every element."
  ja: "すべての要素に clamp_(-max_norm, max_norm) を使っています。"
why:
  en: "That is clip_grad_value_: it limits each element and changes the direction. Here the length of all gradients
    together is limited."
  ja: "それは clip_grad_value_ の働きで、向きが変わります。ここで制限するのは、全勾配を合わせた長さです。"
try:
  en: "Multiply all gradients by one factor instead."
  ja: "代わりに、すべての勾配に 1 つの倍率を掛けてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_value_.html
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
        gradient.clamp_(-max_norm, max_norm)
    return norm
