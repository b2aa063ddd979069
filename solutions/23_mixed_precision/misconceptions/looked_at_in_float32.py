"""
task: LossScaler
check: test_large_is_not_infinite
title:
  en: "float64 gradients are looked at in float32"
  ja: "float64 の勾配を float32 で調べています"
wrote:
  en: "`g.float()` before isfinite."
  ja: "isfinite の前に `g.float()` としています。"
why:
  en: "1e300 is finite in float64 and inf in float32."
  ja: "1e300 は float64 では有限ですが、float32 では inf です。"
try:
  en: "Ask torch.isfinite of the gradient itself."
  ja: "勾配そのものに torch.isfinite を使ってください。"
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
        if not all(torch.isfinite(g.float()).all() for g in gradients):
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
