"""
task: RMSprop
check: test_divided_by_the_root
devices: [simulated, cuda, mps]
title:
  en: "The average is on the CPU"
  ja: "移動平均が CPU にあります"
wrote:
  en: "`torch.zeros(p.shape, dtype=p.dtype)`, without a device."
  ja: "`torch.zeros(p.shape, dtype=p.dtype)` と、デバイスを指定せずに作っています。"
why:
  en: "On an accelerator, gradient and average then lie on two devices, and torch refuses to compute with both."
  ja: "アクセラレータでは勾配と平均が別々のデバイスに分かれ、torch が計算を拒みます。"
try:
  en: "`torch.zeros_like(p)`"
  ja: "`torch.zeros_like(p)` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.zeros_like.html
"""

import torch


class RMSprop:
    def __init__(self, params, lr=1e-2, alpha=0.99, eps=1e-8):
        if lr < 0 or alpha < 0 or eps < 0:
            raise ValueError("negative")
        self.params = list(params)
        self.lr, self.alpha, self.eps = lr, alpha, eps
        self.v = [torch.zeros(p.shape, dtype=p.dtype) for p in self.params]

    def step(self):
        with torch.no_grad():
            for p, v in zip(self.params, self.v, strict=True):
                if p.grad is not None:
                    v.mul_(self.alpha).addcmul_(p.grad, p.grad, value=1 - self.alpha)
                    p -= self.lr * p.grad / (v.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
