"""
task: derivative_at
check: test_exact_not_approximate
title:
  en: "A difference quotient is not the derivative"
  ja: "差分商は微分係数そのものではありません"
wrote:
  en: "`(f(x + h) - f(x)) / h` with a small h."
  ja: "小さな h を使って `(f(x + h) - f(x)) / h` を計算しています。"
why:
  en: "A large h misses the slope at the point, a small h loses the digits in the subtraction. Automatic
    differentiation needs no h: it applies the exact rule of every operation."
  ja: "h が大きいとその点の傾きからずれ、小さいと引き算で桁が失われます。自動微分に h は要りません。
    演算ごとに正確な微分の規則を使います。"
try:
  en: "Make x a tensor that requires grad, call f once, and go back with `backward()`."
  ja: "x を requires_grad=True のテンソルにして f を 1 回だけ呼び、`backward()` で逆にたどってください。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
"""

import torch


def derivative_at(f, x):
    h = 1e-6
    high = f(torch.tensor(x + h, dtype=torch.float64))
    low = f(torch.tensor(x, dtype=torch.float64))
    return ((high - low) / h).item()
