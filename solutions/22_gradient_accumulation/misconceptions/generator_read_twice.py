"""
task: clip_norm_
check: test_a_generator_is_enough
title:
  en: "With a generator nothing is scaled"
  ja: "ジェネレータを渡すと何も縮められません"
wrote:
  en: "params is read once for the norm and once more for the scaling."
  ja: "params を、ノルムの計算と縮めるときの 2 回読んでいます。"
why:
  en: "model.parameters() is a generator: the second time it is empty, and the loop does nothing, without an error."
  ja: "model.parameters() はジェネレータです。2 回目は空になり、ループはエラーも出さずに何もしません。"
try:
  en: "Make a list of the gradients first."
  ja: "先に勾配のリストを作ってください。"
read: https://docs.python.org/3/glossary.html#term-generator-iterator
"""

from collections.abc import Iterable

import torch
from torch import Tensor


def clip_norm_(params: Iterable[Tensor], max_norm: float) -> Tensor:
    if max_norm < 0:
        raise ValueError(f"max_norm must not be negative (got {max_norm})")
    norms = [torch.linalg.vector_norm(p.grad) for p in params if p.grad is not None]
    norm = torch.linalg.vector_norm(torch.stack(norms))
    for parameter in params:
        if parameter.grad is not None:
            parameter.grad.mul_(torch.clamp(max_norm / (norm + 1e-6), max=1.0))
    return norm
