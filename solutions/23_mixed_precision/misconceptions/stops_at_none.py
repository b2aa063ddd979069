"""
task: LossScaler
check: test_what_the_optimizer_sees
title:
  en: "The first parameter without a gradient ends the loop"
  ja: "勾配のないパラメータでループが終わります"
wrote:
  en: "`break` (or `return`) where p.grad is None."
  ja: "p.grad が None のところで `break`（または `return`）しています。"
why:
  en: "The parameters after it are neither looked at nor unscaled."
  ja: "その後ろのパラメータは、調べられることも、スケールが外されることもありません。"
try:
  en: "Skip it and go on: `continue`."
  ja: "`continue` で飛ばして、先へ進んでください。"
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
        gradients = []
        for group in optimizer.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    break
                gradients.append(p.grad)
        if not all(torch.isfinite(g).all() for g in gradients):
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
