"""
task: minimise_steps
check: test_steps_by_hand
title:
  en: "Only the sign of the slope is used"
  ja: "傾きの符号しか使っていません"
wrote:
  en: "`x -= lr * x.grad.sign()`: every step is lr long."
  ja: "`x -= lr * x.grad.sign()` と書いたため、どの更新も長さが lr です。"
why:
  en: "Gradient descent takes long steps on a steep slope and short ones near the minimum. Steps of one length jump over it for ever."
  ja: "勾配降下では、急な坂では大きく、最小点の近くでは小さく動きます。同じ長さで動くと、最小点を何度も飛び越えます。"
try:
  en: "Multiply lr by the slope itself: `x -= lr * x.grad`."
  ja: "lr に傾きそのものを掛けましょう。`x -= lr * x.grad` です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html
"""  # noqa: E501

import torch


def minimise_steps(f, start, lr, steps):
    if steps < 0:
        raise ValueError("steps is negative")
    x = torch.tensor(float(start), requires_grad=True)
    for _ in range(steps):
        f(x).backward()
        with torch.no_grad():
            x -= lr * x.grad.sign()
        x.grad = None
    return x.item(), f(x).item()
