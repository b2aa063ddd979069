"""
task: stack_by_cat
check: test_two_vectors_both_ways
title:
  en: "cat without unsqueeze"
  ja: "unsqueeze を忘れています"
wrote:
  en: "`torch.cat(tensors, dim)`: the dimension gets longer, and none is new."
  ja: "`torch.cat(tensors, dim)` だけなので、次元が長くなるだけで、新しい次元ができません。"
why:
  en: >-
    Two vectors of 3 give one of 6. A stack is (2, 3): each tensor first needs a dimension of size 1 to be joined
    along.
  ja: "長さ 3 のベクトル 2 つから、長さ 6 のベクトルができます。積み重ねれば (2, 3) です。それには、まず各テンソルに、つなぐための大きさ 1 の次元が必要です。"
try:
  en: "`torch.cat([tensor.unsqueeze(dim) for tensor in tensors], dim)`"
  ja: "`torch.cat([tensor.unsqueeze(dim) for tensor in tensors], dim)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.unsqueeze.html
"""  # noqa: E501

import torch


def stack_by_cat(tensors, dim=0):
    return torch.cat(list(tensors), dim)
