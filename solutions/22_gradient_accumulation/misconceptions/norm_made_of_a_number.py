r"""
task: clip_norm_
check: test_the_norm_is_where_the_gradients_are
devices: [simulated, cuda, mps]
title:
  en: "The norm is made of a Python number, on the CPU"
  ja: "Python の数から作ったノルムが CPU にあります"
wrote:
  en: "`math.sqrt` of a sum of `.item()`, and `torch.tensor(norm)` in the end."
  ja: "`.item()` の和に `math.sqrt` を使い、最後に `torch.tensor(norm)` としています。"
why:
  en: "Every .item() makes Python wait for the GPU, once for each gradient, and torch.tensor puts the norm on the CPU.
    There it does not fit what the caller has on the GPU."
  ja: "`.item()` を呼ぶたびに、勾配の数だけ Python が GPU を待ちます。そして torch.tensor はノルムを CPU に置くため、\
    呼び出し側が GPU に持つテンソルとは一緒に使えないことがあります。"
try:
  en: "Stay with tensors: torch.linalg.vector_norm of each gradient, stacked, and its norm once more."
  ja: "テンソルのまま計算してください。勾配ごとに torch.linalg.vector_norm を求めて stack し、\
    もう一度ノルムをとります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.linalg.vector_norm.html
"""

import math
from collections.abc import Iterable

import torch
from torch import Tensor


def clip_norm_(params: Iterable[Tensor], max_norm: float) -> Tensor:
    if max_norm < 0:
        raise ValueError(f"max_norm must not be negative (got {max_norm})")
    gradients = [param.grad for param in params if param.grad is not None]
    norm = math.sqrt(sum(gradient.double().pow(2).sum().item() for gradient in gradients))
    for gradient in gradients:
        gradient.mul_(min(1.0, max_norm / (norm + 1e-6)))
    return torch.tensor(norm, dtype=gradients[0].dtype)
