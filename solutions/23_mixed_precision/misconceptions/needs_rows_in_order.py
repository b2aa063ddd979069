r"""
task: LossScaler
check: test_any_shape_and_order
title:
  en: "Gradients that are not contiguous are an error"
  ja: "連続でない勾配でエラーになります"
wrote:
  en: "`g.view(-1)`."
  ja: "`g.view(-1)` を使っています。"
why:
  en: "view needs the elements in order in memory; the gradient of a transposed parameter has them
    otherwise."
  ja: "view は、要素がメモリ上で順に並んでいることを必要とします。転置したパラメータの勾配はそうではありま\
    せん。"
try:
  en: "torch.isfinite(g) works for any shape; flatten() would, too."
  ja: "torch.isfinite(g) は、どんな形でも使えます。flatten() でもかまいません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.view.html
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
        if not all(torch.isfinite(g.view(-1)).all() for g in gradients):
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
