"""
task: LossScaler
check: test_every_element_of_every_gradient
title:
  en: "The scale is kept at 2 or more"
  ja: "スケールに下限があります"
wrote:
  en: "`self.scale = max(self.scale * self.backoff, …)`."
  ja: "`self.scale = max(self.scale * self.backoff, …)` と書いています。"
why:
  en: "The contract has no lower limit. Where the gradients are large, a scale below 1 is right."
  ja: "仕様に下限はありません。勾配が大きければ、1 より小さいスケールが正しいこともあります。"
try:
  en: "`self.scale *= self.backoff`"
  ja: "`self.scale *= self.backoff` としてください。"
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
            self.scale = max(self.scale * self.backoff, 2.0)
            self.good = 0
            return False
        for g in gradients:
            g.div_(self.scale)
        optimizer.step()
        self.good += 1
        if self.good == self.interval:
            self.scale *= self.growth
            self.good = 0
        return True
