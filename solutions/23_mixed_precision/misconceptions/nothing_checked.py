"""
task: LossScaler
check: test_bad_gradients_are_skipped
title:
  en: "No step is ever skipped"
  ja: "更新が一度も見送られません"
wrote:
  en: "step() unscales, steps and counts, without looking for inf and NaN."
  ja: "step() が、inf や NaN を調べずに、スケールを外して更新し、回数を数えています。"
why:
  en: "One overflow turns the parameters into inf or NaN, and nothing brings them back."
  ja: "オーバーフローが 1 回起きるだけでパラメータが inf や NaN になり、元には戻りません。"
try:
  en: "First ask `torch.isfinite(g).all()` of every gradient."
  ja: "まず、すべての勾配を `torch.isfinite(g).all()` で調べてください。"
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
        for g in gradients:
            g.div_(self.scale)
        optimizer.step()
        self.good += 1
        if self.good == self.interval:
            self.scale *= self.growth
            self.good = 0
        return True
