"""
task: stack_by_cat
check: test_two_vectors_both_ways
title:
  en: "A reshape is not a stack"
  ja: "reshape では積み重ねになりません"
wrote:
  en: "`torch.cat(tensors).reshape(…)` to the right shape: the values are in the wrong places unless dim is 0."
  ja: "`torch.cat(tensors).reshape(…)` で形状だけを合わせています。dim が 0 でなければ、値の位置が違います。"
why:
  en: >-
    reshape keeps the order of the elements. Along any other dimension than 0, the elements of the tensors must take
    turns.
  ja: "reshape では要素の順序が変わりません。次元 0 以外に沿って積み重ねるなら、各テンソルの要素が交互に並ぶはずです。"
try:
  en: "`torch.cat([tensor.unsqueeze(dim) for tensor in tensors], dim)`"
  ja: "`torch.cat([tensor.unsqueeze(dim) for tensor in tensors], dim)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.reshape.html
"""

import torch


def stack_by_cat(tensors, dim=0):
    if len({tensor.shape for tensor in tensors}) != 1:
        raise ValueError("one shape is needed")
    shape = list(tensors[0].shape)
    place = range(len(shape) + 1)[dim]
    shape.insert(place, len(tensors))
    return torch.cat([tensor.reshape(-1) for tensor in tensors]).reshape(shape)
