"""
task: clip_norm_
check: test_three_four_five
title:
  en: "The parameters are scaled instead of the gradients"
  ja: "勾配ではなくパラメータを縮めています"
wrote:
  en: "The factor is multiplied into the parameters; .grad stays as it was."
  ja: "倍率をパラメータに掛けていて、.grad は元のままです。"
why:
  en: "The weights shrink with every call, and the step that follows is as long as before."
  ja: "呼び出すたびに重みが小さくなり、続く更新の大きさは変わりません。"
try:
  en: "Multiply p.grad, not p."
  ja: "p ではなく p.grad に掛けてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_norm_.html
"""

from collections.abc import Iterable

import torch
from torch import Tensor


def clip_norm_(params: Iterable[Tensor], max_norm: float) -> Tensor:
    if max_norm < 0:
        raise ValueError(f"max_norm must not be negative (got {max_norm})")
    params = [p for p in params if p.grad is not None]
    norm = torch.linalg.vector_norm(torch.stack([torch.linalg.vector_norm(p.grad) for p in params]))
    with torch.no_grad():
        for parameter in params:
            parameter.mul_(torch.clamp(max_norm / (norm + 1e-6), max=1.0))
    return norm
