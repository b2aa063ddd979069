"""
task: clipped_step
check: test_moves_by_the_clipped_gradient
title:
  en: "A tensor is returned"
  ja: "テンソルを返しています"
wrote:
  en: "The norm is returned as clip_grad_norm_ gives it, as a tensor."
  ja: "clip_grad_norm_ の返り値を、テンソルのまま返しています。"
why:
  en: "A Python float was asked for: it can be logged, compared and saved without the device it came from."
  ja: "求められているのは Python の float です。float なら、どのデバイスの値かを気にせずに記録や比較、保存ができます。"
try:
  en: "Return norm.item()."
  ja: "norm.item() を返してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html
"""

import torch
from torch import Tensor, nn


def clipped_step(model: nn.Module, loss: Tensor, optimizer: torch.optim.Optimizer, max_norm: float) -> float:
    optimizer.zero_grad()
    loss.backward()
    norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    optimizer.step()
    return norm
