"""
task: LossScaler
check: test_bad_gradients_are_skipped
title:
  en: "The step is made with inf and NaN"
  ja: "inf や NaN のまま更新しています"
wrote:
  en: "`optimizer.step()` in every case; only the scale and the returned value know of the overflow."
  ja: "いつでも `optimizer.step()` を呼んでいます。オーバーフローは、スケールと返り値にしか反映されません。"
why:
  en: "One inf in the gradients makes the weights inf or NaN, and every loss from then on."
  ja: "勾配に inf が 1 つあるだけで、重みが inf や NaN になり、それ以降の損失もすべてそうなります。"
try:
  en: "Decide first, and return False before the step."
  ja: "先に判定し、step の前に False を返してください。"
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
        fine = all(bool(torch.isfinite(g).all()) for g in gradients)
        for g in gradients:
            g.div_(self.scale)
        optimizer.step()
        if not fine:
            self.scale *= self.backoff
            self.good = 0
            return False
        self.good += 1
        if self.good == self.interval:
            self.scale *= self.growth
            self.good = 0
        return True
