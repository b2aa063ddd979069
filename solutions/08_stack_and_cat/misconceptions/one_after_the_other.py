"""
task: interleave
check: test_by_turns
title:
  en: "First all of a, then all of b"
  ja: "先に a 全部、次に b 全部が並んでいます"
wrote:
  en: "`torch.cat((a, b))`, or `torch.stack((a, b)).flatten(0, 1)`, which is the same."
  ja: "`torch.cat((a, b))`、または同じ結果になる `torch.stack((a, b)).flatten(0, 1)` と書いています。"
why:
  en: >-
    Stacked along 0, the pairs a[i], b[i] are far apart: (2, N, …). They must be neighbours before the dimensions
    are merged.
  ja: "次元 0 に沿って積み重ねると (2, N, …) となり、a[i] と b[i] は離れています。次元をまとめる前に、隣どうしにしなければなりません。"
try:
  en: "`torch.stack((a, b), dim=1).flatten(0, 1)`"
  ja: "`torch.stack((a, b), dim=1).flatten(0, 1)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.stack.html
"""  # noqa: E501

import torch


def interleave(a, b):
    if a.shape != b.shape or a.dim() == 0:
        raise ValueError("two tensors of one shape")
    return torch.cat((a, b))
