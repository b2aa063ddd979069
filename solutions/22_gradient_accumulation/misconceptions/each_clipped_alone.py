"""
task: clip_norm_
check: test_three_four_five
title:
  en: "Each gradient is clipped by itself"
  ja: "勾配を 1 つずつ別々に縮めています"
wrote:
  en: "Every gradient gets a factor of its own, from its own norm."
  ja: "勾配ごとに、自分のノルムから求めた倍率を掛けています。"
why:
  en: "The joint norm of n gradients can then be as large as max_norm·√n, and the direction of the whole step
    changes."
  ja: "n 個の勾配を合わせたノルムは max_norm·√n にもなりえます。更新全体の向きも変わってしまいます。"
try:
  en: "Compute one norm over all gradients, and multiply all of them by the same factor."
  ja: "全勾配から 1 つのノルムを求め、すべてに同じ倍率を掛けてください。"
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
        gradient.mul_(torch.clamp(max_norm / (torch.linalg.vector_norm(gradient) + 1e-6), max=1.0))
    return norm
