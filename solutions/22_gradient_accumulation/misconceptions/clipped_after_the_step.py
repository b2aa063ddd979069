"""
task: clipped_step
check: test_moves_by_the_clipped_gradient
title:
  en: "Clipped when it is too late"
  ja: "縮めるのが遅すぎます"
wrote:
  en: "The gradients are clipped after step()."
  ja: "step() の後で勾配を縮めています。"
why:
  en: "The norm is right, but the parameters have already moved by the full gradient."
  ja: "ノルムは合っていますが、パラメータはもう元の勾配で動いてしまっています。"
try:
  en: "Put clipping between backward() and step()."
  ja: "クリッピングは backward() と step() の間に置いてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_norm_.html
"""

import torch
from torch import Tensor, nn


def clipped_step(model: nn.Module, loss: Tensor, optimizer: torch.optim.Optimizer, max_norm: float) -> float:
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return nn.utils.clip_grad_norm_(model.parameters(), max_norm).item()
