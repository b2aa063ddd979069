"""
task: LossScaler
check: test_the_old_scale_is_taken_off
title:
  en: "The gradients are divided by the new scale"
  ja: "新しいスケールで割っています"
wrote:
  en: "The scale grows first, and the gradients are unscaled by what it is then."
  ja: "先にスケールを大きくし、その値で勾配を割っています。"
why:
  en: "The loss was multiplied by the old scale. The step in which the scale grows comes out too small."
  ja: "損失に掛けたのは古いスケールです。スケールが大きくなる回の更新だけ、小さくなってしまいます。"
try:
  en: "Unscale and step first; change the scale at the end."
  ja: "先にスケールを外して更新し、スケールを変えるのは最後にします。"
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
        self.good += 1
        if self.good == self.interval:
            self.scale *= self.growth
            self.good = 0
        for g in gradients:
            g.div_(self.scale)
        optimizer.step()
        return True
