"""
task: LossScaler
check: test_bad_gradients_are_skipped
title:
  en: "inf is overlooked"
  ja: "inf を見落としています"
wrote:
  en: "`torch.isnan(g).any()` only."
  ja: "`torch.isnan(g).any()` だけで判定しています。"
why:
  en: "An overflow is inf at first; it becomes NaN only in later operations."
  ja: "オーバーフローした値は、まず inf になります。NaN になるのは、その後の計算によってです。"
try:
  en: "`torch.isfinite` is False for both."
  ja: "`torch.isfinite` は、どちらに対しても False です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.isfinite.html
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
        if any(torch.isnan(g).any() for g in gradients):
            self.scale *= self.backoff
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
