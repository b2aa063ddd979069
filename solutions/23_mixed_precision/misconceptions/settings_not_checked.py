r"""
task: LossScaler
check: test_refuses_what_makes_no_sense
title:
  en: "The settings are not checked"
  ja: "設定を確かめていません"
wrote:
  en: "No ValueError for growth, backoff or interval."
  ja: "growth、backoff、interval に対する ValueError がありません。"
why:
  en: "A growth of 1 never grows, a backoff of 1 never falls; training would hang in skipped steps without
    a word."
  ja: "growth が 1 なら大きくならず、backoff が 1 なら小さくなりません。更新の見送りが続いても、\
    何も知らされません。"
try:
  en: "Check all three in __init__, the borders included."
  ja: "__init__ で、境界の値も含めて 3 つとも確かめてください。"
read: https://docs.pytorch.org/docs/stable/amp.html#gradient-scaling
"""

import torch
from torch import Tensor


class LossScaler:
    def __init__(self, scale: float = 65536.0, growth: float = 2.0, backoff: float = 0.5, interval: int = 2000) -> None:
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
