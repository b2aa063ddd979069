"""
task: partial_derivatives
check: test_two_variables
title:
  en: "backward() once per variable adds the gradients up"
  ja: "変数ごとに backward() を呼び、勾配が足し合わされています"
wrote:
  en: "A loop that calls `backward()` for each variable: (8, 16) becomes (8, 32). retain_graph=True only makes the
    second call possible; it adds up all the same."
  ja: "変数ごとに `backward()` を呼ぶループを書いたため、(8, 16) が (8, 32) になっています。retain_graph=True
    を付けても、2 回目を呼べるようになるだけで、加算は止まりません。"
why:
  en: "Every `backward()` reaches all variables at once and adds to each `.grad`."
  ja: "`backward()` を呼ぶたびに、すべての変数に同時に届き、それぞれの `.grad` に加算されます。"
try:
  en: "Call `backward()` once, then read every `.grad`."
  ja: "`backward()` は 1 回だけ呼び、その後ですべての `.grad` を読んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.grad.html
"""

import torch


def partial_derivatives(f, *point):
    leaves = [torch.tensor(float(value), dtype=torch.float64, requires_grad=True) for value in point]
    slopes = []
    for leaf in leaves:
        z = f(*leaves)
        if z.requires_grad:
            z.backward()
        slopes.append(0.0 if leaf.grad is None else leaf.grad.item())
    return tuple(slopes)
