r"""
task: LossScaler
check: test_the_loss_is_scaled
devices: [cpu, simulated]
title:
  en: "`cuda` is written in"
  ja: "`cuda` と書き込まれています"
wrote:
  en: "`loss * torch.tensor(self.scale, device=\"cuda\")`."
  ja: "`loss * torch.tensor(self.scale, device=\"cuda\")` と書いています。"
why:
  en: "It runs only where the loss is on an NVIDIA GPU."
  ja: "損失が NVIDIA の GPU にあるときしか動きません。"
try:
  en: "A Python number fits tensors on every device: `loss * self.scale`."
  ja: "Python の数なら、どのデバイスのテンソルにも掛けられます。`loss * self.scale` です。"
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
        return loss * torch.tensor(self.scale, device="cuda")

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
