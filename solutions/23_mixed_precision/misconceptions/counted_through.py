r"""
task: LossScaler
check: test_in_a_row_means_in_a_row
title:
  en: "A skipped step does not break the row"
  ja: "更新を見送っても回数が 0 に戻りません"
wrote:
  en: "The count of good steps stays as it is after an overflow."
  ja: "オーバーフローの後も、成功した回数がそのまま残っています。"
why:
  en: "The scale grows again soon after it was found too large. `interval` good steps in a row are asked
    for."
  ja: "大きすぎると分かったばかりのスケールが、すぐまた大きくなります。必要なのは、`interval` 回*続けて*の\
    成功です。"
try:
  en: "Set the count to 0 where False is returned."
  ja: "False を返すところで、回数を 0 に戻してください。"
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
            return False
        for g in gradients:
            g.div_(self.scale)
        optimizer.step()
        self.good += 1
        if self.good == self.interval:
            self.scale *= self.growth
            self.good = 0
        return True
