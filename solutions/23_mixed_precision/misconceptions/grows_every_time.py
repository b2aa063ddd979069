"""
task: LossScaler
check: test_the_gradients_are_unscaled
title:
  en: "The scale grows at every step"
  ja: "スケールが毎回大きくなります"
wrote:
  en: "`self.scale *= self.growth` without counting to `interval`."
  ja: "`interval` まで数えずに `self.scale *= self.growth` としています。"
why:
  en: "The scale then runs from one overflow to the next, and every second step or so is skipped."
  ja: "これではオーバーフローを繰り返し、2 回に 1 回ほどの更新が見送られます。"
try:
  en: "Count the good steps; let the scale grow at `interval`, and count anew."
  ja: "成功した回数を数え、`interval` に達したらスケールを大きくして、数え直してください。"
read: https://docs.pytorch.org/docs/stable/amp.html#gradient-scaling
"""

import torch
from torch import Tensor


class LossScaler:
    def __init__(self, scale: float = 65536.0, growth: float = 2.0, backoff: float = 0.5, interval: int = 2000) -> None:
        if growth <= 1 or not 0 < backoff < 1 or interval < 1:
            raise ValueError(f"growth {growth}, backoff {backoff}, interval {interval}")
        self.scale, self.growth, self.backoff, self.interval = float(scale), growth, backoff, interval
        self.good = 0

    def scale_loss(self, loss: Tensor) -> Tensor:
        return loss * self.scale

    def step(self, optimizer: torch.optim.Optimizer) -> bool:
        gradients = [p.grad for group in optimizer.param_groups for p in group["params"] if p.grad is not None]
        if not all(torch.isfinite(g).all() for g in gradients):
            self.scale *= self.backoff
            self.good = 0
            return False
        for g in gradients:
            g.div_(self.scale)
        optimizer.step()
        self.scale *= self.growth
        return True
