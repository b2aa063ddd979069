r"""
task: clip_norm_
check: test_the_norm_is_where_the_gradients_are
devices: [simulated, cuda, mps]
title:
  en: "A helper tensor is on the CPU"
  ja: "途中で作ったテンソルが CPU にあります"
wrote:
  en: "A tensor made without a device, such as `total = torch.zeros(())` for the sum of the squares."
  ja: "2 乗の和を求めるための `total = torch.zeros(())` のように、テンソルを作るときにデバイスを指定していません。"
why:
  en: "torch.zeros and torch.tensor make their tensors on the CPU. With gradients on a GPU the next operation raises
    \"Expected all tensors to be on the same device\"."
  ja: "torch.zeros や torch.tensor は、テンソルを CPU に作ります。勾配が GPU にあると、次の計算で\
    「Expected all tensors to be on the same device」というエラーになります。"
try:
  en: "Stack the norms of the gradients and take the norm of that: nothing has to be made first."
  ja: "勾配ごとのノルムを stack して、そのノルムをとってください。先にテンソルを作る必要はありません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.stack.html
"""

from collections.abc import Iterable

import torch
from torch import Tensor


def clip_norm_(params: Iterable[Tensor], max_norm: float) -> Tensor:
    if max_norm < 0:
        raise ValueError(f"max_norm must not be negative (got {max_norm})")
    gradients = [param.grad for param in params if param.grad is not None]
    total = torch.zeros((), dtype=gradients[0].dtype)
    for gradient in gradients:
        total += gradient.square().sum()
    factor = torch.clamp(max_norm / (total.sqrt() + 1e-6), max=1.0)
    for gradient in gradients:
        gradient.mul_(factor)
    return total.sqrt()
