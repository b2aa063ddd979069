"""
task: LossScaler
check: test_the_gradients_are_unscaled
devices: [simulated, cuda, mps]
title:
  en: "A helper tensor is on the CPU"
  ja: "途中で作ったテンソルが CPU にあります"
wrote:
  en: "`bad = torch.zeros(1)`, to which the numbers of bad elements are added."
  ja: "`bad = torch.zeros(1)` に、有限でない要素の数を足しています。"
why:
  en: "Made without a device it is on the CPU, and gradients on a GPU cannot be added to it."
  ja: "デバイスを指定していないので CPU にあり、GPU の値は足せません。"
try:
  en: "Python's all() over torch.isfinite(g).all() needs no such tensor."
  ja: "torch.isfinite(g).all() を Python の all() でまとめれば、そのようなテンソルは要りません。"
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
        bad = torch.zeros(1)
        for g in gradients:
            bad += (~torch.isfinite(g)).sum()
        if bad > 0:
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
