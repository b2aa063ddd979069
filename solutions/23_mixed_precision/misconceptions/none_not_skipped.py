r"""
task: LossScaler
check: test_what_the_optimizer_sees
title:
  en: "A parameter without a gradient is an error"
  ja: "勾配のないパラメータでエラーになります"
wrote:
  en: "`p.grad` is used without asking whether it is None."
  ja: "`p.grad` が None かどうかを調べずに使っています。"
why:
  en: "A parameter that took no part in the loss has .grad None, as every one has after zero_grad()."
  ja: "損失の計算に使われなかったパラメータの .grad は None です。zero_grad() の後は、どのパラメータもそう\
    です。"
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
        gradients = [p.grad for group in optimizer.param_groups for p in group["params"]]
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
