"""
task: mean_gradient
check: test_the_worked_example
title:
  en: "Divided by n twice"
  ja: "n で 2 回割っています"
wrote:
  en: "`f(x).mean().backward()`, and then `x.grad / n` once more."
  ja: "`f(x).mean().backward()` の後で、さらに `x.grad / n` としています。"
why:
  en: "The mean is part of what was differentiated, so x.grad holds the 1/n already."
  ja: "平均も微分された演算の一部なので、x.grad にはすでに 1/n が含まれています。"
try:
  en: "Return x.grad as it is."
  ja: "x.grad をそのまま返してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.mean.html
"""

import torch


def mean_gradient(f, values):
    if len(values) == 0:
        raise ValueError("no values")
    x = torch.tensor(values, dtype=torch.float32, requires_grad=True)
    y = f(x).mean()
    y.backward()
    return y.item(), x.grad / len(values)
