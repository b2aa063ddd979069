"""
task: interleave
check: test_rows_by_turns
title:
  en: "Elements take turns instead of rows"
  ja: "行ではなく要素が交互に並んでいます"
wrote:
  en: "`torch.stack((a, b), dim=-1)`, then a reshape to (2N, …)."
  ja: "`torch.stack((a, b), dim=-1)` の後に (2N, …) へ reshape しています。"
why:
  en: >-
    Stacked along the last dimension, single numbers of a and b become neighbours. For vectors that is the same;
    rows are torn apart.
  ja: "最後の次元に沿って積み重ねると、a と b の数が 1 つずつ隣り合います。ベクトルなら同じ結果ですが、行列では行がばらばらになります。"
try:
  en: "Stack along dimension 1, right behind N."
  ja: "N のすぐ後ろの次元 1 に沿って積み重ねましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.stack.html
"""  # noqa: E501

import torch


def interleave(a, b):
    if a.shape != b.shape or a.dim() == 0:
        raise ValueError("two tensors of one shape")
    return torch.stack((a, b), dim=-1).reshape(2 * a.shape[0], *a.shape[1:])
