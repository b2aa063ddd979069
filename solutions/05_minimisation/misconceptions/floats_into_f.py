"""
task: curve
check: test_tensor_functions
title:
  en: "f is given Python floats"
  ja: "f に Python の float を渡しています"
wrote:
  en: "`[f(x) for x in xs]` with a list of floats."
  ja: "float のリストを使って `[f(x) for x in xs]` としています。"
why:
  en: "It works for x**2, but torch.exp and torch.sin accept tensors only."
  ja: "x**2 なら動きますが、torch.exp や torch.sin はテンソルしか受け取りません。"
try:
  en: "Call f with the tensor, and make floats of its result."
  ja: "f にはテンソルを渡し、その結果を float にしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.linspace.html
"""

import torch


def curve(f, low, high, count):
    if count < 2 or low >= high:
        raise ValueError("two points at least, and low < high")
    x = torch.linspace(low, high, count).tolist()
    return x, [float(f(one)) for one in x]
