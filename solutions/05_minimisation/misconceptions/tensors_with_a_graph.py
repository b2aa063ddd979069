"""
task: minimise_steps
check: test_steps_by_hand
title:
  en: "Tensors instead of numbers"
  ja: "数値ではなくテンソルを返しています"
wrote:
  en: "`return x, f(x)`: two tensors, the second with a graph."
  ja: "`return x, f(x)` としています。どちらもテンソルで、2 つ目には計算グラフも付いています。"
why:
  en: "A tensor that requires grad keeps its whole history alive, and plotting libraries refuse it."
  ja: "requires_grad=True のテンソルは計算の履歴をずっと抱え込みます。描画ライブラリも受け付けません。"
try:
  en: "`return x.item(), f(x).item()`."
  ja: "`return x.item(), f(x).item()` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html
"""

import torch


def minimise_steps(f, start, lr, steps):
    if steps < 0:
        raise ValueError("steps is negative")
    x = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
    return x, f(x)
