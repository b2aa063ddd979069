"""
task: LossScaler
check: test_the_gradients_are_unscaled
title:
  en: "step returns nothing"
  ja: "step が何も返していません"
wrote:
  en: "No `return True` after a step."
  ja: "更新した後の `return True` がありません。"
why:
  en: "The caller has to know whether there was a step, for example before a scheduler's step."
  ja: "スケジューラを進める前など、更新したかどうかを呼び出し側が知る必要があります。"
try:
  en: "`return True` after the step, `return False` where it was skipped."
  ja: "更新したら `return True`、見送ったら `return False` としてください。"
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
        for g in gradients:
            g.div_(self.scale)
        optimizer.step()
        self.good += 1
        if self.good == self.interval:
            self.scale *= self.growth
            self.good = 0
