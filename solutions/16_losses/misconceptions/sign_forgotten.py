"""
task: huber
check: test_near_and_far
title:
  en: "Large negative errors are squared"
  ja: "大きな負の誤差が二乗のままです"
wrote:
  en: "`torch.where(e <= delta, …)` with the sign of e."
  ja: "符号の付いた e のまま `torch.where(e <= delta, …)` と比べています。"
why:
  en: "−2 is less than 1, so it goes into the near branch and costs 2 instead of 1.5."
  ja: "−2 は 1 より小さいので「近い」とみなされ、損失が 1.5 ではなく 2 になります。"
try:
  en: "Compare e.abs() with delta."
  ja: "e.abs() を delta と比べます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html
"""

import torch


def huber(prediction, target, delta=1.0):
    if delta <= 0:
        raise ValueError("delta must be positive")
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    e = prediction - target
    return torch.where(e <= delta, 0.5 * e * e, delta * (e.abs() - 0.5 * delta)).mean()
