"""
task: LossScaler
check: test_the_scaled_loss_has_its_graph
title:
  en: "The scaled loss has no graph"
  ja: "スケールした損失に計算グラフがありません"
wrote:
  en: "`torch.tensor(loss.item() * self.scale)`, or `.detach()`."
  ja: "`torch.tensor(loss.item() * self.scale)` や `.detach()` を使っています。"
why:
  en: "backward() has no way back to the parameters."
  ja: "backward() からパラメータへの道がなくなります。"
try:
  en: "`loss * self.scale`"
  ja: "`loss * self.scale` としてください。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
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
        return loss.detach() * self.scale

    def step(self, optimizer: torch.optim.Optimizer) -> bool:
        gradients = [p.grad for group in optimizer.param_groups for p in group["params"] if p.grad is not None]
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
