"""
task: curve
check: test_whole_numbers_as_ends
title:
  en: "Integer ends give integers"
  ja: "両端が整数だと結果も整数になっています"
wrote:
  en: "The points are computed in Python and put into torch.tensor: ints stay ints."
  ja: "Python で計算した点を torch.tensor に入れています。int は int のままです。"
why:
  en: "torch.tensor([0, 1, 2]) is int64, and its tolist() gives ints."
  ja: "torch.tensor([0, 1, 2]) は int64 で、tolist() の結果も int です。"
try:
  en: "Use torch.linspace, or name a floating-point dtype."
  ja: "torch.linspace を使うか、浮動小数点数のデータ型を指定しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
"""

import torch


def curve(f, low, high, count):
    if count < 2 or low >= high:
        raise ValueError("two points at least, and low < high")
    gap = (high - low) / (count - 1)
    gap = int(gap) if gap == int(gap) else gap
    x = torch.tensor([low + gap * place for place in range(count)])
    return x.tolist(), f(x).tolist()
