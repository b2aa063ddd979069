"""
task: Momentum
check: test_skipped_tensors_keep_their_velocity
title:
  en: "No gradient is taken for a gradient of 0"
  ja: "勾配がないことを勾配 0 とみなしています"
wrote:
  en: "`g = p.grad if p.grad is not None else torch.zeros_like(p)`, and on as always."
  ja: "`g = p.grad if p.grad is not None else torch.zeros_like(p)` とし、そのまま更新しています。"
why:
  en: "At a gradient of 0 the tensor goes on with its velocity and decays. None means that it took no part: it and its velocity stay as they are."
  ja: "勾配が 0 なら、テンソルは速度で進み続け、減衰もします。None は計算に加わらなかったという意味なので、テンソルも速度もそのままにします。"
try:
  en: "Skip it: `if p.grad is None: continue`."
  ja: "`if p.grad is None: continue` として飛ばしてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.zero_grad.html
"""  # noqa: E501

import torch


class Momentum:
    def __init__(self, params, lr=1e-2, momentum=0.9, weight_decay=0.0):
        if lr < 0 or momentum < 0 or weight_decay < 0:
            raise ValueError("negative")
        self.params = list(params)
        self.lr, self.momentum, self.weight_decay = lr, momentum, weight_decay
        self.v = [torch.zeros_like(p) for p in self.params]

    def step(self):
        with torch.no_grad():
            for p, v in zip(self.params, self.v, strict=True):
                g = torch.zeros_like(p) if p.grad is None else p.grad
                g = g + self.weight_decay * p
                v.mul_(self.momentum).add_(g)
                p.sub_(v, alpha=self.lr)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
