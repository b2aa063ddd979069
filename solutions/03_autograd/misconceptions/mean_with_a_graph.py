"""
task: mean_gradient
check: test_the_worked_example
title:
  en: "y is still a tensor with a graph"
  ja: "y が計算グラフを持つテンソルのままです"
wrote:
  en: "`return y, x.grad`."
  ja: "`return y, x.grad` と書いています。"
why:
  en: "y keeps the record of the whole computation alive. Collected over a training run, such losses fill the memory."
  ja: "y は計算全体の記録を保持し続けます。学習中にこのような損失をためていくと、メモリが足りなくなります。"
try:
  en: "`y.item()` is the plain number."
  ja: "`y.item()` とすれば、ただの数値になります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html
"""

import torch


def mean_gradient(f, values):
    if len(values) == 0:
        raise ValueError("no values")
    x = torch.tensor(values, dtype=torch.float32, requires_grad=True)
    y = f(x).mean()
    y.backward()
    return y, x.grad
