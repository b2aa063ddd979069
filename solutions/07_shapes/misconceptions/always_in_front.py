"""
task: add_axis
check: test_at_every_place
title:
  en: "The new dimension is always the first"
  ja: "新しい次元がいつも先頭です"
wrote:
  en: "`x[None]`."
  ja: "`x[None]` と書いています。"
why:
  en: "None stands for a new dimension at its own place in the index, here the first."
  ja: "None は、インデックスの中で書かれた位置に新しい次元を作ります。ここでは先頭です。"
try:
  en: "`x.unsqueeze(dim)`, or as many `:` before the None as there are dimensions before it."
  ja: "`x.unsqueeze(dim)` を使うか、None の前に必要な数だけ `:` を並べてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.unsqueeze.html
"""


def add_axis(x, dim):
    if not -x.dim() - 1 <= dim <= x.dim():
        raise IndexError(dim)
    return x[None]
