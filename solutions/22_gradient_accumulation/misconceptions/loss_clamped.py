"""
task: clipped_step
check: test_moves_by_the_clipped_gradient
title:
  en: "The loss is limited, not the gradient"
  ja: "勾配ではなく損失を制限しています"
wrote:
  en: "loss.clamp(max=max_norm) is differentiated."
  ja: "loss.clamp(max=max_norm) を微分しています。"
why:
  en: "Above the limit clamp is constant and its gradient is 0: the worst samples would teach nothing."
  ja: "上限を超えると clamp は定数になり、勾配は 0 です。最も外れたサンプルから何も学べなくなります。"
try:
  en: "Leave the loss alone and scale the gradients after backward()."
  ja: "損失はそのままにして、backward() の後で勾配を縮めてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.clamp.html
"""

import torch
from torch import Tensor, nn


def clipped_step(model: nn.Module, loss: Tensor, optimizer: torch.optim.Optimizer, max_norm: float) -> float:
    optimizer.zero_grad()
    loss.clamp(max=max_norm).backward()
    norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    optimizer.step()
    return norm.item()
