"""
task: LossScaler
check: test_two_scalers_do_not_share
title:
  en: "All scalers share one count"
  ja: "すべての scaler が回数を共有しています"
wrote:
  en: "The count of good steps is an attribute of the class (`LossScaler.good += 1`)."
  ja: "成功した回数をクラスの属性（`LossScaler.good += 1`）にしています。"
why:
  en: "Two scalers then count each other's steps."
  ja: "2 つの scaler が、互いの更新まで数えてしまいます。"
try:
  en: "Make it in __init__: `self.good = 0`."
  ja: "__init__ で `self.good = 0` としてください。"
read: https://docs.python.org/3/tutorial/classes.html#class-and-instance-variables
"""

import torch
from torch import Tensor


class LossScaler:
    good = 0

    def __init__(self, scale: float = 65536.0, growth: float = 2.0, backoff: float = 0.5, interval: int = 2000) -> None:
        if growth <= 1 or not 0 < backoff < 1 or interval < 1:
            raise ValueError(f"growth {growth}, backoff {backoff}, interval {interval}")
        self.scale, self.growth, self.backoff, self.interval = float(scale), growth, backoff, interval

    def scale_loss(self, loss: Tensor) -> Tensor:
        return loss * self.scale

    def step(self, optimizer: torch.optim.Optimizer) -> bool:
        gradients = [p.grad for group in optimizer.param_groups for p in group["params"] if p.grad is not None]
        if not all(torch.isfinite(g).all() for g in gradients):
            self.scale *= self.backoff
            LossScaler.good = 0
            return False
        for g in gradients:
            g.div_(self.scale)
        optimizer.step()
        LossScaler.good += 1
        if LossScaler.good == self.interval:
            self.scale *= self.growth
            LossScaler.good = 0
        return True
