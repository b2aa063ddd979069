"""
task: derivative_at
check: test_the_square
title:
  en: "item() cuts the graph off"
  ja: "item() で計算グラフから切り離しています"
wrote:
  en: "`y = f(point).item()` and then `y.backward()`: y is a Python float by now."
  ja: "`y = f(point).item()` の後で `y.backward()` を呼んでいます。この時点で y は Python の float です。"
why:
  en: "The record of the operations hangs on the tensor that f returned (its grad_fn). A Python number has none."
  ja: "演算の記録は、f が返したテンソル（の grad_fn）につながっています。Python の数値にはそれがありません。"
try:
  en: "Keep the tensor until `backward()` is done; call `.item()` last, on the gradient."
  ja: "`backward()` が終わるまではテンソルのままにしておき、`.item()` は最後に勾配に対して呼んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html
"""

import torch


def derivative_at(f, x):
    point = torch.tensor(float(x), dtype=torch.float64, requires_grad=True)
    y = f(point).item()
    y.backward()
    return point.grad.item()
