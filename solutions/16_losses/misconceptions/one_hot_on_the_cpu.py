"""
task: cross_entropy
check: test_minus_log_of_the_softmax
devices: [simulated, cuda, mps]
title:
  en: "A helper tensor on the CPU"
  ja: "途中のテンソルが CPU にあります"
wrote:
  en: "`torch.eye(C)[target]` without a device."
  ja: "`torch.eye(C)[target]` と、デバイスを指定せずに書いています。"
why:
  en: "The table is made on the CPU, the classes lie on the accelerator: PyTorch refuses to mix the two."
  ja: "表は CPU に作られ、クラス番号はアクセラレータの上にあります。PyTorch はこの 2 つを混ぜられません。"
try:
  en: "torch.eye(C, device=logits.device, dtype=logits.dtype), or gather."
  ja: "torch.eye(C, device=logits.device, dtype=logits.dtype) とするか、gather を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.eye.html
"""

import torch


def cross_entropy(logits, target, weight=None):
    logs = logits.log_softmax(dim=1)
    if target.is_floating_point():
        if target.shape != logits.shape:
            raise ValueError("shapes differ")
        return -(target * logs).sum(dim=1).mean()
    if target.shape != logits.shape[:1]:
        raise ValueError("one class per sample")
    if ((target < 0) | (target >= logits.shape[1])).any():
        raise IndexError("no such class")
    costs = -(torch.eye(logits.shape[1], dtype=logits.dtype)[target] * logs).sum(dim=1)
    return costs.mean() if weight is None else (weight[target] * costs).sum() / weight[target].sum()
