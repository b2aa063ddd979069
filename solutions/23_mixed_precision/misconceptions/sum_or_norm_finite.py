"""
task: LossScaler
check: test_large_is_not_infinite
title:
  en: "The norm overflows, not the gradient"
  ja: "あふれているのは勾配ではなくノルムです"
wrote:
  en: "`torch.isfinite(g.norm())` (or of the sum of squares) instead of all elements."
  ja: "要素ごとではなく、`torch.isfinite(g.norm())`（または 2 乗の和）で判定しています。"
why:
  en: "The square of 1e30 does not fit float32: gradients that are perfectly finite get their step
    skipped."
  ja: "1e30 の 2 乗は float32 に収まりません。勾配は有限なのに、更新が見送られます。"
try:
  en: "torch.isfinite(g).all()"
  ja: "torch.isfinite(g).all() を使ってください。"
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
        if not all(torch.isfinite(g.square().sum()) for g in gradients):
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
