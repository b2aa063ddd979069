"""
task: clipped_step
check: test_moves_by_the_clipped_gradient
title:
  en: "Clipped before there is a gradient"
  ja: "勾配ができる前に縮めています"
wrote:
  en: "The gradients are clipped before backward() is called."
  ja: "backward() の前に勾配を縮めています。"
why:
  en: "At that time .grad is empty: nothing is scaled, the norm is 0, and the step uses the full gradient."
  ja: "その時点では .grad は空です。何も縮められず、ノルムは 0 で、更新には元の勾配がそのまま使われます。"
try:
  en: "Put clipping between backward() and step()."
  ja: "クリッピングは backward() と step() の間に置いてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_norm_.html
"""

import torch
from torch import Tensor, nn


def clipped_step(model: nn.Module, loss: Tensor, optimizer: torch.optim.Optimizer, max_norm: float) -> float:
    optimizer.zero_grad()
    norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    loss.backward()
    optimizer.step()
    return norm.item()
