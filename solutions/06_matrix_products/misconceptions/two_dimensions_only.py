"""
task: affine_layer
check: test_leading_dimensions
title:
  en: "Only a batch of rows"
  ja: "2 次元の x にしか使えません"
wrote:
  en: "`torch.addmm(bias, x, weight.T)` (or torch.mm), which takes a 2-D x only."
  ja: "`torch.addmm(bias, x, weight.T)`（または torch.mm）を使ったため、2 次元の x しか受け取れません。"
why:
  en: >-
    A layer is used on single samples (in,) and on sequences (N, L, in) as well. What comes before the features just
    stays.
  ja: "層は、サンプル 1 つ (in,) にも系列 (N, L, in) にも使います。特徴量より前の次元は、そのまま残ります。"
try:
  en: "`x @ weight.T`, or torch.nn.functional.linear, for any number of dimensions."
  ja: "何次元でも使える `x @ weight.T` か torch.nn.functional.linear を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.addmm.html
"""

import torch


def affine_layer(x, weight, bias=None):
    if bias is None:
        return torch.mm(x, weight.T)
    if bias.shape != weight.shape[:1]:
        raise ValueError("bias must be (out,)")
    return torch.addmm(bias, x, weight.T)
