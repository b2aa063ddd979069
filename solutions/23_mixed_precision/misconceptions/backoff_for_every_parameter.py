r"""
task: LossScaler
check: test_every_element_of_every_gradient
title:
  en: "The scale falls once for every bad gradient"
  ja: "スケールが、異常な勾配の数だけ下がります"
wrote:
  en: "`self.scale *= self.backoff` inside the loop over the parameters."
  ja: "パラメータのループの中で `self.scale *= self.backoff` としています。"
why:
  en: "One overflow usually reaches many gradients at once. The scale then collapses within a single step."
  ja: "オーバーフローは、たいてい多くの勾配に一度に現れます。\
    これでは 1 回の step でスケールが急に小さくなってしまいます。"
try:
  en: "Look at all gradients first; then, once, decide."
  ja: "先にすべての勾配を調べてから、1 回だけ決めます。"
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
        finite = True
        for g in gradients:
            if not torch.isfinite(g).all():
                self.scale *= self.backoff
                finite = False
        if not finite:
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
