"""
task: minimise_steps
check: test_steps_by_hand
title:
  en: "The value belongs to the point before"
  ja: "値が 1 つ前の点のものです"
wrote:
  en: "The value that was computed in the last round is returned, next to the x after the last update."
  ja: "最後の更新の後の x と一緒に、最後の周回で計算した値を返しています。"
why:
  en: "f was evaluated before the update. x has moved since, so the two do not belong together."
  ja: "f を計算したのは更新の前です。その後 x が動いたので、2 つの数は対応していません。"
try:
  en: "Evaluate f once more after the loop: `return x.item(), f(x).item()`."
  ja: "ループの後でもう一度 f を計算します。`return x.item(), f(x).item()` です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html
"""

import torch


def minimise_steps(f, start, lr, steps):
    if steps < 0:
        raise ValueError("steps is negative")
    x = torch.tensor(float(start), requires_grad=True)
    value = f(x)
    for _ in range(steps):
        value = f(x)
        (slope,) = torch.autograd.grad(value, x)
        with torch.no_grad():
            x -= lr * slope
    return x.item(), value.item()
