"""
task: derivative_at
check: test_every_call_starts_anew
title:
  en: "Gradients of earlier calls are added up"
  ja: "以前の呼び出しの勾配が足し合わされています"
wrote:
  en: "One tensor, made once and filled with x in every call. The first call is right, the second gives 10 + 10."
  ja: "テンソルを 1 つだけ作っておき、呼び出すたびに x を入れ直しています。1 回目は正しくても、2 回目は 10 + 10
    になります。"
why:
  en: "`backward()` does not set `.grad`, it adds to it. This is what training loops build on, and why they call
    `zero_grad()`."
  ja: "`backward()` は `.grad` を上書きせず、加算します。学習ループはこの性質を利用しており、だからこそ `zero_grad()`
    を呼びます。"
try:
  en: "Make a new tensor inside the function, or set `point.grad = None` first."
  ja: "関数の中で毎回新しいテンソルを作るか、最初に `point.grad = None` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.grad.html
"""

import torch

_point = torch.tensor(0.0, dtype=torch.float64, requires_grad=True)


def derivative_at(f, x):
    with torch.no_grad():
        _point.fill_(x)
    value = f(_point)
    if not value.requires_grad:
        return 0.0
    value.backward()
    return _point.grad.item()
