"""
task: LossScaler
check: test_refuses_what_makes_no_sense
title:
  en: "The borders are let in"
  ja: "境界の値を受け入れています"
wrote:
  en: "`growth < 1` and `0 <= backoff <= 1`."
  ja: "`growth < 1` や `0 <= backoff <= 1` で調べています。"
why:
  en: "growth = 1 changes nothing, nor does backoff = 1, and backoff = 0 makes the scale 0 for good."
  ja: "growth = 1 や backoff = 1 では何も変わらず、backoff = 0 ではスケールがずっと 0 になります。"
try:
  en: "`growth <= 1` and `not 0 < backoff < 1` are the errors."
  ja: "`growth <= 1` と `not 0 < backoff < 1` をエラーにしてください。"
read: https://docs.pytorch.org/docs/stable/amp.html#gradient-scaling
"""

import torch
from torch import Tensor


class LossScaler:
    def __init__(self, scale: float = 65536.0, growth: float = 2.0, backoff: float = 0.5, interval: int = 2000) -> None:
        if growth < 1 or not 0 <= backoff <= 1 or interval < 1:
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
        return True
