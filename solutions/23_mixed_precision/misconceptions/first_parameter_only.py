r"""
task: LossScaler
check: test_every_element_of_every_gradient
title:
  en: "Only the first gradient is looked at"
  ja: "最初の勾配しか調べていません"
wrote:
  en: "The loop returns, or breaks, at the first parameter."
  ja: "最初のパラメータで return や break をしています。"
why:
  en: "An inf in any gradient spoils its parameter. All of them have to be finite before anything moves."
  ja: "どの勾配に inf があっても、そのパラメータが壊れます。何かを動かす前に、すべてが有限であることを確か\
    める必要があります。"
try:
  en: "all(torch.isfinite(g).all() for g in gradients)"
  ja: "all(torch.isfinite(g).all() for g in gradients) としてください。"
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
        if not torch.isfinite(gradients[0]).all():
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
