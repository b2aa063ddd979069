"""
task: curve
check: test_a_function_with_a_graph
title:
  en: "numpy() on a tensor with a graph"
  ja: "計算グラフを持つテンソルに numpy() を使っています"
wrote:
  en: "`f(x).numpy().tolist()`."
  ja: "`f(x).numpy().tolist()` と書いています。"
why:
  en: "numpy() refuses a tensor that requires grad, here because of a parameter inside f."
  ja: "numpy() は requires_grad=True のテンソルを拒みます。f の中のパラメータのために、結果がそうなることがあります。"
try:
  en: "`f(x).tolist()`, or `.detach()` first, or all in `torch.no_grad()`."
  ja: "`f(x).tolist()` とするか、先に `.detach()` を呼ぶか、全体を `torch.no_grad()` の中に書きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.tolist.html
"""

import torch


def curve(f, low, high, count):
    if count < 2 or low >= high:
        raise ValueError("two points at least, and low < high")
    x = torch.linspace(low, high, count)
    return x.numpy().astype(float).tolist(), f(x).numpy().astype(float).tolist()
