"""
task: curve
check: test_no_curve
title:
  en: "low and high are not compared"
  ja: "low と high を比べていません"
wrote:
  en: "Only count is checked; torch.linspace goes backwards without a word."
  ja: "count しか調べていません。torch.linspace は逆向きでも黙って点を作ります。"
why:
  en: "Swapped ends are a slip of the caller, and the plot would not show it."
  ja: "両端が逆なのは呼び出し側の間違いですが、グラフを見ても気づけません。"
try:
  en: "`if count < 2 or low >= high: raise ValueError(...)`."
  ja: "`if count < 2 or low >= high: raise ValueError(...)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.linspace.html
"""

import torch


def curve(f, low, high, count):
    if count < 2:
        raise ValueError("two points at least, and low < high")
    x = torch.linspace(low, high, count)
    return x.tolist(), f(x).tolist()
