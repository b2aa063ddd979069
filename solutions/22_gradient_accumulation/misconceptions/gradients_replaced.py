"""
task: clip_norm_
check: test_in_place
title:
  en: "The gradients are replaced, not scaled in place"
  ja: "勾配をインプレースで縮めず、置き換えています"
wrote:
  en: "p.grad = p.grad * factor gives each parameter a new tensor."
  ja: "p.grad = p.grad * factor と書き、パラメータごとに新しいテンソルを入れています。"
why:
  en: "Who holds the old tensor, as code that shares or reuses gradient memory does, does not see the change; and
    memory for a second set of gradients is needed."
  ja: "古いテンソルを持っているコードからは変更が見えません。勾配もう 1 組分のメモリも要ります。"
try:
  en: "Use p.grad.mul_(factor)."
  ja: "p.grad.mul_(factor) を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.mul_.html
"""

from collections.abc import Iterable

import torch
from torch import Tensor


def clip_norm_(params: Iterable[Tensor], max_norm: float) -> Tensor:
    if max_norm < 0:
        raise ValueError(f"max_norm must not be negative (got {max_norm})")
    params = [p for p in params if p.grad is not None]
    norm = torch.linalg.vector_norm(torch.stack([torch.linalg.vector_norm(p.grad) for p in params]))
    for parameter in params:
        parameter.grad = parameter.grad * torch.clamp(max_norm / (norm + 1e-6), max=1.0)
    return norm
