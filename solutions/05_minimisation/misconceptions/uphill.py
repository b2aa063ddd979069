"""
task: minimise_steps
check: test_steps_by_hand
title:
  en: "Uphill instead of downhill"
  ja: "坂を上っています"
wrote:
  en: "`x += lr * x.grad`."
  ja: "`x += lr * x.grad` と書いています。"
why:
  en: "The derivative points to where f grows. The minimum lies the other way."
  ja: "微分係数が示すのは f が増える向きです。最小点はその反対側にあります。"
try:
  en: "Subtract: `x -= lr * x.grad`."
  ja: "引きましょう。`x -= lr * x.grad` です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html
"""

import torch


def minimise_steps(f, start, lr, steps):
    if steps < 0:
        raise ValueError("steps is negative")
    x = torch.tensor(float(start), requires_grad=True)
    for _ in range(steps):
        f(x).backward()
        with torch.no_grad():
            x += lr * x.grad
        x.grad = None
    return x.item(), f(x).item()
