"""
task: LossScaler
check: test_the_scale_grows_after_good_steps
title:
  en: "The scale has an upper limit"
  ja: "スケールに上限があります"
wrote:
  en: "`self.scale = min(self.scale * self.growth, 65536.0)`."
  ja: "`self.scale = min(self.scale * self.growth, 65536.0)` と書いています。"
why:
  en: "65536 is only where it begins by default. How large the scale may become is found out by
    overflows."
  ja: "65536 は既定の初期値にすぎません。どこまで大きくできるかは、オーバーフローで分かります。"
try:
  en: "`self.scale *= self.growth`"
  ja: "`self.scale *= self.growth` としてください。"
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
            self.scale = min(self.scale * self.growth, 65536.0)
            self.good = 0
        return True
