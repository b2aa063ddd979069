"""
task: curve
check: test_five_points
title:
  en: "high is missing"
  ja: "high が含まれていません"
wrote:
  en: "`torch.arange(low, high, (high - low) / count)`: the end is left out, and the points are too close."
  ja: "`torch.arange(low, high, (high - low) / count)` と書いています。終わりの値が入らず、間隔も狭くなっています。"
why:
  en: "arange stops before its end. And count points have only count - 1 gaps."
  ja: "arange は終わりの値の手前で止まります。また、count 個の点の間隔は count - 1 個しかありません。"
try:
  en: "`torch.linspace(low, high, count)` includes both ends."
  ja: "`torch.linspace(low, high, count)` は両端を含みます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.arange.html
"""

import torch


def curve(f, low, high, count):
    if count < 2 or low >= high:
        raise ValueError("two points at least, and low < high")
    x = torch.arange(low, high, (high - low) / count)[:count]
    return x.tolist(), f(x).tolist()
