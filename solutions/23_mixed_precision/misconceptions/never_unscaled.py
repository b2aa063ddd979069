"""
task: LossScaler
check: test_the_gradients_are_unscaled
title:
  en: "The scale is never taken off"
  ja: "スケールを外していません"
wrote:
  en: "`optimizer.step()` with the gradients as backward() left them."
  ja: "backward() の直後の勾配のまま `optimizer.step()` を呼んでいます。"
why:
  en: "The gradients are scale times too large, and with them the step of plain SGD."
  ja: "勾配はスケール倍に大きく、単純な SGD なら更新の幅も同じだけ大きくなります。"
try:
  en: "Divide every gradient by the scale first."
  ja: "先に、すべての勾配をスケールで割ってください。"
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
        optimizer.step()
        self.good += 1
        if self.good == self.interval:
            self.scale *= self.growth
            self.good = 0
        return True
