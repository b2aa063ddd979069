r"""
task: LossScaler
check: test_what_the_optimizer_sees
title:
  en: "Missing gradients become zeros"
  ja: "なかった勾配が 0 になります"
wrote:
  en: "`p.grad = torch.zeros_like(p)` where it is None."
  ja: "p.grad が None のところに `torch.zeros_like(p)` を入れています。"
why:
  en: "None and 0 are not the same for an optimizer: with momentum or weight decay a parameter with the
    gradient 0 moves."
  ja: "オプティマイザにとって、None と 0 は同じではありません。モーメンタムや重み減衰があれば、\
    勾配が 0 のパラメータは動きます。"
try:
  en: "Skip it: `if p.grad is not None`."
  ja: "`if p.grad is not None` で飛ばしてください。"
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
        for group in optimizer.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    p.grad = torch.zeros_like(p)
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
