"""
task: clipped_step
check: test_moves_by_the_clipped_gradient
title:
  en: "The gradients are cleared before the step"
  ja: "更新の前に勾配を消しています"
wrote:
  en: "zero_grad() stands between backward() and step()."
  ja: "zero_grad() が backward() と step() の間にあります。"
why:
  en: "step() finds no gradient and leaves the parameters as they are."
  ja: "step() には使う勾配がなく、パラメータは変わりません。"
try:
  en: "Call zero_grad() before backward(), or after step()."
  ja: "zero_grad() は backward() の前か、step() の後に呼んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.zero_grad.html
"""

import torch
from torch import Tensor, nn


def clipped_step(model: nn.Module, loss: Tensor, optimizer: torch.optim.Optimizer, max_norm: float) -> float:
    loss.backward()
    norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    optimizer.zero_grad()
    optimizer.step()
    return norm.item()
