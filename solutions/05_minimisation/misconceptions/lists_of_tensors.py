"""
task: curve
check: test_five_points
title:
  en: "Tensors instead of lists of floats"
  ja: "float のリストではなくテンソルを返しています"
wrote:
  en: "`return x, f(x)`."
  ja: "`return x, f(x)` としています。"
why:
  en: "matplotlib calls numpy() on what it is given, and that fails for a tensor with a graph or on a GPU."
  ja: "matplotlib は受け取ったものに numpy() を使います。計算グラフを持つテンソルや GPU 上のテンソルでは失敗します。"
try:
  en: "`x.tolist()` and `f(x).tolist()`."
  ja: "`x.tolist()` と `f(x).tolist()` を返しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.tolist.html
"""

import torch


def curve(f, low, high, count):
    if count < 2 or low >= high:
        raise ValueError("two points at least, and low < high")
    x = torch.linspace(low, high, count)
    return x, f(x)
