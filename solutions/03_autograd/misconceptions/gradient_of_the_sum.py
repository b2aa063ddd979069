"""
task: mean_gradient
check: test_the_worked_example
title:
  en: "The gradient of the sum, not of the mean"
  ja: "平均ではなく合計の勾配になっています"
wrote:
  en: "`f(x).sum().backward()`: every gradient is n times too large."
  ja: "`f(x).sum().backward()` と書いたため、勾配がすべて n 倍になっています。"
why:
  en: "Dividing by n is an operation like any other, and its factor 1/n belongs in the gradient. It also decides how
    large a training step is."
  ja: "n で割ることも演算の 1 つで、その係数 1/n は勾配にも掛かります。学習では、更新の大きさにそのまま影響します。"
try:
  en: "Take the mean first and go back from it: `y = f(x).mean(); y.backward()`."
  ja: "先に平均を取り、そこから逆にたどりましょう。`y = f(x).mean()` に対して `y.backward()` を呼びます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.mean.html
"""

import torch


def mean_gradient(f, values):
    if len(values) == 0:
        raise ValueError("no values")
    x = torch.tensor(values, dtype=torch.float32, requires_grad=True)
    result = f(x)
    result.sum().backward()
    return result.mean().item(), x.grad
