r"""
task: LossScaler
check: test_every_element_of_every_gradient
title:
  en: "Only the first parameter group is handled"
  ja: "最初のパラメータグループしか扱っていません"
wrote:
  en: "`optimizer.param_groups[0][\"params\"]`."
  ja: "`optimizer.param_groups[0][\"params\"]` を使っています。"
why:
  en: "The gradients of the other groups stay scaled, and their inf goes unnoticed."
  ja: "ほかのグループの勾配はスケールされたままで、そこにある inf にも気づきません。"
try:
  en: "`for group in optimizer.param_groups: for p in group[\"params\"]: …`"
  ja: "`for group in optimizer.param_groups: for p in group[\"params\"]: …` としてください。"
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
        gradients = [p.grad for p in optimizer.param_groups[0]["params"] if p.grad is not None]
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
